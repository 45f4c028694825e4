// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace praxis::search {

/// Words by language, written as people write them: a language (ISO 639-1) and its words, parted by spaces.
using WordLists = std::span<const std::pair<std::string_view, std::string_view>>;

/// Such words as the analyser gives them. Immutable, thread-safe; borrows the names of the languages.
class WordSets {
 public:
  explicit WordSets(std::initializer_list<WordLists> lists);
  /// `exact` as in Word::exact. Languages without a list hold none.
  bool holds(std::string_view exact, std::string_view language) const;

 private:
  std::map<std::string_view, std::unordered_set<std::string>> sets_;
};

}  // namespace praxis::search
