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

/// What shows that a paragraph begins where it does.
enum class Parting {
  region,     ///< it is the first of its region
  room,       ///< more room above it than between its lines
  indent,     ///< its first line is set in or out
  type,       ///< other type
  label,      ///< the label of a list's item, a note's mark, an entry of contents
  early_end,  ///< nothing but that its first word would still have fitted on the line above
};

/// A paragraph while its kind is being found out.
struct Paragraph {
  std::vector<Line> lines;
  BlockKind kind = BlockKind::paragraph;
  int level = 0;
  std::optional<Label> label;  ///< of a list item, at the beginning of its first line
  double left = 0, right = 0;  ///< edges of the column its last line stands in
  std::size_t region = 0;      ///< the region its last line stands in
  int box = 0;
  Parting parting = Parting::region;
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

/// True where what `next` must begin with (its first word with all that is glued to it, a number with its
/// sign) would still have fitted on `line`: its end was meant.
bool ends_early(const Line& line, double right, const Line& next);

/// True where a line ends a sentence or a part of one.
bool is_stopped(const Line& line);

/// True where every line of a paragraph or of a table row's cells is bold, as headings are.
bool is_bold(const Paragraph& paragraph);

/// Text of sentences or items, which may run over columns and pages.
bool is_text(const Paragraph& paragraph);

/// Gives a paragraph the lines of its rest, which has none then, and its place.
void take_rest(Paragraph& whole, Paragraph& rest);

/// The last word of a line but for the marks of notes.
const std::string& last_worded(const Line& line);

/// In one type at the break: the words on both sides of it, or else the lines, as the last word may be a
/// note's mark. A bold phrase may well run over the end of a page.
bool set_alike(const Paragraph& before, const Paragraph& after);

/// True where the two lines are set alike: one size, one weight.
bool same_type(const Line& a, const Line& b);

}  // namespace praxis::ingest::layout
