// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/answer.h"
#include "tools/command.h"

namespace praxis::tools {

/// On stderr: another spelling, names that could be filters, and where nothing was found what to leave out
/// and what is nearest, each with the number it would find.
void print_help(const search::SearchAnswer& answer, const CommonOptions& common);

}  // namespace praxis::tools
