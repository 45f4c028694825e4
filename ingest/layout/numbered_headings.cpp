// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/numbered_headings.h"

#include "corpus/ascii.h"
#include "ingest/layout/characters.h"
#include "ingest/layout/contents_lists.h"
#include "ingest/layout/heading_checks.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace praxis::ingest::layout {
namespace {

/// Alone in its line or two, with a number before it and room above.
bool is_after_number(const Paragraph& p, const Typography& typography) {
  return may_head(p, typography) && p.lines.size() <= 2 && p.first().words.size() > 1 &&
         starts_upper(p.first().words[1].text) && !is_stopped_text(p) && has_room_above(p);
}

/// "1.5.1 Wood and water".
bool is_numbered(const Paragraph& p, const Typography& typography) {
  return is_after_number(p, typography) && depth_of_number(plain_text(p)) > 1;
}

void find_numbered(std::vector<Paragraph>& paragraphs, const Typography& typography) {
  for (std::size_t i = 0; i + 1 < paragraphs.size(); ++i) {
    Paragraph& p = paragraphs[i];
    const Paragraph& next = paragraphs[i + 1];
    if (!is_numbered(p, typography) || !has_room_above(next)) continue;
    // Several below each other are a list or contents, but for one that begins with its first part.
    const bool part_follows =
        is_numbered(next, typography) && depth_of_number(plain_text(next)) > depth_of_number(plain_text(p));
    if (part_follows || (is_text_below(p, next) && !is_numbered(next, typography))) make_heading(p);
  }
}

/// The digits that a text begins with: "2" of "2.1 Aims".
std::string first_number(const std::string& text) {
  return text.substr(
      0, static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_ascii_digit) - text.begin()));
}

/// "2 Wood and water" before "2.1 Wood": a number of one part also begins items and sentences, but not where
/// headings with its parts follow, one for each number.
void find_chapters(std::vector<Paragraph>& paragraphs, const Typography& typography) {
  std::map<std::string, std::vector<Paragraph*>> chapters;
  std::set<std::string> headed;
  std::set<std::string> parted;
  for (std::size_t i = 0; i + 1 < paragraphs.size(); ++i) {
    Paragraph& p = paragraphs[i];
    if (p.lines.empty()) continue;
    const std::string text = plain_text(p);
    const std::string number = first_number(text);
    const int depth = depth_of_number(text);
    if (number.empty() || depth == 0) continue;
    const auto& next = paragraphs[i + 1].label;
    const bool listed = p.label && next && follows_in_list(p.label->text, next->text);
    if (p.kind == BlockKind::heading) (depth == 1 ? headed : parted).insert(number);
    if (depth == 1 && !listed && is_after_number(p, typography)) chapters[number].push_back(&p);
  }
  for (const auto& [number, found] : chapters) {
    if (found.size() == 1 && parted.contains(number) && !headed.contains(number))
      make_heading(*found.front());
  }
}

}  // namespace

void find_numbered_headings(std::vector<Paragraph>& paragraphs, const Typography& typography) {
  find_numbered(paragraphs, typography);
  find_chapters(paragraphs, typography);
}

}  // namespace praxis::ingest::layout
