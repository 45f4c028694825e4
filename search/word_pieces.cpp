// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/word_pieces.h"

#include "corpus/ascii.h"
#include "corpus/utf8.h"
#include "corpus/words.h"

#include <algorithm>
#include <cstdint>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace praxis::search {
namespace {

UChar32 code_point_at(std::string_view text, std::size_t& i) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(text.data());
  auto at = static_cast<int64_t>(i);
  UChar32 c = 0;
  U8_NEXT_OR_FFFD(data, at, static_cast<int64_t>(text.size()), c);
  i = static_cast<std::size_t>(at);
  return c;
}

bool is_word_character(UChar32 c) {
  if (u_isalnum(c) != 0) return true;
  const auto type = u_charType(c);
  // Marks and joiners belong to the letter before them; other numbers are "½" and "²".
  return type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK || type == U_ENCLOSING_MARK ||
         type == U_FORMAT_CHAR || type == U_OTHER_NUMBER || type == U_LETTER_NUMBER || type == U_OTHER_SYMBOL;
}

/// Letters and digits of ASCII only: of one piece, or of letters and a number.
bool is_plain(std::string_view word) {
  return std::all_of(word.begin(), word.end(),
                     [](char c) { return is_ascii_letter(c) || is_ascii_digit(c); });
}

bool is_apostrophe(UChar32 c) {
  return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC || c == 0xFF07;
}

// Letters, at least three, and then a number to the end: the byte where the number begins, or 0.
std::size_t number_after_letters(std::string_view piece) {
  const auto first_digit =
      static_cast<std::size_t>(std::find_if(piece.begin(), piece.end(), is_ascii_digit) - piece.begin());
  if (first_digit == piece.size() || count_code_points(piece.substr(0, first_digit)) < 3) return 0;
  const bool number = std::all_of(piece.begin() + static_cast<std::ptrdiff_t>(first_digit), piece.end(),
                                  [](char c) { return is_ascii_digit(c) || c == '.' || c == ','; });
  return number ? first_digit : 0;
}

// "CO₂" is one word, though for ICU a subscript is none. Superscripts stay outside: most are marks of notes.
std::size_t after_subscripts(std::string_view text, std::size_t end) {
  constexpr std::string_view kLead = "\xE2\x82";  // U+2080 to U+2089 are E2 82 80 to E2 82 89
  while (text.substr(end).starts_with(kLead) && end + 2 < text.size() &&
         static_cast<unsigned char>(text[end + 2]) >= 0x80 &&
         static_cast<unsigned char>(text[end + 2]) <= 0x89) {
    end += 3;
  }
  return end;
}

/// Collects pieces; knows the text between them.
class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text) {}

  void add_word(std::size_t begin, std::size_t end) {
    Joint joint = joint_before(begin, end);
    if (is_plain(text_.substr(begin, end - begin))) {
      add_piece(begin, end, joint);
      return;
    }
    std::size_t start = begin;
    for (std::size_t i = begin; i < end;) {
      const std::size_t at = i;
      const UChar32 c = code_point_at(text_, i);
      if (is_word_character(c) || inside_number(at, begin, end)) continue;
      add_piece(start, at, joint);
      joint = is_apostrophe(c) ? Joint::apostrophe : Joint::point;
      start = i;
    }
    add_piece(start, end, joint);
  }

  std::vector<Piece> take() { return std::move(pieces_); }

 private:
  // "4.0" and "1,000" stay whole.
  bool inside_number(std::size_t at, std::size_t begin, std::size_t end) const {
    return at > begin && at + 1 < end && (text_[at] == '.' || text_[at] == ',') &&
           is_ascii_digit(text_[at - 1]) && is_ascii_digit(text_[at + 1]);
  }

  Joint joint_before(std::size_t begin, std::size_t end) {
    if (pieces_.empty()) return Joint::space;
    const Piece& last = pieces_.back();
    const std::string_view gap = text_.substr(last.end, begin - last.end);
    if (gap.empty()) return Joint::space;
    if (gap == "-" || gap == "\u2010" || gap == "\u2011") return Joint::hyphen;
    if (gap == "'" || gap == "\u2019") return Joint::apostrophe;
    // Short on both sides: "R&D" is a name, "training&jobs" two words somebody ran together.
    const std::size_t longer = std::max(last.end - last.begin, end - begin);
    if (((gap == "&" || gap == "+") && longer <= 3) || ((gap == " & " || gap == " + ") && longer == 1))
      return Joint::symbol;
    return Joint::space;
  }

  void add_piece(std::size_t begin, std::size_t end, Joint joint) {
    if (begin >= end) return;
    const std::string_view piece = text_.substr(begin, end - begin);
    if (const std::size_t number = number_after_letters(piece); number != 0) {
      push(begin, begin + number, joint);
      push(begin + number, end, Joint::digit);
    } else {
      push(begin, end, joint);
    }
  }

  void push(std::size_t begin, std::size_t end, Joint joint) {
    std::string folded = fold_case(text_.substr(begin, end - begin));
    if (folded.empty()) return;
    pieces_.push_back({begin, end, joint, std::move(folded)});
  }

  std::string_view text_;
  std::vector<Piece> pieces_;
};

}  // namespace

std::vector<Piece> split_pieces(std::string_view text) {
  Splitter splitter(text);
  const std::vector<WordSpan> spans = split_words(text);
  for (std::size_t i = 0; i < spans.size(); ++i) {
    const std::size_t begin = spans[i].begin;
    std::size_t end = after_subscripts(text, spans[i].end);
    while (end > spans[i].end && i + 1 < spans.size() && spans[i + 1].begin <= end) {
      ++i;  // "H₂O"
      end = after_subscripts(text, spans[i].end);
    }
    splitter.add_word(begin, end);
  }
  return splitter.take();
}

}  // namespace praxis::search
