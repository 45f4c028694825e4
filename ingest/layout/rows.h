// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/line.h"

#include <vector>

namespace praxis::ingest::layout {

/// Upright words of a page as rows: words on one baseline, from one edge of the page to the other, top to
/// bottom. Raised and lowered marks stand in the row they belong to, initials (drop capitals) before their
/// word, words printed twice for weight once, and words that were set in pieces or letter by letter (S U M M
/// A R Y) are whole. Near-linear.
std::vector<Line> rows_of(std::vector<Word> words, int page, const std::vector<Font>& fonts);

}  // namespace praxis::ingest::layout
