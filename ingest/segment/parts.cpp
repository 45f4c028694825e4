// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/parts.h"

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

}  // namespace

std::vector<Part> parts_of(const Sheet& sheet) {
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
    if (sheet.is_heading(i)) {
      std::size_t parent = box != 0 ? inside.above(block.level) : running.above(block.level);
      if (box != 0 && parent == kNoPart) parent = running.innermost();
      parts.push_back({i, {}, block.level, parent, 0});
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
