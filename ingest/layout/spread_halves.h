// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/page.h"

#include <utility>

namespace praxis::ingest::layout {

/// The two pages that a spread shows side by side, the left one first, each with its own words and shapes.
/// Lines that run over the fold stay whole, with the half they begin in; shapes are cut there.
std::pair<Page, Page> halves_of(const Page& spread);

}  // namespace praxis::ingest::layout
