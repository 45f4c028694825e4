// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/html_blocks.h"

#include "corpus/utf8.h"
#include "ingest/worker/html_facts.h"
#include "ingest/worker/html_lines.h"
#include "ingest/worker/html_list_label.h"
#include "ingest/worker/html_roles.h"
#include "ingest/worker/html_seams.h"
#include "ingest/worker/html_table.h"
#include "ingest/worker/html_tags.h"
#include "ingest/worker/html_text.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

namespace praxis::ingest::worker::html {
namespace {

constexpr unsigned kLongestHeading = 300;  // longer "headings" are text set large

constexpr int kMostNumber = 1'000'000'000;  // numbers come from the page: counting on must not overflow

/// What an open block element means for the text inside it; inherited from the one around it.
struct Frame {
  NodeId id = 0;
  BlockKind kind = BlockKind::paragraph;
  bool preformatted = false;
  int list_depth = -1;
  bool ordered = false;
  int next_number = 1;         // of the list's next item
  int step = 1;                // -1 in a reversed list
  std::string_view numbering;  // the list's type: "1", "a", "A", "i", "I"
  std::size_t item = 0;        // where the open list item's frame is in the stack; 0 when in none
  std::string label;           // of an item or field that has not shown its first text yet
  int group = 0;
  bool boxed = false;
  NodeId group_id = 0;    // the element that opened the group
  NodeId section_id = 0;  // the nearest article, section or aside
};

class BlockBuilder {
 public:
  BlockBuilder(const HtmlPage& page, const Groups& groups) : page_(page), tree_(page.tree), groups_(groups) {}

  std::vector<FoundBlock> build(NodeId root) {
    push(root);
    for (NodeId id = root + 1; id < tree_[root].end;) {
      while (tree_[frames_.back().id].end <= id) pop();
      id = visit(id);
    }
    while (!frames_.empty()) pop();
    return std::move(blocks_);
  }

 private:
  Frame& top() { return frames_.back(); }

  /// Reads one node and returns the next to read.
  NodeId visit(NodeId id) {
    const HtmlNode& node = tree_[id];
    if (page_.dropped[id] != 0) {
      if (is_block(node.tag)) flush();
      return node.end;
    }
    if (node.is_text()) {
      read_text(id);
      return id + 1;
    }
    if (node.tag == GUMBO_TAG_A) link_end_ = std::max(link_end_, node.end);
    if (node.tag == GUMBO_TAG_B || node.tag == GUMBO_TAG_STRONG) bold_end_ = std::max(bold_end_, node.end);
    if (node.tag == GUMBO_TAG_BR) lines_.append_break();
    if (!is_block(node.tag) && groups_.opens[id] == 0 && (page_.hints[id] & kLabel) == 0) return id + 1;
    if (take_whole(id)) return node.end;
    if (is_block(node.tag) || groups_.opens[id] != 0) {
      flush();
      push(id);
    }
    return id + 1;
  }

  void read_text(NodeId id) {
    const Seam seam = top().preformatted || lines_.empty() ? Seam::none : seam_before(page_, id);
    if (seam == Seam::space) lines_.append_space();
    if (seam == Seam::line) lines_.append_gap();
    lines_.append(tree_[id].text, {id < link_end_, id < bold_end_, top().preformatted});
  }

  /// Elements that are one block whatever is inside them.
  bool take_whole(NodeId id) {
    const GumboTag tag = tree_[id].tag;
    if (is_heading(id) && page_.stats[id].chars <= kLongestHeading) return take_heading(id);
    if (tag == GUMBO_TAG_FIGCAPTION || tag == GUMBO_TAG_CAPTION || (page_.hints[id] & kCaption) != 0) {
      return page_.stats[id].prose < 1000 && take(id, BlockKind::caption);
    }
    if (tag == GUMBO_TAG_DT || is_named_label(page_, id)) {
      flush();
      if (!label_.empty()) label_ += ", ";
      label_ += label_text(page_, id);
      return true;
    }
    if (tag == GUMBO_TAG_TABLE && is_data_table(page_, id)) return take_table(id);
    if (!label_.empty() && page_.stats[id].chars > 0 && page_.stats[id].chars <= kLongestHeading) {
      return take(id, BlockKind::field);
    }
    return false;
  }

  bool is_heading(NodeId id) const {
    return heading_level(tree_[id].tag) > 0 || tree_[id].tag == GUMBO_TAG_SUMMARY ||
           tree_.attribute(id, "role") == "heading";
  }

  bool take_heading(NodeId id) {
    int level = heading_level(tree_[id].tag);
    if (level == 0) {
      const std::string_view aria = tree_.attribute(id, "aria-level");
      level = !aria.empty() && aria[0] >= '1' && aria[0] <= '6' ? aria[0] - '0' : std::min(6, level_ + 1);
    } else {
      level_ = level;
    }
    Block block;
    block.level = level;
    return take(id, BlockKind::heading, std::move(block));
  }

  bool take(NodeId id, BlockKind kind, Block block = {}) {
    flush();
    block.kind = kind;
    block.text = flat_text(page_, id);
    if (kind == BlockKind::field) block.label = std::exchange(label_, {});
    const unsigned links = id < link_end_ ? page_.stats[id].chars : page_.stats[id].link_chars;
    add(std::move(block), id, page_.stats[id].chars, links);
    return true;
  }

  bool take_table(NodeId id) {
    flush();
    for (Block& block : read_table(page_, id)) {
      const unsigned chars = count_visible(block.text);
      add(std::move(block), id, chars, static_cast<unsigned>(chars * page_.stats[id].link_density()));
    }
    return true;
  }

  void push(NodeId id) {
    Frame frame;
    if (!frames_.empty()) {
      frame = frames_.back();
      frame.label.clear();
    }
    frame.id = id;
    const GumboTag tag = tree_[id].tag;
    if (tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_SECTION || tag == GUMBO_TAG_ASIDE) frame.section_id = id;
    if (groups_.opens[id] != 0) {
      frame.group = ++groups_made_;
      frame.boxed = groups_.boxed[id] != 0;
      frame.group_id = id;
    }
    if (tag == GUMBO_TAG_BLOCKQUOTE) frame.kind = BlockKind::quote;
    if (tag == GUMBO_TAG_PRE || tag == GUMBO_TAG_LISTING || tag == GUMBO_TAG_XMP) frame.preformatted = true;
    if (is_list(tag)) open_list(frame);
    if (tag == GUMBO_TAG_LI) open_item(frame);
    frames_.push_back(std::move(frame));
    if (const auto panel = page_.panels.find(id); panel != page_.panels.end()) head_panel(id, panel->second);
  }

  /// A panel's name is its headline where it stands on what was dropped: a button, a tab.
  void head_panel(NodeId id, NodeId control) {
    if (control == id || !page_.is_out(control) || begins_with_heading(id)) return;
    Block block;
    block.kind = BlockKind::heading;
    block.level = std::min(6, level_ + 1);
    block.text = shorten(whole_text(page_, control), kLongestHeading);
    const unsigned chars = count_visible(block.text);
    add(std::move(block), id, chars, 0);
  }

  bool begins_with_heading(NodeId id) const {
    const NodeId end = tree_[id].end;
    for (NodeId inner = id + 1; inner < end;) {
      if (page_.dropped[inner] != 0) {
        inner = tree_[inner].end;
        continue;
      }
      if (!tree_[inner].is_text() && is_heading(inner)) return true;
      if (tree_[inner].is_text() && page_.stats[inner].chars > 0) return false;
      ++inner;
    }
    return false;
  }

  void open_list(Frame& frame) const {
    ++frame.list_depth;
    frame.ordered = tree_[frame.id].tag == GUMBO_TAG_OL;
    const std::string_view start = tree_.attribute(frame.id, "start");
    frame.next_number = 1;
    frame.step = tree_.has_attribute(frame.id, "reversed") ? -1 : 1;
    if (frame.step < 0) frame.next_number = items_of(frame.id);
    std::from_chars(start.data(), start.data() + start.size(), frame.next_number);  // stays if it is none
    frame.numbering = tree_.attribute(frame.id, "type");
  }

  int items_of(NodeId list) const {
    int items = 0;
    for (NodeId id = list + 1; id < tree_[list].end; id = tree_[id].end) {
      if (tree_[id].tag == GUMBO_TAG_LI) ++items;
    }
    return items;
  }

  /// The number of an item: its own (value), or the next of its list.
  int next_number_of(NodeId item) {
    const std::string_view value = tree_.attribute(item, "value");
    std::from_chars(value.data(), value.data() + value.size(), top().next_number);
    const int number = top().next_number;
    if (number > -kMostNumber && number < kMostNumber) top().next_number += top().step;
    return number;
  }

  void open_item(Frame& frame) {
    const NodeId id = frame.id;
    if (groups_.cards[id] != 0 || page_.headings[id] > 0) {  // a record set as a list item
      frame.kind = BlockKind::paragraph;
      frame.item = 0;
      return;
    }
    frame.list_depth = std::max(frame.list_depth, 0);
    frame.kind = BlockKind::item;
    frame.label = frame.ordered ? list_label(next_number_of(id), top().numbering) : std::string(1, '-');
    frame.item = frames_.size();
  }

  void pop() {
    flush();
    if (tree_[top().id].tag == GUMBO_TAG_DL || frames_.size() == 1) flush_label();
    frames_.pop_back();
  }

  /// A term without a value is text like any other.
  void flush_label() {
    if (label_.empty()) return;
    Block block;
    block.text = std::exchange(label_, {});
    const unsigned chars = count_visible(block.text);
    add(std::move(block), top().id, chars, 0);
  }

  void flush() {
    if (lines_.empty()) return;
    const bool one_thing = top().kind == BlockKind::item || !label_.empty();
    for (Line& line : lines_.take(one_thing)) {
      Block block;
      block.kind = top().kind;
      block.text = std::move(line.text);
      if (block.kind == BlockKind::item) {
        label_item(block);
      } else if (!label_.empty()) {
        block.kind = BlockKind::field;
        block.label = std::exchange(label_, {});
      } else if (line.bulleted && !top().preformatted) {
        block.kind = BlockKind::item;
        block.label.assign(1, '-');
      }
      if (!add(std::move(block), top().id, line.chars, line.link_chars)) continue;
      blocks_.back().in_row = line.in_row;
      blocks_.back().bold = line.chars > 0 && line.bold_chars == line.chars;
    }
  }

  /// The first text of a list item carries its label; what follows in it are paragraphs.
  void label_item(Block& block) {
    block.label = std::exchange(frames_[top().item].label, {});
    block.level = top().list_depth;
    if (!block.label.empty()) return;
    block.kind = BlockKind::paragraph;
    block.level = 0;
  }

  /// False for a block without a word, which is left out.
  bool add(Block block, NodeId owner, unsigned chars, unsigned link_chars) {
    if (!says_something(block.text)) return false;
    block.group = top().group;
    block.boxed = top().boxed;
    block.roles = roles_in_place(page_, owner, top().section_id, top().group_id);
    blocks_.push_back({std::move(block), owner, chars, link_chars, false, false});
    return true;
  }

  const HtmlPage& page_;
  const HtmlTree& tree_;
  const Groups& groups_;
  std::vector<Frame> frames_;
  std::vector<FoundBlock> blocks_;
  LineBuffer lines_;
  NodeId link_end_ = 0;  // of the link that is open
  NodeId bold_end_ = 0;  // of the text in bold that is open
  std::string label_;    // a definition list's term, or a field's name, that waits for its value
  int level_ = 1;
  int groups_made_ = 0;
};

}  // namespace

std::vector<FoundBlock> build_blocks(const HtmlPage& page, NodeId root, const Groups& groups) {
  return BlockBuilder(page, groups).build(root);
}

}  // namespace praxis::ingest::worker::html
