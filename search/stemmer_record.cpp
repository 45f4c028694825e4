// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/stemmer_record.h"

#include "search/schema.h"
#include "search/stemmer.h"
#include "search/xapian_guard.h"

#include <xapian.h>

namespace praxis::search {

std::string stemmer_record() {
  std::string text;
  for (const std::string_view language : eu_languages())
    text.append(language).append(" ").append(stemmer_name(language)).append("\n");
  return text;
}

std::map<std::string, std::string, std::less<>> read_stemmer_record(std::string_view text) {
  std::map<std::string, std::string, std::less<>> names;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    if (const std::size_t space = line.find(' '); space != std::string_view::npos)
      names.emplace(line.substr(0, space), line.substr(space + 1));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return names;
}

Result<std::vector<LanguageStemming>> stemming_of(const std::filesystem::path& generation) {
  return guarded("reading " + generation.string(), [&]() -> Result<std::vector<LanguageStemming>> {
    const Xapian::Database database(generation.string());
    std::vector<LanguageStemming> all;
    for (const auto& [language, name] : read_stemmer_record(database.get_metadata(std::string(kStemmersKey))))
      all.push_back({language, name, stemmer_name(language)});
    return all;
  });
}

}  // namespace praxis::search
