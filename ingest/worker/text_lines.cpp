// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/text_lines.h"

#include "corpus/ascii.h"
#include "corpus/utf8.h"
#include "ingest/worker/text_boxes.h"
#include "ingest/worker/text_running.h"
#include "ingest/worker/text_signs.h"
#include "ingest/worker/text_title_labels.h"

#include <algorithm>
#include <map>
#include <set>

namespace praxis::ingest::worker {
namespace {

constexpr std::size_t kTitleWidth = 100;    // code points
constexpr std::size_t kWrappedLimit = 160;  // longer lines are whole paragraphs

// Digits do not count: page numbers change from page to page.
std::string running_key(std::string_view line) {
  std::string key;
  for (const char c : line) {
    if (!is_ascii_digit(c)) key += c;
  }
  return key;
}

int markdown_heading(std::string& line) {
  std::size_t marks = 0;
  while (marks < line.size() && line[marks] == '#') ++marks;
  if (marks == 0 || marks > 6 || marks >= line.size() || line[marks] != ' ') return 0;
  line = squeeze_space(line.substr(marks));
  while (!line.empty() && line.back() == '#') line.pop_back();
  return static_cast<int>(marks);
}

/// Takes the same marks off both ends of a title: "* Title *", "== Title ==". Dashes stand around page
/// numbers.
bool unframe(std::string& line) {
  constexpr std::size_t kLongest = 120;
  constexpr std::size_t kMostMarks = 8;
  const char mark = line.empty() ? ' ' : line.front();
  if (std::string_view("*=~+").find(mark) == std::string_view::npos || line.size() > kLongest) return false;
  const std::size_t begin = line.find_first_not_of(mark);
  const std::size_t last = line.find_last_not_of(mark);
  if (begin == std::string::npos || begin > kMostMarks || last + 1 == line.size() || line[begin] != ' ' ||
      line[last] != ' ' || last <= begin)
    return false;
  const std::string_view title = trim(std::string_view(line).substr(begin, last - begin));
  if (std::none_of(title.begin(), title.end(),
                   [](char c) { return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80; }))
    return false;
  line = std::string(title);
  return true;
}

/// A line of nothing but the same four marks or more: "-----", "=====". It parts what stands above and below.
bool is_rule(std::string_view line) {
  constexpr std::size_t kShortest = 4;
  return line.size() >= kShortest && std::string_view("-=_~").find(line.front()) != std::string_view::npos &&
         line.find_first_not_of(line.front()) == std::string_view::npos;
}

struct Page {
  std::vector<TextLine> lines;
};

/// Running lines whose pages no form feed parts, by their number in the file, in order.
std::vector<std::size_t> counted_lines(std::string_view text) {
  CountedLines counted;
  bool blank = true;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view raw = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    counted.read(raw, blank);
    blank = raw.find_first_not_of(" \t\r\f") == std::string_view::npos;
  }
  return counted.running();
}

/// An indented line goes on with the item above it; below a number only in small letters, for there a title
/// may stand.
bool hangs_below_label(const std::vector<TextLine>& lines, std::string_view raw) {
  const std::string_view line = trim(raw);
  if (lines.empty() || list_label(line).size > 0) return false;
  const ListLabel above = list_label(lines.back().text);
  return above.size > 0 && (above.label == "-" || begins_lower(line));
}

std::vector<Page> split_pages(std::string_view text, int& running_dropped) {
  std::vector<Page> pages(1);
  const std::vector<std::size_t> running = counted_lines(text);
  std::size_t number = 0;
  BoxReader boxes;
  bool blank = true;
  bool was_indented = false;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view raw = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    while (raw.starts_with('\f')) {
      pages.emplace_back();
      blank = true;
      raw.remove_prefix(1);
    }
    // A first line set in where the lines before were not begins a paragraph, or a page whose form feed was
    // lost.
    const bool indented = raw.starts_with(' ') || raw.starts_with('\t');
    blank = blank || (indented && !was_indented && !hangs_below_label(pages.back().lines, raw));
    was_indented = indented;
    if (std::binary_search(running.begin(), running.end(), number++)) {
      ++running_dropped;
      blank = true;
      continue;
    }
    std::string line = squeeze_space(raw);
    if (blank && is_page_mark(line)) {
      ++running_dropped;
      continue;
    }
    const bool edge = boxes.is_edge(line);
    if (!edge) boxes.unframe(line);
    std::vector<TextLine>& lines = pages.back().lines;
    if (!edge && !blank && is_rule(line) && !lines.empty() && lines.back().markdown_level == 0)
      lines.back().markdown_level = underlined_rank(lines.back(), line);
    if (edge || line.empty() || is_rule(line)) {
      blank = true;
      continue;
    }
    const int level = markdown_heading(line);
    const bool framed = level == 0 && unframe(line);
    lines.push_back(
        {std::move(line), static_cast<int>(pages.size()), blank, level, framed, false, boxes.box()});
    blank = false;
  }
  return pages;
}

// The first and last two lines of a page are where running heads stand.
std::vector<std::size_t> edge_lines(const Page& page) {
  std::set<std::size_t> edges;
  for (std::size_t i = 0; i < std::min<std::size_t>(2, page.lines.size()); ++i) {
    edges.insert(i);
    edges.insert(page.lines.size() - 1 - i);
  }
  return {edges.begin(), edges.end()};
}

void drop_running_lines(std::vector<Page>& pages, int& dropped) {
  if (pages.size() < 3) return;
  std::map<std::string, int> seen;
  for (const Page& page : pages) {
    for (const std::size_t i : edge_lines(page)) ++seen[running_key(page.lines[i].text)];
  }
  for (Page& page : pages) {
    std::vector<TextLine> kept;
    const auto edges = edge_lines(page);
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
      const bool edge = std::find(edges.begin(), edges.end(), i) != edges.end();
      const bool running =
          edge && page.lines[i].markdown_level == 0 && seen[running_key(page.lines[i].text)] >= 3;
      if (running)
        ++dropped;
      else
        kept.push_back(std::move(page.lines[i]));
    }
    page.lines = std::move(kept);
  }
}

TextShape shape_of(const std::vector<TextLine>& lines) {
  std::vector<std::size_t> widths;
  std::size_t joined = 0;  // lines right under another one
  for (const TextLine& line : lines) {
    widths.push_back(count_code_points(line.text));
    joined += line.after_blank ? 0U : 1U;
  }
  if (widths.empty()) return {};
  std::sort(widths.begin(), widths.end());
  const std::size_t full = widths[widths.size() * 9 / 10];
  return {full, full <= kWrappedLimit && joined * 3 > lines.size()};
}

}  // namespace

TextFile split_text(std::string_view text, int& running_dropped) {
  std::vector<Page> pages = split_pages(text, running_dropped);
  drop_running_lines(pages, running_dropped);
  TextFile file;
  file.pages = pages.size() > 1 ? static_cast<int>(pages.size()) : 0;
  for (Page& page : pages) std::move(page.lines.begin(), page.lines.end(), std::back_inserter(file.lines));
  file.shape = shape_of(file.lines);
  find_initials(file.lines);
  while (file.title_lines < file.lines.size() &&
         count_code_points(file.lines[file.title_lines].text) <= kTitleWidth)
    ++file.title_lines;
  return file;
}

}  // namespace praxis::ingest::worker
