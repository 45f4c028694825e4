// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dictionary_file.h"

#include <algorithm>
#include <array>
#include <string>
#include <system_error>
#include <utility>

namespace praxis {
namespace {

namespace fs = std::filesystem;

/// The country whose spelling stands for a language where several are installed; else the one of its own name
/// ("it_IT"), else the first.
std::string preferred_name(std::string_view language) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kCountries{
      {{"en", "GB"}, {"ca", "ES"}, {"sr", "RS"}}};
  std::string name(language);
  const auto* country =
      std::find_if(kCountries.begin(), kCountries.end(), [&](const auto& c) { return c.first == language; });
  name += '_';
  if (country != kCountries.end()) return name += country->second;
  for (const char c : language) name += static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
  return name;
}

/// A folder holds "de_DE.aff" and "de_DE.dic", "nl.aff", and hyphenation patterns ("hyph_de.dic") that are
/// none.
fs::path file_in(const fs::path& folder, std::string_view language) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    const fs::path& file = it->path();
    std::string name = file.stem().string();
    const bool of_language =
        name.starts_with(language) && (name.size() == language.size() || name[language.size()] == '_');
    std::error_code missing;
    if (of_language && file.extension() == ".dic" && fs::exists(folder / (name + ".aff"), missing))
      names.push_back(std::move(name));
  }
  if (names.empty()) return {};
  std::sort(names.begin(), names.end());
  const auto preferred = std::find(names.begin(), names.end(), preferred_name(language));
  return folder / (preferred != names.end() ? *preferred : names.front());
}

}  // namespace

std::vector<fs::path> standard_dictionary_folders() {
  return {"/usr/share/hunspell", "/usr/share/myspell", "/usr/share/myspell/dicts"};
}

bool is_language_code(std::string_view text) {
  return text.size() >= 2 && text.size() <= 3 &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos;
}

fs::path dictionary_file(std::string_view language, const std::vector<fs::path>& folders) {
  if (!is_language_code(language)) return {};
  for (const fs::path& folder : folders) {
    if (fs::path file = file_in(folder, language); !file.empty()) return file;
  }
  return {};
}

}  // namespace praxis
