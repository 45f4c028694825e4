// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/legacy_encoding.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

class Hunspell;

namespace praxis {

/// A Hunspell dictionary that speaks UTF-8, whatever it is written in. Asking is for one thread at a time;
/// opening and closing several at once is safe, which it is not with Hunspell's own objects: these share
/// tables of characters that nothing guards.
class HunspellDictionary {
 public:
  /// `file` is its path without ".aff" and ".dic" (dictionary_file.h). Null when it is in an encoding nobody
  /// knows.
  static std::unique_ptr<HunspellDictionary> open(const std::filesystem::path& file);
  ~HunspellDictionary();
  HunspellDictionary(const HunspellDictionary&) = delete;
  HunspellDictionary& operator=(const HunspellDictionary&) = delete;

  /// Whether it has the word, in this case or written small.
  bool knows(const std::string& word) const;
  /// The words that this one is a form of, as the dictionary writes them.
  std::vector<std::string> stems(const std::string& word) const;

 private:
  HunspellDictionary(std::unique_ptr<Hunspell> hunspell, LegacyEncoding encoding);

  std::unique_ptr<Hunspell> hunspell_;
  LegacyEncoding encoding_;
};

}  // namespace praxis
