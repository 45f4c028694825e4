// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "corpus/word_forms.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace praxis {

/// How much a word says of a theme.
enum class ThemeWordKind : std::uint8_t {
  typical,  ///< most texts that use it are about the theme
  hint,     ///< many are: it wants company
};

/// A word or phrase of a theme found in a text.
struct ThemeWord {
  std::size_t begin = 0;  ///< bytes in the text
  std::size_t end = 0;
  std::string_view theme;  ///< its id
  ThemeWordKind kind = ThemeWordKind::typical;
  std::size_t entry = 0;  ///< the same for each form of the same line's word
};

/// The words by which texts of a theme are known, though they never name it: "cycle lane" for mobility. Read
/// from theme_words.tsv (corpus/vocab/README.md). Immutable once read; safe to share between threads.
class ThemeWords {
 public:
  static Result<ThemeWords> read(const std::filesystem::path& path, const WordForms& forms);
  /// Those of the text's language in their order; of one theme the longest at each place, and none inside
  /// another. Takes time linear in the text.
  std::vector<ThemeWord> find(std::string_view text, std::string_view language) const;

  /// The ids that the table speaks of.
  const std::set<std::string, std::less<>>& themes() const { return *themes_; }

 private:
  class OfLanguage;
  std::unordered_map<std::string, std::shared_ptr<OfLanguage>> languages_;
  /// What the words found borrow: copies of this share it.
  std::shared_ptr<std::set<std::string, std::less<>>> themes_ =
      std::make_shared<std::set<std::string, std::less<>>>();
};

}  // namespace praxis
