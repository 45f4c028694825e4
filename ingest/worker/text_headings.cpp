// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/text_headings.h"

#include "corpus/ascii.h"
#include "corpus/iso_date.h"
#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/worker/text_signs.h"
#include "ingest/worker/text_title_labels.h"

#include <algorithm>

#include <unicode/uchar.h>

namespace praxis::ingest::worker {
namespace {

constexpr std::size_t kHeadingWords = 16;
constexpr std::size_t kLongestHeading = 100;  // code points, where one line is one paragraph

// Shares of a full line, in twentieths, that a heading may fill: what announces itself by a number may fill
// more.
constexpr std::size_t kPlainShare = 15;
constexpr std::size_t kNumberedShare = 18;

// "2.", "3)", "7:" within the first words, as in "Policy recommendation 2. To align".
bool is_numbered(std::string_view text) {
  for (std::size_t i = 0; i + 1 < std::min<std::size_t>(text.size(), 40); ++i) {
    const bool digit = text[i] >= '0' && text[i] <= '9';
    if (digit && std::string_view(".):").find(text[i + 1]) != std::string_view::npos)
      return i + 2 >= text.size() || text[i + 2] == ' ';
  }
  return false;
}

// "Ada Moreau, Chamber of Crafts, Lyon": a name with what it belongs to.
bool is_byline(std::string_view text) {
  return std::count(text.begin(), text.end(), ',') >= 2;
}

// "2. Renew policy" heads a section unless the list it would belong to goes on right above or below.
bool is_numbered_heading(const TextFile& file, std::size_t i) {
  const bool capitals = is_upper_case(file.lines[i].text);  // "S. HANLEY" is a person
  const auto labelled = [&](std::size_t k) {
    const ListLabel label = list_label(file.lines[k]);
    return label.size > 0 && label.label != "-" && (!capitals || is_ascii_digit(label.label.front()));
  };
  if (list_label(file.lines[i]).label.find_first_of("0123456789") == std::string::npos) return false;
  const bool above = i > 0 && labelled(i - 1) && !file.lines[i].after_blank;
  const bool below = i + 1 < file.lines.size() && labelled(i + 1);
  return !above && !below;
}

// "2." and "2.1" number chapters as well as items: of a list, the next item stands above or below.
bool is_numbered_alone(const TextFile& file, std::size_t i) {
  const std::size_t depth = number_depth(file.lines[i].text);
  const bool follows = i > 0 && number_depth(file.lines[i - 1].text) == depth;
  return depth > 0 && !follows && number_depth(file.lines[i + 1].text) != depth &&
         iso_date(file.lines[i].text).empty();
}

/// Below line `i`, up to a blank line, stands nothing that may head a paragraph in its turn.
bool ends_without_heading(const TextFile& file, std::size_t i) {
  for (std::size_t k = i + 1; k + 1 < file.lines.size() && !file.lines[k].after_blank; ++k) {
    const TextLine& below = file.lines[k + 1];
    if (!below.after_blank && count_code_points(file.lines[k].text) <= kLongestHeading &&
        count_code_points(below.text) > kLongestHeading)
      return false;
  }
  return true;
}

// "Where: …" right above "Who: …".
bool is_line_of_record(const TextFile& file, std::size_t i) {
  return i + 1 < file.lines.size() && !file.lines[i + 1].after_blank &&
         !line_label(file.lines[i].text).empty() && !line_label(file.lines[i + 1].text).empty();
}

// "E1 Recognise what was learnt" right above the paragraphs it names, as other lines of the text do as well.
bool is_run_in(const TextFile& file, std::size_t i) {
  constexpr std::size_t kTimesLonger = 3;
  if (i + 1 >= file.lines.size() || !file.lines[i].after_blank || file.lines[i + 1].after_blank) return false;
  const std::size_t width = count_code_points(file.lines[i].text);
  return width <= kLongestHeading && looks_like_heading(file.lines[i].text) &&
         !file.lines[i].text.ends_with('.') && !is_byline(file.lines[i].text) &&
         count_code_points(file.lines[i + 1].text) > std::max(width * kTimesLonger, kLongestHeading) &&
         ends_without_heading(file, i + 1);
}

/// "GREEN BELT (2019-2022)" right above lines of labels, sentences or a list.
bool is_capital_head(const TextFile& file, std::size_t i) {
  if (i + 1 >= file.lines.size() || !file.lines[i].after_blank || file.lines[i + 1].after_blank) return false;
  const std::string& below = file.lines[i + 1].text;
  return is_upper_case(file.lines[i].text) && looks_like_heading(file.lines[i].text) &&
         !is_byline(file.lines[i].text) && !is_upper_case(below) &&
         (below.find(": ") != std::string::npos || below.ends_with('.') || list_label(below).label == "-");
}

/// "CONTACT" above an address, in a text whose other headings are in capitals.
bool is_capital_line(const TextFile& file, std::size_t i) {
  return file.lines[i].after_blank && is_upper_case(file.lines[i].text) &&
         looks_like_heading(file.lines[i].text) && !is_byline(file.lines[i].text);
}

bool is_run_in_of_several(const TextFile& file, std::size_t i) {
  constexpr std::size_t kFar = 40;  // lines
  constexpr std::size_t kFewestCapitals = 3;
  if (i > file.title_lines && is_capital_line(file, i) && !is_upper_case(file.lines[i + 1].text)) {
    std::size_t capitals = 0;
    for (std::size_t k = i > kFar ? i - kFar : 0; k < std::min(i + kFar, file.lines.size()); ++k)
      capitals += is_capital_line(file, k) ? 1 : 0;
    if (capitals >= kFewestCapitals) return true;
  }
  const auto runs_in = is_run_in(file, i) ? is_run_in : is_capital_head;
  if (!runs_in(file, i)) return false;
  const std::size_t from = i > kFar ? i - kFar : 0;
  for (std::size_t k = from; k < std::min(i + kFar, file.lines.size()); ++k) {
    if (k != i && runs_in(file, k)) return true;
  }
  return false;
}

/// A line of its own with blank lines around it, and text or a list below.
bool heads_paragraphs(const TextFile& file, std::size_t i);

/// "The projects" over "Barges by the day", which heads a paragraph itself.
bool heads_headings(const TextFile& file, std::size_t i) {
  const TextLine& next = file.lines[i + 1];
  if (next.framed || heads_record(file, i + 1)) return true;
  // On a title page one line stands above another as well.
  if (i <= file.title_lines || is_upper_case(next.text)) return false;
  const bool wide = i + 2 < file.lines.size() && file.lines[i + 2].after_blank &&
                    count_code_points(file.lines[i + 2].text) > kLongestHeading;
  if (!wide && !is_upper_case(file.lines[i].text)) return false;
  return list_label(next).label != "-" && looks_like_heading(next.text) && heads_paragraphs(file, i + 1);
}

// One paragraph a line: a heading is a short line with a blank one on both sides, and text or a list below.
bool heads_paragraphs(const TextFile& file, std::size_t i) {
  const TextLine& line = file.lines[i];
  if (i > 0 && !line.after_blank && labels_titles(file, i - 1)) return true;
  if (i + 1 >= file.lines.size() || !line.after_blank || is_byline(line.text)) return false;
  if (labels_titles(file, i)) return true;
  const TextLine& next = file.lines[i + 1];
  const std::size_t width = count_code_points(line.text);
  if (width > kLongestHeading) return false;
  if (!next.after_blank) return heads_record(file, i) || is_run_in_of_several(file, i);
  if (is_numbered_alone(file, i)) return true;
  return list_label(line).size == 0 &&
         (count_code_points(next.text) > width || list_label(next).size > 0 || heads_headings(file, i) ||
          (line_label(line.text).empty() && is_line_of_record(file, i + 1)));
}

}  // namespace

bool looks_like_heading(std::string_view line) {
  const auto first = static_cast<UChar32>(first_code_point(line));
  const bool opens = u_isupper(first) || u_istitle(first) || u_isdigit(first) || !u_isalpha(first);
  const std::size_t words = split_words(line).size();
  if (!opens || words == 0 || words > kHeadingWords || !has_letter(line)) return false;
  if (line.front() == '(' || line.front() == '"' || line.starts_with("“")) return false;
  const char last = line.back();
  if (last == '?' || last == '!') return true;
  if (std::string_view(",;:.").find(last) == std::string_view::npos) return true;
  return last == '.' && is_numbered(line);
}

bool heads_what_follows(const TextFile& file, std::size_t i, const Above& above) {
  const TextLine& line = file.lines[i];
  if (!file.shape.wrapped && is_entry_number(line.text)) return labels_titles(file, i);
  if (!looks_like_heading(line.text) || list_label(line).label == "-") return false;
  const bool stands_apart =
      line.after_blank || !above.any || above.ends_sentence || above.is_heading || is_upper_case(line.text);
  if (!stands_apart || i + 1 >= file.lines.size()) return false;
  const TextLine& next = file.lines[i + 1];
  // The last sentence of a paragraph, on a line of its own: "See figure 2."
  if (!line.after_blank && above.any && !above.is_heading && next.after_blank && line.text.ends_with('.'))
    return false;
  if (!next.after_blank && (begins_lower(next.text) || next.text.starts_with("–"))) return false;
  if (!file.shape.wrapped) return heads_paragraphs(file, i);
  const std::size_t share = is_numbered(line.text) ? kNumberedShare : kPlainShare;
  if (count_code_points(line.text) * 20 > file.shape.width * share) return false;
  return list_label(line).size == 0 || is_numbered_heading(file, i);
}

}  // namespace praxis::ingest::worker
