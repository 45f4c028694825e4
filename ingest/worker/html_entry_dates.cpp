// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/html_entry_dates.h"

#include "corpus/iso_date.h"
#include "ingest/worker/html_text.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace praxis::ingest::worker::html {
namespace {

constexpr std::size_t kLongestDateLine = 40;  // bytes
constexpr std::size_t kMostDates = 500;       // of a page: reading names of months takes its time
constexpr std::size_t kWholeDate = 10;        // bytes of "2025-10-14"

std::string_view language_of(const HtmlTree& tree) {
  for (NodeId id = 0; id < std::min<NodeId>(tree.size(), 4); ++id) {
    if (tree[id].tag == GUMBO_TAG_HTML) return tree.attribute(id, "lang").substr(0, 2);
  }
  return {};
}

/// The only heading of the highest rank among those from `first` on inside an element; none where several
/// are.
FoundBlock* only_heading(std::vector<FoundBlock*>::iterator first, std::vector<FoundBlock*>::iterator end) {
  FoundBlock* best = nullptr;
  bool several = false;
  for (; first != end; ++first) {
    const int level = (*first)->block.level;
    if (best != nullptr && level == best->block.level) several = true;
    if (best == nullptr || level < best->block.level) {
      best = *first;
      several = false;
    }
  }
  return several ? nullptr : best;
}

void give(const HtmlTree& tree, NodeId root, NodeId at, const std::string& date,
          std::vector<FoundBlock*>& headings) {
  for (NodeId id = tree[at].parent; tree.within(id, root); id = tree[id].parent) {
    const auto before = [](const FoundBlock* found, NodeId node) { return found->node < node; };
    const auto first = std::lower_bound(headings.begin(), headings.end(), id, before);
    const auto end = std::lower_bound(first, headings.end(), tree[id].end, before);
    if (first != end) {
      FoundBlock* heading = only_heading(first, end);
      if (heading != nullptr && heading->block.date.empty()) heading->block.date = date;
      return;
    }
    if (id == root) return;
  }
}

}  // namespace

void date_headings(const HtmlPage& page, NodeId root, std::vector<FoundBlock>& found) {
  std::vector<FoundBlock*> headings;
  for (FoundBlock& one : found) {
    if (one.block.kind == BlockKind::heading) headings.push_back(&one);
  }
  if (headings.empty()) return;
  const HtmlTree& tree = page.tree;
  const std::string_view language = language_of(tree);
  std::size_t dates = 0;
  for (NodeId id = root; id < tree[root].end && dates < kMostDates; ++id) {
    if (!tree[id].is_text() || tree[id].text.size() > kLongestDateLine ||
        tree[id].text.find_first_of("0123456789") == std::string_view::npos)
      continue;
    const std::string date = iso_date(dateline_at(page, id), language);
    ++dates;
    if (date.size() == kWholeDate) give(tree, root, id, date, headings);
  }
}

}  // namespace praxis::ingest::worker::html
