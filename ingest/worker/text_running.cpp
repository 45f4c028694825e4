// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/text_running.h"

#include "corpus/ascii.h"
#include "corpus/utf8.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <map>

namespace praxis::ingest::worker {
namespace {

constexpr std::string_view kWideGap = "      ";  // columns of a table mostly stand closer
constexpr std::size_t kLongestCount = 24;        // bytes of "Seite 12 von 240"
constexpr std::size_t kLongestHeadLine = 200;
constexpr std::size_t kFewestPages = 3;
constexpr std::size_t kShortestPage = 8;  // lines

/// What stands behind the last wide gap of a line, or behind its indent; empty without.
std::string_view behind_gap(std::string_view raw) {
  const std::string_view line = raw.substr(0, raw.find_last_not_of(" \t\r") + 1);
  if (line.size() > kLongestHeadLine) return {};
  const std::size_t gap = line.rfind(kWideGap);
  return gap == std::string_view::npos ? std::string_view{} : trim(line.substr(gap));
}

constexpr std::string_view kDashes[] = {"-", "–", "—"};

bool starts_with_dash(std::string_view line) {
  return std::any_of(std::begin(kDashes), std::end(kDashes),
                     [&](std::string_view dash) { return line.starts_with(dash); });
}

bool ends_with_dash(std::string_view line) {
  return std::any_of(std::begin(kDashes), std::end(kDashes),
                     [&](std::string_view dash) { return line.ends_with(dash); });
}

}  // namespace

bool is_page_mark(std::string_view line) {
  constexpr std::size_t kLongest = 32;  // bytes
  constexpr std::size_t kMostLetters = 12;
  constexpr std::size_t kMostDigits = 6;
  if (line.size() > kLongest || !starts_with_dash(line) || !ends_with_dash(line)) return false;
  const auto digits = static_cast<std::size_t>(std::count_if(line.begin(), line.end(), is_ascii_digit));
  const auto letters = static_cast<std::size_t>(std::count_if(line.begin(), line.end(), is_ascii_letter));
  return digits > 0 && digits <= kMostDigits && letters <= kMostLetters;
}

void CountedLines::read(std::string_view raw, bool apart) {
  const std::size_t line = lines_++;
  if (!apart) return;
  const std::string_view tail = behind_gap(raw);
  if (tail.empty() || tail.size() > kLongestCount) return;
  const auto digit = std::find_if(tail.begin(), tail.end(), is_ascii_digit);
  if (digit == tail.end()) return;
  Counted counted;
  counted.line = line;
  const auto from = static_cast<std::size_t>(digit - tail.begin());
  const char* const end = tail.data() + tail.size();
  const auto [rest, error] = std::from_chars(tail.data() + from, end, counted.number);
  if (error != std::errc{}) return;
  counted.key = std::string(tail.substr(0, from)) + "#" + std::string(rest, end);
  found_.push_back(std::move(counted));
}

std::vector<std::size_t> CountedLines::running() const {
  std::map<std::string_view, std::vector<const Counted*>> runs;
  for (const Counted& one : found_) {
    std::vector<const Counted*>& run = runs[one.key];
    const bool next =
        run.empty() || (one.number == run.back()->number + 1 && one.line >= run.back()->line + kShortestPage);
    if (next) run.push_back(&one);
  }
  std::vector<std::size_t> lines;
  for (const auto& [key, run] : runs) {
    if (run.size() < kFewestPages) continue;
    for (const Counted* one : run) lines.push_back(one->line);
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

}  // namespace praxis::ingest::worker
