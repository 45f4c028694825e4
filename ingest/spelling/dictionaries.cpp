// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/spelling/dictionaries.h"

#include "corpus/legacy_encoding.h"

#include <set>
#include <unordered_map>
#include <utility>

#include <hunspell/hunspell.hxx>

namespace praxis::ingest {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLongestWord = 120;         // in bytes; longer ones are no words
constexpr std::size_t kMostRemembered = 200'000;  // answers; then they are forgotten

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
  HunspellDictionary(std::unique_ptr<Hunspell> hunspell, LegacyEncoding encoder)
      : hunspell_(std::move(hunspell)), encoder_(std::move(encoder)) {}
  ~HunspellDictionary() override {
    const std::lock_guard lock(dictionary_tables());
    hunspell_.reset();
  }
  HunspellDictionary(const HunspellDictionary&) = delete;
  HunspellDictionary& operator=(const HunspellDictionary&) = delete;

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
  LegacyEncoding encoder_;
  std::unordered_map<std::string, bool> answers_;
};

std::unique_ptr<Dictionary> load(const fs::path& stem) {
  std::unique_lock lock(dictionary_tables());
  auto hunspell =
      std::make_unique<Hunspell>((stem.string() + ".aff").c_str(), (stem.string() + ".dic").c_str());
  auto encoder = LegacyEncoding::create(hunspell->get_dict_encoding());
  if (!encoder) {
    hunspell.reset();  // while the lock is held
    return nullptr;
  }
  lock.unlock();
  return std::make_unique<HunspellDictionary>(std::move(hunspell), *std::move(encoder));
}

}  // namespace

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
  if (!is_language_code(language)) return nullptr;
  if (language == "no") language = "nb";
  Shelf* shelf = nullptr;
  {
    const std::lock_guard lock(guard_);
    shelf = &shelves_.try_emplace(std::string(language)).first->second;
  }
  // Two languages load at the same time; who asks for one that is loading waits.
  std::call_once(shelf->loaded, [&] {
    if (const fs::path file = dictionary_file(language, folders_); !file.empty())
      shelf->dictionary = load(file);
  });
  return shelf->dictionary.get();
}

}  // namespace praxis::ingest
