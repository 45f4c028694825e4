// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/line.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::ingest::layout {

/// What a word that is a note's mark says without its brackets: "12", "(3)", "[4]", "5)" give the number's
/// digits; signs ("*", "†") give themselves; anything else is empty. The view is into the text.
std::string_view mark_in(std::string_view text);

/// The marks of a word that refers to several notes ("2,3"), or to one; empty where some part of it is no
/// mark.
std::vector<std::string_view> marks_in(std::string_view text);

/// Smaller than the type it stands in, and higher.
bool is_raised(const Word& word, const Line& line);

/// What pages show of where they have notes: marks in their text, and short rules above their feet.
class NoteSigns {
 public:
  /// Of the rows of pages and the sheets these stand on.
  NoteSigns(const std::vector<std::vector<Line>>& pages, const std::vector<Page>& sheets);

  /// Whether a note with this mark, which begins with the line, is referred to on its page or the one before.
  bool refer_to(std::string_view mark, const Line& line) const;
  /// Whether a short rule stands right above the line, over its beginning.
  bool rule_above(const Line& line) const;

 private:
  std::vector<std::set<std::string, std::less<>>> marks_;  ///< of each page
  std::vector<std::vector<Box>> rules_;                    ///< of each page
};

}  // namespace praxis::ingest::layout
