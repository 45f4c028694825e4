// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/flow.h"

#include "ingest/layout/captions.h"
#include "ingest/layout/characters.h"
#include "ingest/layout/geometry.h"
#include "ingest/layout/partings.h"

#include <algorithm>
#include <cmath>

namespace praxis::ingest::layout {
namespace {

bool is_indented(const Paragraph& p) {
  return p.lines.size() > 1 && p.lines[0].box.x0 > p.lines[1].box.x0 + p.lines[0].size * 0.8;
}

/// The column goes on right below, only its edges change: past the end of a float.
bool is_below(const Line& upper, const Line& lower, const Typography& typography) {
  const double pitch = lower.baseline - upper.baseline;
  return upper.page == lower.page && pitch > 0 && pitch <= typography.leading_of(upper.size) * 1.17 + 0.4 &&
         shared_x(upper.box, lower.box) > 0;
}

/// "Acknowledgements: The authors …": a label run into the text begins a paragraph.
bool begins_with_run_in_label(const Line& line) {
  for (std::size_t i = 0; i < line.words.size() && i < 3; ++i) {
    if (last_of(line.words[i].text) == ':') return true;
  }
  return false;
}

/// Whether the sentence that ends `before` can go on in `after`, which begins another column.
bool goes_on(const Paragraph& before, const Paragraph& after) {
  const std::string& end = last_worded(before.last());
  const std::string_view begin = after.first().words.front().text;
  if (after.label || is_indented(after) || is_caption(after)) return false;
  if (ends_in_hyphen(end) && starts_lower(begin)) return true;
  const bool early = ends_early(before.last(), before.right, after.first());
  if (!ends_sentence(end)) {
    if (last_of(end) == ':') return false;
    if (starts_lower(begin)) return true;
    if (!starts_upper(begin) && before.lines.size() > 1) return true;
    if (early || before.lines.size() > 1) return !early;
    // A single line that ends near its column's edge may be a title or an entry of a list; then the next is
    // short too.
    const double room = std::min(before.right, before.last().right_limit) - before.last().box.x1;
    return room < before.last().size * 1.5 || after.lines.size() > 1;
  }
  if (begins_with_run_in_label(after.first())) return false;
  // A full last line that happens to end a sentence: paragraphs seldom end flush with their column.
  return !early && before.lines.size() > 1 && after.lines.size() > 1;
}

bool is_heading_like(const Paragraph& p, const Typography& typography) {
  return std::all_of(p.lines.begin(), p.lines.end(), [&](const Line& line) {
    return typography.is_large(line) || (line.bold && !typography.body_bold);
  });
}

bool continues(const Paragraph& before, const Paragraph& after, const Typography& typography) {
  if (!set_alike(before, after)) return false;
  if (is_below(before.last(), after.first(), typography)) {
    if (after.label) return false;
    const bool early = ends_early(before.last(), before.right, after.first());
    return !early || !ends_sentence(last_worded(before.last()));
  }
  if (is_heading_like(before, typography)) return false;
  return goes_on(before, after);
}

/// The paragraph before `at` that `at` may go on from: the last one of a column or page before, of its own
/// flow.
std::size_t open_end(const std::vector<Paragraph>& paragraphs, const std::vector<std::size_t>& joined_to,
                     std::size_t at, const Typography& typography) {
  constexpr std::size_t kReach = 40;  // paragraphs of boxes and notes that may lie between
  const Paragraph& after = paragraphs[at];
  for (std::size_t i = at; i-- > 0 && at - i <= kReach;) {
    if (joined_to[i] != i) continue;
    const Paragraph& before = paragraphs[i];
    if (before.lines.empty() || before.kind == BlockKind::note || before.kind == BlockKind::quote) continue;
    if (is_ended_caption(before, after.first())) continue;
    if (after.first().page - before.last().page > 2) break;
    if (is_text(before) && set_alike(before, after)) return i;
    // Other type in the running text's own size ends the search: headings are not read past.
    if (before.box == after.box && is_heading_like(before, typography)) break;
  }
  return at;
}

}  // namespace

void join_over_breaks(std::vector<Paragraph>& paragraphs, const Typography& typography,
                      const PageBoxes& boxes) {
  join_early_ends(paragraphs);
  join_over_interruptions(paragraphs, typography, boxes);
  std::vector<std::size_t> joined_to(paragraphs.size());
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    joined_to[i] = i;
    Paragraph& after = paragraphs[i];
    const bool begins_region = i == 0 || paragraphs[i - 1].region != after.region;
    if (!begins_region || !is_text(after)) continue;
    if (i > 0 && paragraphs[i - 1].kind == BlockKind::row) continue;  // what follows a table begins anew
    const std::size_t before = open_end(paragraphs, joined_to, i, typography);
    if (before == i || !continues(paragraphs[before], after, typography)) continue;
    take_rest(paragraphs[before], after);
    joined_to[i] = before;
  }
  std::erase_if(paragraphs, [](const Paragraph& p) { return p.lines.empty() && p.cells.empty(); });
}

}  // namespace praxis::ingest::layout
