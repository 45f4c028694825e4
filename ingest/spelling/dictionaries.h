// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/dictionary_file.h"

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::ingest {

/// Tells words of one language from other strings of letters. Thread-safe.
class Dictionary {
 public:
  virtual ~Dictionary() = default;
  /// Whether this is a word of the language, in this case or written small. Expects clean UTF-8 without the
  /// punctuation around it.
  virtual bool knows(std::string_view word) = 0;
};

/// The Hunspell dictionaries installed on this machine, each loaded when it is first asked for and kept: some
/// 60 to 200 ms and 10 to 30 MB. Answers are remembered. Thread-safe.
class Dictionaries {
 public:
  explicit Dictionaries(std::vector<std::filesystem::path> folders = standard_dictionary_folders());

  /// For a language by its ISO 639-1 code; nullptr when none is installed or it cannot be read. Lives as long
  /// as this object.
  Dictionary* find(std::string_view language);

  /// Changes with the set of dictionaries installed when it is asked for.
  std::string fingerprint() const;

 private:
  struct Shelf {
    std::once_flag loaded;
    std::unique_ptr<Dictionary> dictionary;
  };
  std::vector<std::filesystem::path> folders_;
  std::mutex guard_;
  std::map<std::string, Shelf, std::less<>> shelves_;
};

}  // namespace praxis::ingest
