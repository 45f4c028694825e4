// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/html_dates.h"

#include "corpus/iso_date.h"
#include "ingest/worker/html_lines.h"
#include "ingest/worker/html_phrases.h"
#include "ingest/worker/html_tags.h"
#include "ingest/worker/html_text.h"

#include <utility>
#include <vector>

namespace praxis::ingest::worker::html {
namespace {

constexpr std::size_t kLongestLine = 200;   // bytes of a line that may say when the page was published
constexpr std::size_t kMostLines = 400;     // with figures, that are looked at
constexpr unsigned kLongestDate = 40;       // characters of a text that is a date
constexpr unsigned kLongestDateline = 120;  // of the block around it
constexpr std::size_t kTop = 4000;          // bytes; a dateline stands near the headline
constexpr std::size_t kDayDate = 10;        // bytes of "2025-10-14"

/// The date belongs to one of several things, or to what a reader wrote.
bool belongs_elsewhere(const HtmlPage& page, const Groups& groups, NodeId id) {
  const HtmlTree& tree = page.tree;
  for (; tree[id].parent != id; id = tree[id].parent) {
    const GumboTag tag = tree[id].tag;
    if (groups.cards[id] != 0) return true;
    if ((page.hints[id] & kComments) != 0 && tag != GUMBO_TAG_BODY && tag != GUMBO_TAG_HTML) return true;
    if ((tag == GUMBO_TAG_LI || tag == GUMBO_TAG_TR) && page.links[id] > 0) return true;
  }
  return false;
}

/// What the lines of a page say of its dates.
struct SaidDates {
  std::string published;
  std::string changed;
};

/// A line's parts between signs: "By Kim | Published: 4 May 2021 | Updated: 5 May 2021".
void read_line(std::string_view line, std::string_view language, SaidDates& dates) {
  while (!line.empty()) {
    std::size_t end = line.size();
    std::size_t next = end;
    for (const std::string_view sign : {"|", "·", "•", " – ", " — ", " / ", ";"}) {
      const std::size_t at = line.find(sign);
      if (at < end) {
        end = at;
        next = at + sign.size();
      }
    }
    const DatePhrase phrase = date_phrase(line.substr(0, end));
    if (phrase.kind != DatePhrase::none) {
      std::string& date = phrase.kind == DatePhrase::published ? dates.published : dates.changed;
      std::string said = iso_date(phrase.rest, language.empty() ? phrase.language : language);
      if (said.empty()) said = iso_date(phrase.rest, phrase.language);
      if (date.empty() && said.size() == kDayDate) date = std::move(said);
    }
    line.remove_prefix(next);
  }
}

/// Goes through the lines of the page that have figures: text between the borders of blocks and line breaks.
SaidDates said_dates(const HtmlPage& page, NodeId main, const Groups& groups, std::string_view language) {
  const HtmlTree& tree = page.tree;
  SaidDates dates;
  std::string line;
  NodeId begin = main;  // of the line
  std::size_t lines = 0;
  const auto end_line = [&] {
    if (line.size() <= kLongestLine && line.find_first_of("0123456789") != std::string::npos &&
        !belongs_elsewhere(page, groups, begin) && ++lines <= kMostLines)
      read_line(clean_line(line), language, dates);
    line.clear();
  };
  std::vector<NodeId> ends;
  for (NodeId id = main; id < tree[main].end && dates.published.empty() && lines <= kMostLines; ++id) {
    for (; !ends.empty() && ends.back() <= id; ends.pop_back()) end_line();
    if (tree[id].is_text()) {
      if (line.empty()) begin = id;
      if (line.size() <= kLongestLine) line.append(tree[id].text.substr(0, kLongestLine + 1));
    } else if (tree[id].tag == GUMBO_TAG_BR) {
      end_line();
    } else if (is_block(tree[id].tag)) {
      end_line();
      ends.push_back(tree[id].end);
    }
  }
  end_line();
  return dates;
}

std::string time_element(const HtmlPage& page, NodeId main, const Groups& groups, std::string_view language) {
  const HtmlTree& tree = page.tree;
  for (NodeId id = main; id < tree[main].end; ++id) {
    if (tree[id].tag != GUMBO_TAG_TIME || belongs_elsewhere(page, groups, id)) continue;
    std::string date = iso_date(tree.attribute(id, "datetime"));
    if (date.empty()) date = iso_date(whole_text(page, id), language);
    if (date.size() > 4) return date;
  }
  return {};
}

/// The block around a text is short: a dateline, and not the head of what somebody wrote.
bool stands_in_dateline(const HtmlTree& tree, NodeId id) {
  NodeId block = tree[id].parent;
  while (!is_block(tree[block].tag) && tree[block].parent != block) block = tree[block].parent;
  unsigned chars = 0;
  for (NodeId inner = block; inner < tree[block].end && chars <= kLongestDateline; ++inner)
    chars += count_visible(tree[inner].text);
  return chars <= kLongestDateline;
}

/// Texts near the headline that are dates; more than two are those of a list, and what follows the headline
/// of the readers' part is not the page's.
std::string date_line(const HtmlPage& page, NodeId main, const Groups& groups, std::string_view language) {
  const HtmlTree& tree = page.tree;
  std::vector<std::string> dates;
  std::size_t seen = 0;
  for (NodeId id = main; id < tree[main].end && seen < kTop; ++id) {
    seen += 1 + tree[id].text.size();
    if (!tree[id].is_text() || tree[id].text.size() > std::size_t{4} * kLongestDate) continue;
    if (heads_comments(tree[id].text)) break;
    if (count_visible(tree[id].text) > kLongestDate) continue;
    std::string date = iso_date(dateline_at(page, id), language);
    if (date.size() != kDayDate || (!dates.empty() && dates.back() == date)) continue;
    if (!belongs_elsewhere(page, groups, id) && stands_in_dateline(tree, id))
      dates.push_back(std::move(date));
  }
  return dates.empty() || dates.size() > 2 ? std::string{} : dates.front();
}

}  // namespace

std::string marked_date(const HtmlPage& page, std::string_view language) {
  const HtmlTree& tree = page.tree;
  std::string found;
  for (NodeId id = 0; id < tree.size(); ++id) {
    if (tree[id].is_text() || tree.attribute(id, "itemprop") != "datePublished") continue;
    std::string date = iso_date(tree.attribute(id, "datetime"));
    if (date.empty()) date = iso_date(tree.attribute(id, "content"));
    if (date.empty() && tree[id].end - id < 8) date = iso_date(whole_text(page, id), language);
    if (!found.empty() && !date.empty() && date != found) return {};
    if (!date.empty()) found = std::move(date);
  }
  return found;
}

std::string visible_date(const HtmlPage& page, NodeId main, const Groups& groups, std::string_view language) {
  SaidDates said = said_dates(page, main, groups, language);
  if (!said.published.empty()) return std::move(said.published);
  if (std::string date = time_element(page, main, groups, language); !date.empty()) return date;
  if (std::string date = date_line(page, main, groups, language); !date.empty()) return date;
  return std::move(said.changed);
}

}  // namespace praxis::ingest::worker::html
