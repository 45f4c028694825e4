// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/text_title_labels.h"

#include "corpus/ascii.h"
#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/worker/text_headings.h"

#include <algorithm>
#include <string>

namespace praxis::ingest::worker {

bool is_entry_number(std::string_view line) {
  constexpr std::size_t kMostDigits = 2;
  return !line.empty() && line.size() <= kMostDigits && std::all_of(line.begin(), line.end(), is_ascii_digit);
}

namespace {

constexpr std::size_t kTitleWidthOver = 100;  // code points

/// What a label says but for its number: "Recommendation 1" and "Recommendation 2" are the same label.
std::string uncounted(std::string_view label) {
  std::string key;
  for (const char c : label) {
    if (!is_ascii_digit(c)) key += c;
  }
  return key;
}

/// "CASE", or "01", right above a title, which stands right above the paragraph it names; a line of its place
/// may stand between.
bool labels_title(const TextFile& file, std::size_t i) {
  constexpr std::size_t kLabelWords = 5;
  const auto& lines = file.lines;
  if (i + 2 >= lines.size() || !lines[i].after_blank || lines[i + 1].after_blank || lines[i + 2].after_blank)
    return false;
  const std::string& label = lines[i].text;
  const std::string& title = lines[i + 1].text;
  const bool may_label =
      is_entry_number(label) || (looks_like_heading(label) && split_words(label).size() <= kLabelWords);
  if (!may_label || !looks_like_heading(title) || count_code_points(title) > kTitleWidthOver) return false;
  const bool placed =
      i + 3 < lines.size() && !lines[i + 3].after_blank && looks_like_heading(lines[i + 2].text);
  return count_code_points(lines[i + 2].text) > kTitleWidthOver ||
         (placed && count_code_points(lines[i + 3].text) > kTitleWidthOver);
}

}  // namespace

bool labels_titles(const TextFile& file, std::size_t i) {
  constexpr std::size_t kFar = 400;  // lines
  if (!labels_title(file, i)) return false;
  const bool number = is_entry_number(file.lines[i].text);
  const std::string label = uncounted(file.lines[i].text);
  const std::size_t from = i > kFar ? i - kFar : 0;
  for (std::size_t k = from; k < std::min(i + kFar, file.lines.size()); ++k) {
    const bool same = number ? is_entry_number(file.lines[k].text) : uncounted(file.lines[k].text) == label;
    if (k != i && same && labels_title(file, k)) return true;
  }
  return false;
}

namespace {

/// What a line says before its colon ("Where: …"): a few words; empty for other lines.
std::string_view label_at(const TextFile& file, std::size_t i) {
  if (i >= file.lines.size() || file.lines[i].after_blank) return {};
  return line_label(file.lines[i].text);
}

/// "P1. The Saturday notary" right above "Where: …" and "Who: …".
bool may_head_record(const TextFile& file, std::size_t i) {
  const TextLine& line = file.lines[i];
  return line.after_blank && !label_at(file, i + 1).empty() && !label_at(file, i + 2).empty() &&
         line.text.find(": ") == std::string::npos && list_label(line.text).label != "-" &&
         looks_like_heading(line.text) && count_code_points(line.text) <= kTitleWidthOver;
}

}  // namespace

bool heads_record(const TextFile& file, std::size_t i) {
  constexpr std::size_t kFar = 60;  // lines
  if (!may_head_record(file, i)) return false;
  const std::string_view first = label_at(file, i + 1);
  const std::size_t from = i > kFar ? i - kFar : 0;
  for (std::size_t k = from; k < std::min(i + kFar, file.lines.size()); ++k) {
    if (k != i && label_at(file, k + 1) == first && may_head_record(file, k)) return true;
  }
  return false;
}

int underlined_rank(const TextLine& title, std::string_view rule) {
  constexpr std::size_t kMostOver = 3;  // code points
  const std::size_t width = count_code_points(title.text);
  const bool fits = width <= rule.size() + kMostOver && rule.size() <= width + kMostOver;
  if (!title.after_blank || !fits || !looks_like_heading(title.text)) return 0;
  return rule.front() == '=' ? 1 : rule.front() == '-' ? 2 : 0;
}

}  // namespace praxis::ingest::worker
