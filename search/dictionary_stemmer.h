// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/hunspell_dictionary.h"

#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::search {

/// The word of a dictionary that another word is a form of, by a Hunspell dictionary. Loading takes 50 to 400
/// ms and 10 to 30 MB; asking some 20 µs. Thread-safe: threads that ask at the same time wait for each other.
class DictionaryStemmer {
 public:
  /// Null when the files cannot be read or are in an encoding nobody knows.
  static std::unique_ptr<DictionaryStemmer> load(const std::filesystem::path& file);

  /// The base form of a folded word, folded; empty where the dictionary does not know the word, or it is too
  /// long to be one. Of several it is the one that goes with the word for longest, else the shortest, else
  /// the first by its letters. A beginning that a dictionary takes off ("ne-", "nej-") stays on: what it says
  /// is the opposite.
  std::string base_form(std::string_view folded) const;

 private:
  explicit DictionaryStemmer(std::unique_ptr<HunspellDictionary> words);

  mutable std::mutex asking_;
  std::unique_ptr<HunspellDictionary> words_;
};

/// The dictionary of a language among the languages that only a dictionary stems (Bulgarian, Croatian,
/// Czech, Latvian, Polish, Slovak, Slovene), loaded when first asked for and kept for the
/// process; null where none is installed or needed. Thread-safe.
const DictionaryStemmer* dictionary_stemmer(std::string_view language);

/// Which dictionary that is, without loading it: its name and the sizes of its files, "cs_CZ 3656362 111575";
/// empty where there is none.
std::string dictionary_name(std::string_view language);

}  // namespace praxis::search
