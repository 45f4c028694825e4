// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/document.h"
#include "ingest/layout/labels.h"
#include "ingest/layout/regions.h"
#include "ingest/layout/typography.h"

#include <optional>
#include <string>
#include <vector>

namespace praxis::ingest::layout {

/// A paragraph while its kind is being found out.
struct Paragraph {
  std::vector<Line> lines;
  BlockKind kind = BlockKind::paragraph;
  int level = 0;
  std::optional<Label> label;  ///< of a list item, at the beginning of its first line
  double left = 0, right = 0;  ///< edges of the column its last line stands in
  std::size_t region = 0;      ///< the region its last line stands in
  int box = 0;
  bool contents = false;                 ///< an entry of a table of contents
  std::string mark;                      ///< of a note
  std::vector<std::vector<Line>> cells;  ///< of a table row; `lines` is empty then
  bool header = false;

  const Line& first() const { return lines.front(); }
  const Line& last() const { return lines.back(); }
};

/// Cuts a region of running text into paragraphs by distance, indent, line ends, type and list labels.
/// Entries of tables of contents are marked already (ingest/layout/contents.h).
std::vector<Paragraph> paragraphs_of(const Region& region, std::size_t number, const Typography& typography);

/// True where the first word of `next` would still have fitted on `line`: its end was meant.
bool ends_early(const Line& line, double right, const Line& next);

/// True where every line of a paragraph or of a table row's cells is bold, as headings are.
bool is_bold(const Paragraph& paragraph);

/// True where the two lines are set alike: one size, one weight.
bool same_type(const Line& a, const Line& b);

}  // namespace praxis::ingest::layout
