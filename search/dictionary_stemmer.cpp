// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/dictionary_stemmer.h"

#include "corpus/dictionary_file.h"
#include "corpus/utf8.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <system_error>
#include <tuple>
#include <utility>

#include <unicode/unistr.h>

namespace praxis::search {
namespace {

namespace fs = std::filesystem;

// Hunspell tries every way to put a long word together from shorter ones.
constexpr std::size_t kMostDictionaryLetters = 40;
constexpr std::size_t kShownLetters = 3;  // so much of a base form tells where in the word it begins

// Not Estonian: the dictionary of Debian lists its words by several stems, and finds fewer forms than endings
// do.
constexpr std::array<std::string_view, 7> kDictionaryLanguages{"bg", "cs", "hr", "lv", "pl", "sk", "sl"};

std::string capitalised(std::string_view word) {
  std::size_t first = 1;
  while (first < word.size() && (static_cast<unsigned char>(word[first]) & 0xC0U) == 0x80U) ++first;
  std::string out;
  icu::UnicodeString::fromUTF8(std::string(word.substr(0, first))).toUpper().toUTF8String(out);
  return out.append(word.substr(first));
}

/// "podnik" for "podniku"; "nezamestnanost" for "nezamestnanosti", of which the dictionary says
/// "zamestnanost"; nothing for a base form that looks like another word altogether.
std::string with_beginning(std::string_view word, std::string_view base) {
  const std::string_view shown = base.substr(0, byte_offset(base, kShownLetters));
  const std::size_t at = word.find(shown);
  if (at == std::string_view::npos || at > word.size() / 2) return {};
  return std::string(word.substr(0, at)) + std::string(base);
}

}  // namespace

DictionaryStemmer::DictionaryStemmer(std::unique_ptr<HunspellDictionary> words) : words_(std::move(words)) {}

std::unique_ptr<DictionaryStemmer> DictionaryStemmer::load(const fs::path& file) {
  auto words = HunspellDictionary::open(file);
  if (!words) return nullptr;
  return std::unique_ptr<DictionaryStemmer>(new DictionaryStemmer(std::move(words)));
}

std::string DictionaryStemmer::base_form(std::string_view folded) const {
  const bool hard = std::any_of(folded.begin(), folded.end(), [](char c) { return c >= 0 && c < 'A'; });
  if (folded.empty() || hard || count_code_points(folded) > kMostDictionaryLetters) return {};
  std::vector<std::string> found;
  {
    const std::lock_guard lock(asking_);
    found = words_->stems(std::string(folded));
    // Names stand in dictionaries as names do.
    if (found.empty()) found = words_->stems(capitalised(folded));
  }
  std::string best;
  // The nearest: an adverb or noun made of a verb is a word of its own.
  const auto order = [&](const std::string& form) {
    const auto alike =
        std::mismatch(form.begin(), form.end(), folded.begin(), folded.end()).first - form.begin();
    return std::tuple(-alike, form.size(), form);
  };
  for (const std::string& base : found) {
    std::string form = with_beginning(folded, fold_case(base));
    if (!form.empty() && (best.empty() || order(form) < order(best))) best = std::move(form);
  }
  return best;
}

const DictionaryStemmer* dictionary_stemmer(std::string_view language) {
  struct Shelf {
    std::once_flag loaded;
    std::unique_ptr<DictionaryStemmer> stemmer;
  };
  static std::array<Shelf, kDictionaryLanguages.size()> shelves;
  const auto* const at = std::find(kDictionaryLanguages.begin(), kDictionaryLanguages.end(), language);
  if (at == kDictionaryLanguages.end()) return nullptr;
  Shelf& shelf = shelves.at(static_cast<std::size_t>(at - kDictionaryLanguages.begin()));
  std::call_once(shelf.loaded, [&] {
    const fs::path file = dictionary_file(language, standard_dictionary_folders());
    if (!file.empty()) shelf.stemmer = DictionaryStemmer::load(file);
  });
  return shelf.stemmer.get();
}

std::string dictionary_name(std::string_view language) {
  if (std::find(kDictionaryLanguages.begin(), kDictionaryLanguages.end(), language) ==
      kDictionaryLanguages.end())
    return {};
  const fs::path file = dictionary_file(language, standard_dictionary_folders());
  if (file.empty()) return {};
  std::string name = file.filename().string();
  for (const char* ending : {".dic", ".aff"}) {
    std::error_code unknown;
    const std::uintmax_t size = fs::file_size(file.string() + ending, unknown);
    name += " " + std::to_string(unknown ? 0 : size);
  }
  return name;
}

}  // namespace praxis::search
