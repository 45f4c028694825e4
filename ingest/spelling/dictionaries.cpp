// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/spelling/dictionaries.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include <hunspell/hunspell.hxx>
#include <unicode/ucnv.h>

namespace praxis::ingest {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLongestWord = 120;         // in bytes; longer ones are no words
constexpr std::size_t kMostRemembered = 200'000;  // answers; then they are forgotten

/// Text in the encoding a dictionary is written in. Not thread-safe.
class Encoder {
 public:
  /// Nothing when the encoding is none that ICU knows.
  static std::optional<Encoder> create(std::string encoding) {
    constexpr std::string_view kPrefix = "microsoft-";
    if (encoding.starts_with(kPrefix)) encoding.erase(0, kPrefix.size());
    if (encoding == "UTF-8") return Encoder(nullptr);
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(encoding.c_str(), &status));
    if (U_FAILURE(status)) return std::nullopt;
    return Encoder(std::move(converter));
  }

  /// What the encoding does not hold becomes its substitute, which is in no word.
  std::string encode(std::string_view text) const {
    if (!converter_) return std::string(text);
    std::array<char, 2 * kLongestWord> out{};
    UErrorCode status = U_ZERO_ERROR;
    const auto length =
        ucnv_fromAlgorithmic(converter_.get(), UCNV_UTF8, out.data(), static_cast<int32_t>(out.size()),
                             text.data(), static_cast<int32_t>(text.size()), &status);
    return U_FAILURE(status) ? std::string() : std::string(out.data(), static_cast<std::size_t>(length));
  }

 private:
  struct Close {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
  };
  using Converter = std::unique_ptr<UConverter, Close>;
  explicit Encoder(Converter converter) : converter_(std::move(converter)) {}

  Converter converter_;  ///< none for UTF-8
};

/// Typographic apostrophes as dictionaries write them.
std::string with_plain_apostrophes(std::string_view word) {
  static constexpr std::string_view kApostrophe = "’";
  std::string plain(word);
  for (std::size_t at = 0; (at = plain.find(kApostrophe, at)) != std::string::npos;)
    plain.replace(at, kApostrophe.size(), "'");
  return plain;
}

/// Hunspell's objects are for one thread at a time.
class HunspellDictionary : public Dictionary {
 public:
  HunspellDictionary(std::unique_ptr<Hunspell> hunspell, Encoder encoder)
      : hunspell_(std::move(hunspell)), encoder_(std::move(encoder)) {}

  bool knows(std::string_view word) override {
    if (word.empty() || word.size() > kLongestWord) return false;
    const std::string plain = with_plain_apostrophes(word);
    const std::lock_guard lock(guard_);
    if (answers_.size() > kMostRemembered) answers_.clear();
    const auto [answer, fresh] = answers_.try_emplace(plain, false);
    if (fresh) {
      const std::string encoded = encoder_.encode(plain);
      answer->second = !encoded.empty() && hunspell_->spell(encoded);
    }
    return answer->second;
  }

 private:
  std::mutex guard_;
  std::unique_ptr<Hunspell> hunspell_;
  Encoder encoder_;
  std::unordered_map<std::string, bool> answers_;
};

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

/// The path of a dictionary without its ending, or empty. A folder holds "de_DE.aff" and "de_DE.dic",
/// "nl.aff", and hyphenation patterns ("hyph_de.dic") that are none.
fs::path stem_for(std::string_view language, const fs::path& folder) {
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

std::unique_ptr<Dictionary> load(const fs::path& stem) {
  auto hunspell =
      std::make_unique<Hunspell>((stem.string() + ".aff").c_str(), (stem.string() + ".dic").c_str());
  auto encoder = Encoder::create(hunspell->get_dict_encoding());
  if (!encoder) return nullptr;
  return std::make_unique<HunspellDictionary>(std::move(hunspell), *std::move(encoder));
}

}  // namespace

std::vector<fs::path> Dictionaries::standard_folders() {
  return {"/usr/share/hunspell", "/usr/share/myspell", "/usr/share/myspell/dicts"};
}

Dictionaries::Dictionaries(std::vector<fs::path> folders) : folders_(std::move(folders)) {}

std::string Dictionaries::fingerprint() const {
  std::set<std::string> files;
  for (const fs::path& folder : folders_) {
    std::error_code error;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
      std::error_code unknown;
      if (it->path().extension() == ".dic")
        files.insert(it->path().string() + " " + std::to_string(it->file_size(unknown)));
    }
  }
  std::string all;
  for (const std::string& file : files) all += file + "\n";
  return all;
}

Dictionary* Dictionaries::find(std::string_view language) {
  const bool plain = language.size() >= 2 && language.size() <= 3 &&
                     language.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos;
  if (!plain) return nullptr;
  if (language == "no") language = "nb";
  Shelf* shelf = nullptr;
  {
    const std::lock_guard lock(guard_);
    shelf = &shelves_.try_emplace(std::string(language)).first->second;
  }
  // Two languages load at the same time; who asks for one that is loading waits.
  std::call_once(shelf->loaded, [&] {
    for (const fs::path& folder : folders_) {
      if (const fs::path stem = stem_for(language, folder); !stem.empty()) {
        shelf->dictionary = load(stem);
        return;
      }
    }
  });
  return shelf->dictionary.get();
}

}  // namespace praxis::ingest
