// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::search {

/// What stems each language of the EU on this machine, as an index keeps it under kStemmersKey: a line each,
/// the language and its stemmer_name().
std::string stemmer_record();

/// The same read back: language to name. What is no such record is empty.
std::map<std::string, std::string, std::less<>> read_stemmer_record(std::string_view text);

/// What stems a language: in an index, and here.
struct LanguageStemming {
  std::string language;
  std::string in_index;  ///< empty where the index does not say
  std::string here;
  bool same() const { return in_index.empty() || in_index == here; }
};

/// For each language that the index's record names. Errors: damaged_index.
Result<std::vector<LanguageStemming>> stemming_of(const std::filesystem::path& generation);

}  // namespace praxis::search
