// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/line.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::ingest::layout {

/// What a list item begins with.
struct Label {
  std::string text;       ///< "•", "–", "A.", "1)", "(iv)"
  bool bullet = false;    ///< a sign, not a number or letter
  std::size_t words = 0;  ///< words of the line it takes up; 0 when it is glued to the first word
  std::size_t bytes = 0;  ///< bytes of the first remaining word it takes up
  bool sure = false;      ///< no bracket or stop shows it, but the labels it stands in a row with
};

/// Whether a word is nothing but the sign of a list item; dashes are not counted, as they stand in sentences
/// too.
bool is_list_sign(std::string_view text);
/// Whether a word is nothing but a dash.
bool is_dash(std::string_view text);

/// The label at the beginning of a line, if text follows it.
std::optional<Label> label_of(const Line& line);

/// The labels of lines below each other, those without bracket or stop too where they count on at one place
/// with the text of each hanging at its side.
std::vector<std::optional<Label>> labels_of(const std::vector<Line>& lines);

/// "•One, •two, •three": whether signs glued to words, like the one it begins with, part phrases within the
/// text.
bool has_inner_signs(const Line& line, std::string_view sign);

/// The section number a heading begins with, as its depth: "2" and "2." are 1, "2.1" 2, "A.1.3" 3, "IV." 1; 0
/// for none.
int depth_of_number(std::string_view text);

/// True where `next` can follow `label` in one list: the same kind of sign, or the next number or letter.
bool follows_in_list(std::string_view label, std::string_view next);

}  // namespace praxis::ingest::layout
