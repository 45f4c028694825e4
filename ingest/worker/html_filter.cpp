// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/html_filter.h"

#include "corpus/ascii.h"
#include "ingest/worker/html_facts.h"
#include "ingest/worker/html_phrases.h"

#include <algorithm>
#include <utility>

namespace praxis::ingest::worker::html {
namespace {

bool is_heading(const FoundBlock& found) {
  return found.block.kind == BlockKind::heading;
}

bool is_prose(const FoundBlock& found) {
  return found.block.kind == BlockKind::paragraph && found.chars >= 100 && found.link_density() < 0.3;
}

/// A dateline; in a card it is the card's.
bool is_lone_date(const FoundBlock& found) {
  return found.block.kind == BlockKind::paragraph && found.block.group == 0 && is_date_line(found.block.text);
}

/// Says what the picture shows, though it begins like a credit: "Photo: the visitors in the old hall."
bool is_sentence(std::string_view text) {
  constexpr std::ptrdiff_t kLeastSpaces = 4;
  return !text.starts_with("©") && text.ends_with('.') &&
         std::count(text.begin(), text.end(), ' ') >= kLeastSpaces;
}

/// A heading that ends the part below `head`.
bool ends_part_of(const FoundBlock& head, const FoundBlock& next) {
  return is_heading(next) && (!is_heading(head) || next.block.level <= head.block.level);
}

/// A year or a time of day near the beginning, as over a comment.
bool tells_time(std::string_view text) {
  constexpr std::size_t kNear = 100;
  text = text.substr(0, kNear);
  const auto digit = [text](std::size_t at) { return at < text.size() && is_ascii_digit(text[at]); };
  for (std::size_t at = 0; at + 4 <= text.size(); ++at) {
    if (digit(at) && text[at + 1] == ':' && digit(at + 2) && digit(at + 3)) return true;
    const bool alone = (at == 0 || !digit(at - 1)) && !digit(at + 4);
    const bool century = text.substr(at, 2) == "20" || text.substr(at, 2) == "19";
    if (alone && century && digit(at + 2) && digit(at + 3)) return true;
  }
  return false;
}

class BlockFilter {
 public:
  BlockFilter(const HtmlPage& page, const MainContent& main, std::vector<FoundBlock>& found)
      : page_(page), main_(main), found_(found), keep_(found.size(), 1) {
    const auto headline = std::find_if(found.begin(), found.end(), is_heading);
    if (headline != found.end() && headline->block.level == 1) headline_ = headline->block.text;
    about_cookies_ = any_of(0, found_.size(), [](const FoundBlock& block) {
      return is_heading(block) && is_consent_notice(block.block.text) && !is_cookie_notice(block.block.text);
    });
  }

  void run() {
    constexpr std::ptrdiff_t kMostOfPage = 2;  // published, changed: more are the dates of what is listed
    dates_listed_ = std::count_if(found_.begin(), found_.end(), is_lone_date) > kMostOfPage;
    for (std::size_t i = 0; i < found_.size();) i = judge(i);
    drop_empty_headings();
    drop_repeated();  // last: a headline under which only it is repeated is not empty
  }

  bool keeps(std::size_t i) const { return keep_[i] != 0; }

 private:
  /// Decides on a block, or on a whole part beginning with it; returns the next block to look at.
  std::size_t judge(std::size_t i) {
    const FoundBlock& found = found_[i];
    if (const std::size_t end = end_of_boilerplate(i); end > i) {
      std::fill(keep_.begin() + static_cast<std::ptrdiff_t>(i),
                keep_.begin() + static_cast<std::ptrdiff_t>(end), 0);
      return end;
    }
    const bool caption = found.block.kind == BlockKind::caption;
    if (caption) found_[i].block.text = without_credit(found.block.text);
    if (!is_heading(found) && found.block.kind != BlockKind::row && is_boilerplate_line(found.block.text) &&
        !(caption && is_sentence(found.block.text))) {
      keep_[i] = 0;
    } else if (is_pointer(i) || is_notice(i) || (!dates_listed_ && is_lone_date(found))) {
      keep_[i] = 0;
    }
    return i + 1;
  }

  /// Where the boilerplate ends that block `i` is the headline of; `i` when it is none.
  std::size_t end_of_boilerplate(std::size_t i) const {
    const std::string& text = found_[i].block.text;
    if (heads_comments(text)) {
      if (const std::size_t end = end_of_comments(i); end > i + 1) return end;
    }
    if (heads_boilerplate(text)) return end_of_part(i);
    if (heads_news(text)) {
      const std::size_t end = end_of_part(i);
      return tells_something(i + 1, end) ? i : end;
    }
    if (is_heading(found_[i]) && found_[i].block.group == 0 && heads_more_of(text) &&
        !heads_own_list(text, headline_)) {
      const std::size_t end = end_of_part(i);
      if (end > i + 1 && lead_away(i + 1, end)) return end;
    }
    if (is_heading(found_[i]) && heads_its_like(text)) {
      const std::size_t end = end_of_part(i);
      if (end > i + 1 && are_links(i + 1, end)) return end;
    }
    return i;
  }

  template <typename Test>
  bool any_of(std::size_t begin, std::size_t end, Test test) const {
    return std::any_of(found_.begin() + static_cast<std::ptrdiff_t>(begin),
                       found_.begin() + static_cast<std::ptrdiff_t>(end), test);
  }

  /// The blocks hold text and not only links to it.
  bool tells_something(std::size_t begin, std::size_t end) const {
    return any_of(begin, end, [](const FoundBlock& found) {
      return found.chars - found.link_chars >= 50 && found.link_density() < 0.5;
    });
  }

  /// The blocks are cards with links, or text under headings that are. Beside an article only: a listing is
  /// made of them.
  bool lead_away(std::size_t begin, std::size_t end) const {
    if (page_.stats[main_.root].prose < kArticleProse) return false;
    bool leads = false;
    bool under_link = false;
    for (std::size_t i = begin; i < end; ++i) {
      const FoundBlock& found = found_[i];
      if (is_heading(found)) under_link = found.link_density() >= 0.5;
      const bool in_card = under_link || (found.block.group != 0 && !is_heading(found));
      if (found.link_density() < 0.5 && !in_card) return false;
      leads = leads || (found.link_chars > 0 && (in_card || found.block.group != 0));
    }
    return leads;
  }

  /// The blocks are links and nothing else, beside an article.
  bool are_links(std::size_t begin, std::size_t end) const {
    return page_.stats[main_.root].prose >= kArticleProse &&
           !any_of(begin, end, [](const FoundBlock& found) { return found.link_density() < 0.8; });
  }

  /// A paragraph that is mostly a link, among others of text: "Read more: …". The only text under a heading
  /// is none, nor is the text of a card or a line of an address.
  bool is_pointer(std::size_t i) const {
    const FoundBlock& found = found_[i];
    if (found.block.kind != BlockKind::paragraph || found.block.group != 0 || found.in_row) return false;
    if (found.chars >= 200 || found.link_density() < 0.5) return false;
    return page_.stats[main_.root].prose >= kArticleProse && i > 0 && !is_heading(found_[i - 1]) &&
           !holds_facts(page_, page_.tree[found.node].parent);
  }

  void drop_repeated() {
    std::size_t last = found_.size();  // the last block that stays
    for (std::size_t i = 0; i < found_.size(); ++i) {
      if (!keeps(i)) continue;
      if (last < i && is_repetition(found_[last].block, found_[i].block)) {
        keep_[i] = 0;
      } else {
        last = i;
      }
    }
  }

  /// A picture's caption that repeats what stands before it, or is repeated by it (one picture for wide
  /// screens and one for narrow ones), and a headline set once more as text.
  static bool is_repetition(const Block& before, const Block& block) {
    if (block.text != before.text) return false;
    return block.kind == BlockKind::caption ||
           (block.kind == BlockKind::paragraph &&
            (before.kind == BlockKind::caption || before.kind == BlockKind::heading));
  }

  /// About cookies, outside the text itself: a page about them speaks of them there. In the site's own voice
  /// also inside it, where no name tells the notice from the text, unless a headline is about cookies.
  bool is_notice(std::size_t i) const {
    const std::string& text = found_[i].block.text;
    if (!page_.tree.within(found_[i].node, main_.core) && is_consent_notice(text)) return true;
    const TextStats& main = page_.stats[main_.root];
    return !about_cookies_ && main.prose >= found_[i].chars + kArticleProse && is_cookie_notice(text);
  }

  /// Where the part ends that block `i` is the headline of: with the container that begins with it; else
  /// before the next heading of its level, or prose.
  std::size_t end_of_part(std::size_t i) const {
    const NodeId scope = container_headed_by(found_[i].node, i == 0 ? main_.root : found_[i - 1].node);
    std::size_t k = i + 1;
    if (scope != 0) {
      while (k < found_.size() && page_.tree.within(found_[k].node, scope)) ++k;
      if (k > i + 1) return k;
    }
    const NodeId parent = page_.tree[found_[i].node].parent;
    while (k < found_.size()) {
      const FoundBlock& next = found_[k];
      if (!page_.tree.within(next.node, parent)) break;
      if (next.block.group == 0 && ends_part_of(found_[i], next)) break;
      if (is_prose(next) && next.block.group == 0) break;
      if (!is_heading(found_[i]) && next.link_density() < 0.5) break;
      ++k;
    }
    return k;
  }

  /// Where what readers wrote ends: after text, below its headline, with the times they wrote at. It may be
  /// as long as the text. `i` when this is none.
  std::size_t end_of_comments(std::size_t i) const {
    constexpr double kMost = 0.7;
    const bool after_text = any_of(0, i, [](const FoundBlock& found) { return !is_heading(found); });
    if (!after_text) return i;
    const NodeId scope = container_headed_by(found_[i].node, found_[i - 1].node, kMost);
    const NodeId parent = page_.tree[found_[i].node].parent;
    std::size_t k = i + 1;
    for (; k < found_.size(); ++k) {
      const FoundBlock& next = found_[k];
      if (!page_.tree.within(next.node, scope != 0 ? scope : parent)) break;
      if (scope == 0 && ends_part_of(found_[i], next)) break;
    }
    const bool dated = any_of(i + 1, k, [](const FoundBlock& found) { return tells_time(found.block.text); });
    return dated ? k : i;
  }

  /// The largest element that begins with the text of `node` and holds little of the main content; 0 if none.
  NodeId container_headed_by(NodeId node, NodeId before, double most = 0.3) const {
    const HtmlTree& tree = page_.tree;
    NodeId best = 0;
    for (NodeId id = tree[node].parent; id != main_.root && tree.within(id, main_.root);
         id = tree[id].parent) {
      if (tree.within(before, id) || page_.share(id, main_.root) > most) break;
      best = id;
      if (tree[id].parent == id) break;
    }
    return best;
  }

  /// A heading goes when something under it went and nothing is left.
  void drop_empty_headings() {
    std::size_t next = found_.size();  // the next block that stays
    for (std::size_t i = found_.size(); i-- > 0;) {
      if (!keeps(i)) continue;
      if (is_heading(found_[i]) && is_left_empty(i, next)) {
        keep_[i] = 0;
      } else {
        next = i;
      }
    }
  }

  bool is_left_empty(std::size_t i, std::size_t next) const {
    if (next < found_.size() && !ends_part_of(found_[i], found_[next])) return false;
    if (next > i + 1) return true;
    const NodeId end = next < found_.size() ? found_[next].node : page_.tree[main_.root].end;
    for (NodeId id = page_.tree[found_[i].node].end; id < end; ++id) {
      if (page_.dropped[id] != 0 && page_.tree[id].tag != GUMBO_TAG_SCRIPT) return true;
    }
    return false;
  }

  const HtmlPage& page_;
  MainContent main_;
  std::vector<FoundBlock>& found_;
  std::vector<char> keep_;
  std::string headline_;  ///< of the page; empty where it has none
  bool about_cookies_ = false;
  bool dates_listed_ = false;
};

}  // namespace

std::vector<Block> filter_blocks(const HtmlPage& page, const MainContent& main,
                                 std::vector<FoundBlock> found) {
  BlockFilter filter(page, main, found);
  filter.run();
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (filter.keeps(i)) blocks.push_back(std::move(found[i].block));
  }
  return blocks;
}

}  // namespace praxis::ingest::worker::html
