// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/line.h"

#include <map>
#include <vector>

namespace praxis::ingest::layout {

/// What the running text of a document looks like: the measure that headings, notes and boxes are held
/// against.
struct Typography {
  double body_size = 10;          ///< font size of most letters
  int body_font = 0;              ///< the font most letters of that size are set in
  bool body_bold = false;         ///< a document can be set in bold throughout
  std::map<int, double> leading;  ///< usual distance of baselines, by font size in half points

  /// Usual distance of two baselines for a font size; 1.2 times the size where the document does not tell.
  double leading_of(double size) const;
  bool is_large(const Line& line) const { return line.size >= body_size * 1.12; }
  bool is_small(const Line& line) const { return line.size <= body_size * 0.93; }
};

/// Takes the rows of all pages.
Typography typography_of(const std::vector<std::vector<Line>>& pages, const std::vector<Font>& fonts);

}  // namespace praxis::ingest::layout
