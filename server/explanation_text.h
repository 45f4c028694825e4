// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/answer.h"
#include "server/language.h"

#include <string>

namespace praxis::server {

/// Why a unit was found, in one sentence of the page's language: what search::to_sentence() says in English
/// to terminals and programs.
std::string explanation_text(const Language& language, const search::Explanation& explanation);

}  // namespace praxis::server
