// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/html_kept_breaks.h"

#include "corpus/ascii.h"
#include "corpus/utf8.h"
#include "ingest/worker/html_lines.h"

#include <algorithm>
#include <cstdint>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace praxis::ingest::worker::html {
namespace {

constexpr std::size_t kShort = 45;  // code points; columns of text are rarely so narrow

bool is_short(const BrokenLine& line) {
  return line.text.size() <= kShort * 4 && count_code_points(line.text) <= kShort;
}

/// A capital, a digit, or what addresses of the net and telephone numbers begin with.
bool begins_anew(std::string_view text) {
  UChar32 first = 0;
  int32_t at = 0;
  const auto size = static_cast<int32_t>(std::min<std::size_t>(text.size(), 8));
  U8_NEXT(reinterpret_cast<const std::uint8_t*>(text.data()), at, size, first);
  if (first > 0 && (u_isupper(first) || u_isdigit(first) || first == '+' || first == '(')) return true;
  const std::string_view word = text.substr(0, text.find(' '));
  return word.find('@') != std::string_view::npos || word.starts_with("www.") || word.starts_with("http");
}

bool ends_sentence(std::string_view text) {
  return std::string_view(".!?:;").find(text.back()) != std::string_view::npos || text.ends_with("…");
}

/// Goes on in the next line: "12 Long Street," does not, in an address, but a row of such lines is a
/// sentence.
bool hangs(std::string_view text) {
  return std::string_view(",-&/").find(text.back()) != std::string_view::npos || text.ends_with("–");
}

/// "Lead partner" of "Lead partner: City of Graz"; empty when the line has no label.
std::string_view label_of(std::string_view text) {
  constexpr std::size_t kLongest = 60;  // bytes
  constexpr std::ptrdiff_t kMostSpaces = 5;
  const std::size_t colon = text.substr(0, kLongest).find(':');
  if (colon == std::string_view::npos || colon < 2 || !begins_anew(text)) return {};
  if (colon + 1 < text.size() && text[colon + 1] != ' ') return {};  // times, addresses of the net
  const std::string_view label = trim(text.substr(0, colon));
  if (label.find_first_of(".!?;,") != std::string_view::npos || is_ascii_digit(label.back())) return {};
  return std::count(label.begin(), label.end(), ' ') <= kMostSpaces ? label : std::string_view{};
}

bool is_bold(const BrokenLine& line) {
  return line.chars > 0 && line.bold_chars == line.chars;
}

class BreakKeeper {
 public:
  explicit BreakKeeper(std::span<const BrokenLine> lines) : lines_(lines), kept_(lines.size()) {
    if (!kept_.empty()) kept_[0] = 1;
  }

  std::vector<char> run() {
    keep_labels();
    keep_rows();
    for (std::size_t i = 1; i < lines_.size(); ++i) {
      if (lines_[i].bulleted || ends_list(i) || is_headed(i) || heads(i) || is_labelled(i)) kept_[i] = 1;
    }
    return std::move(kept_);
  }

 private:
  /// Two labels, or one in bold: a colon alone stands in any sentence.
  void keep_labels() {
    std::size_t labels = 0;
    std::vector<char> is_label(lines_.size());
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const std::string_view label = label_of(lines_[i].text);
      if (label.empty()) continue;
      is_label[i] = 1;
      const unsigned chars = count_visible(label);
      const bool set_off = lines_[i].bold_chars >= chars && lines_[i].bold_chars <= chars + 1;
      labels += set_off ? 2 : 1;
    }
    if (labels < 2) return;
    for (std::size_t i = 1; i < lines_.size(); ++i) {
      const bool ends = is_label[i - 1] != 0 && !is_short(lines_[i]) && begins_anew(lines_[i].text);
      if (is_label[i] != 0 || ends) kept_[i] = 1;
    }
  }

  /// Three short lines in a row that each begin anew.
  void keep_rows() {
    constexpr std::size_t kLeast = 3;
    for (std::size_t i = 0; i < lines_.size();) {
      std::size_t end = i;
      while (end < lines_.size() && stands_alone(end)) ++end;
      if (end - i >= kLeast) keep_row(i, end);
      i = std::max(end, i + 1);
    }
  }

  bool stands_alone(std::size_t i) const {
    const BrokenLine& line = lines_[i];
    return !line.bulleted && is_short(line) && begins_anew(line.text) && !hangs(line.text);
  }

  void keep_row(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin + 1; i < end; ++i) kept_[i] = 1;
    if (begin > 0 && ends_sentence(lines_[begin - 1].text)) kept_[begin] = 1;
    if (end < lines_.size() && begins_anew(lines_[end].text)) kept_[end] = 1;
  }

  /// Text goes on after the items of a list.
  bool ends_list(std::size_t i) const {
    const BrokenLine& before = lines_[i - 1];
    return before.bulleted && !lines_[i].bulleted && begins_anew(lines_[i].text) && !hangs(before.text);
  }

  /// Stands under a line in bold.
  bool is_headed(std::size_t i) const {
    return is_bold(lines_[i - 1]) && !is_bold(lines_[i]) && begins_anew(lines_[i].text) &&
           !hangs(lines_[i - 1].text);
  }

  /// A line in bold after a sentence.
  bool heads(std::size_t i) const {
    return is_bold(lines_[i]) && !is_bold(lines_[i - 1]) && begins_anew(lines_[i].text) &&
           ends_sentence(lines_[i - 1].text);
  }

  /// A line in bold below a few words that stand first: what it is, and what it is called ("ON THE SPOT",
  /// "The library bus").
  bool is_labelled(std::size_t i) const {
    constexpr std::ptrdiff_t kMostSpaces = 5;
    const std::string_view label = lines_[i - 1].text;
    return i == 1 && is_bold(lines_[i]) && lines_[0].bold_chars == 0 && is_short(lines_[0]) &&
           begins_anew(label) && begins_anew(lines_[i].text) && !hangs(label) &&
           std::count(label.begin(), label.end(), ' ') <= kMostSpaces &&
           (lines_.size() == 2 || !is_bold(lines_[2]));
  }

  std::span<const BrokenLine> lines_;
  std::vector<char> kept_;
};

}  // namespace

std::vector<char> kept_breaks(std::span<const BrokenLine> lines) {
  return BreakKeeper(lines).run();
}

}  // namespace praxis::ingest::worker::html
