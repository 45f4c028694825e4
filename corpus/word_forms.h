// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace praxis {

/// "sce" for "ska": one end of a word for another.
struct EndingChange {
  std::string base;  ///< of the word as vocabularies have it; may be empty
  std::string form;  ///< of the word as texts inflect it
};

/// How words and names change in the texts of one language. No grammar: what is needed to know again a word
/// that a vocabulary has in its base form.
struct LanguageForms {
  std::vector<std::string> elided;     ///< what an apostrophe ties to the next word: "l", "dell"
  std::vector<std::string> endings;    ///< what a common word may add: "s"
  std::vector<EndingChange> changes;   ///< how a common word may end otherwise
  std::vector<EndingChange> of_names;  ///< how names are inflected; the longest forms first
};

/// Bytes of the elided word and its apostrophe before a folded word ("d'" in "d'innovation"); 0 for none.
std::size_t elided_length(const LanguageForms& forms, std::string_view word);

/// What an inflected name may be the form of, likeliest first: "małopolsce" gives "małopolska". The word and
/// what comes back are folded; stems shorter than three characters, where anything is likely, give nothing.
std::vector<std::string> base_names(const LanguageForms& forms, std::string_view word);

/// The forms of all languages, as read from word_forms.tsv (corpus/vocab/README.md). Immutable once read;
/// safe to share between threads.
class WordForms {
 public:
  static Result<WordForms> read(const std::filesystem::path& path);

  /// By ISO 639-1 code; null for a language without a line.
  const LanguageForms* of(std::string_view language) const;

 private:
  std::unordered_map<std::string, LanguageForms> languages_;
};

}  // namespace praxis
