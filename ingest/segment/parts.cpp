// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/parts.h"

#include "corpus/ascii.h"
#include "corpus/words.h"
#include "ingest/segment/acronym.h"
#include "ingest/segment/titles.h"

#include <algorithm>

namespace praxis::ingest {
namespace {

/// The headings above, outermost first, of running text or of one box.
class Ancestors {
 public:
  explicit Ancestors(const std::vector<Part>& parts) : parts_(parts) {}

  /// The part a heading of this level stands under; what is of its level or below is closed.
  std::size_t above(int level) {
    while (!open_.empty() && parts_[open_.back()].level >= level) open_.pop_back();
    return innermost();
  }
  std::size_t innermost() const { return open_.empty() ? kNoPart : open_.back(); }
  void open(std::size_t part) { open_.push_back(part); }
  void clear() { open_.clear(); }

 private:
  const std::vector<Part>& parts_;
  std::vector<std::size_t> open_;
};

/// "2. What we saw" in plain text, on a line of its own above a paragraph: an item by its form, a heading by
/// its use.
bool heads_as_item(const Sheet& sheet, std::size_t i) {
  constexpr std::size_t kMostHeadWords = 12;
  constexpr std::size_t kFewestBelow = 12;
  const Block& block = sheet[i];
  if (block.kind != BlockKind::item || block.level > 0 || i + 1 >= sheet.size() || block.text.empty())
    return false;
  const Block& below = sheet[i + 1];
  if (below.kind != BlockKind::paragraph || below.group != block.group) return false;
  if (std::string_view(".;:,").find(block.text.back()) != std::string_view::npos) return false;
  return std::any_of(block.label.begin(), block.label.end(), is_ascii_digit) &&
         first_words(block.text, kMostHeadWords + 1).size() <= kMostHeadWords &&
         first_words(below.text, kFewestBelow).size() == kFewestBelow;
}

/// "HARBOUR LIGHTS (South Shore)" on a line of its own: short, no sentence, with a paragraph below it.
bool is_line_head(const Sheet& sheet, std::size_t i) {
  constexpr std::size_t kMostWords = 12;
  constexpr std::size_t kFewestBelow = 15;
  const Block& block = sheet[i];
  if (block.kind != BlockKind::paragraph || i + 1 >= sheet.size() || block.text.empty()) return false;
  const Block& below = sheet[i + 1];
  return below.kind == BlockKind::paragraph && below.group == block.group &&
         std::string_view(".;:,!").find(block.text.back()) == std::string_view::npos &&
         first_words(block.text, kMostWords + 1).size() <= kMostWords &&
         first_words(below.text, kFewestBelow).size() == kFewestBelow;
}

/// "SEALINE (2019-2023)", "The ferry school of Kihnu (Estonia)": it names a project or ends in brackets,
/// right below a heading, and one or two paragraphs below it are all that stands there.
bool is_only_line_head(const Sheet& sheet, std::size_t i) {
  constexpr std::size_t kMostBelow = 2;
  if (i == 0 || !sheet.is_heading(i - 1) || sheet[i - 1].group != sheet[i].group) return false;
  const std::string_view text = sheet[i].text;
  const std::size_t name = project_name_length(text);
  if (!text.ends_with(')') && name != text.size() && (name == 0 || !parts_label(text, name))) return false;
  std::size_t below = i + 1;
  while (below < sheet.size() && sheet[below].kind == BlockKind::paragraph) ++below;
  return below <= i + 1 + kMostBelow && (below == sheet.size() || sheet.is_heading(below));
}

/// Such lines by block, where several stand below one heading and each has its paragraphs.
std::vector<bool> line_heads(const Sheet& sheet) {
  std::vector<bool> heads(sheet.size());
  constexpr std::size_t kMostEach = 3;  // paragraphs: more, and the lines are something else
  std::vector<std::size_t> run;
  std::size_t blocks = 0;
  const auto close = [&] {
    if (run.size() == 1 && is_only_line_head(sheet, run.front())) heads[run.front()] = true;
    if (run.size() > 1 && blocks <= run.size() * (kMostEach + 1)) {
      for (const std::size_t i : run) heads[i] = true;
    }
    run.clear();
    blocks = 0;
  };
  for (std::size_t i = 0; i < sheet.size(); ++i) {
    if (sheet.is_heading(i)) close();
    ++blocks;
    if (is_line_head(sheet, i)) run.push_back(i);
  }
  close();
  return heads;
}

}  // namespace

std::vector<Part> parts_of(const Sheet& sheet) {
  const std::vector<bool> lines = line_heads(sheet);
  std::vector<Part> parts;
  Ancestors running(parts);
  Ancestors inside(parts);
  int box = 0;         // the group of the box we are in, or 0
  int group = 0;       // of the open part
  bool closed = true;  // the open part takes no more blocks
  for (std::size_t i = 0; i < sheet.size(); ++i) {
    const Block& block = sheet[i];
    const int here = block.boxed ? block.group : 0;
    if (here != box) inside.clear();
    const bool moved = here != box;
    box = here;
    if (sheet.in_back_matter(i)) {
      closed = true;
      continue;
    }
    if (sheet.is_heading(i) || lines[i] || heads_as_item(sheet, i)) {
      const int level = sheet.is_heading(i) ? block.level : kItemLevel;
      std::size_t parent = box != 0 ? inside.above(level) : running.above(level);
      if (box != 0 && parent == kNoPart) parent = running.innermost();
      parts.push_back({i, {}, level, parent, 0});
      if (parent != kNoPart) ++parts[parent].children;
      (box != 0 ? inside : running).open(parts.size() - 1);
      group = block.group;
      closed = !sheet.is_free(i);
      continue;
    }
    if (!sheet.is_free(i)) {
      closed = closed || !block.boxed;
      continue;
    }
    if (closed || moved || (group != 0 && block.group != group)) {
      parts.push_back({kNoPart,
                       {},
                       0,
                       box != 0 && inside.innermost() != kNoPart ? inside.innermost() : running.innermost(),
                       0});
      group = block.group;
      closed = false;
    }
    parts.back().body.push_back(i);
  }
  return parts;
}

}  // namespace praxis::ingest
