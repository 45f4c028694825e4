// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/unit.h"
#include "server/language.h"

#include <string>

namespace praxis::server {

/// "Title. In: Document, p. 15. September 2021.": a unit as people cite it.
std::string citation_line(const Language& language, const Unit& unit);

}  // namespace praxis::server
