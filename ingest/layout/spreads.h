// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/page.h"

#include <vector>

namespace praxis::ingest::layout {

/// For each page, whether it shows two pages of a book side by side. Wide pages of one size are spreads where
/// two page numbers stand level on them, the one after the other, and both grow by two from page to page; or
/// where most of them leave white, from top to foot, a strip in the middle that is as wide as the margins at
/// their sides. Slides, wide tables and pages of many columns have neither.
std::vector<bool> find_spreads(const std::vector<Page>& pages);

/// The pages with each spread taken apart at its fold, in the order of reading (Page::number, Page::offset).
/// Lines that run over the fold belong to the half they are read first in.
std::vector<Page> with_spreads_parted(std::vector<Page> pages);

}  // namespace praxis::ingest::layout
