// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/html_text.h"

#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/worker/html_seams.h"
#include "ingest/worker/html_tags.h"

#include <utility>
#include <vector>

namespace praxis::ingest::worker::html {

namespace {

std::string without_break_marks(std::string_view text) {
  std::string kept(text);
  for (const std::string_view mark : {"\u00AD", "\u200B", "\u2060", "\uFEFF"}) {
    std::string rest;
    std::size_t from = 0;
    for (std::size_t at = 0; (at = kept.find(mark, from)) != std::string::npos; from = at + mark.size())
      rest.append(kept, from, at - from);
    if (from > 0) kept = rest.append(kept, from);
  }
  return kept;
}

}  // namespace

std::string clean_line(std::string_view text) {
  return squeeze_space(to_clean_utf8(without_break_marks(text)));
}

std::string flat_text(const HtmlPage& page, NodeId root) {
  const HtmlTree& tree = page.tree;
  std::string text;
  bool at_item = false;  // a list item began: a comma is due before its text
  std::vector<NodeId> block_ends;
  for (NodeId id = root; id < tree[root].end;) {
    const HtmlNode& node = tree[id];
    for (; !block_ends.empty() && block_ends.back() <= id; block_ends.pop_back()) text += ' ';
    if (id != root && page.dropped[id] != 0) {
      id = node.end;
      continue;
    }
    if (node.is_text() && page.stats[id].chars > 0) {
      const std::string_view before = trim(text);
      if (std::exchange(at_item, false) && !before.empty()) text = std::string(before) + ", ";
      if (!text.empty() && seam_before(page, id) != Seam::none) text += ' ';
      text += node.text;
    } else if (node.is_text() || node.tag == GUMBO_TAG_BR) {
      text += ' ';
    } else if (id != root && is_block(node.tag)) {
      text += ' ';
      block_ends.push_back(node.end);
      at_item = at_item || node.tag == GUMBO_TAG_LI;
    }
    ++id;
  }
  return clean_line(text);  // character references can write anything
}

std::string whole_text(const HtmlPage& page, NodeId root) {
  const HtmlTree& tree = page.tree;
  std::string text;
  for (NodeId id = root; id < tree[root].end; ++id) {
    if (tree[id].tag == GUMBO_TAG_BR || (!text.empty() && seam_before(page, id) != Seam::none)) text += ' ';
    text += tree[id].text;
  }
  return clean_line(text);
}

std::string dateline_at(const HtmlPage& page, NodeId text) {
  constexpr unsigned kPart = 9;  // "September"
  constexpr unsigned kLongest = 24;
  constexpr NodeId kMostNodes = 16;
  const HtmlTree& tree = page.tree;
  NodeId block = tree[text].parent;
  if (tree[text].text.size() <= kPart && !is_block(tree[block].tag)) {
    while (!is_block(tree[block].tag) && tree[block].parent != block) block = tree[block].parent;
    NodeId first = block + 1;
    while (first < text && first < block + kMostNodes &&
           (!tree[first].is_text() || trim(tree[first].text).empty()))
      ++first;
    if (first == text && tree[block].end - block <= kMostNodes) {
      std::string line = whole_text(page, block);
      if (line.size() <= kLongest) return line;
    }
  }
  return std::string(tree[text].text);
}

std::string label_text(const HtmlPage& page, NodeId root) {
  std::string text = flat_text(page, root);
  while (!text.empty() && (text.back() == ':' || text.back() == ' ')) text.pop_back();
  return text;
}

bool says_something(std::string_view text) {
  return !split_words(text).empty();
}

}  // namespace praxis::ingest::worker::html
