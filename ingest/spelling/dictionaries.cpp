// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/spelling/dictionaries.h"

#include "corpus/hunspell_dictionary.h"

#include <set>
#include <unordered_map>
#include <utility>

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

/// Asked by several threads in turn, and remembering what it said.
class SharedDictionary : public Dictionary {
 public:
  explicit SharedDictionary(std::unique_ptr<HunspellDictionary> words) : words_(std::move(words)) {}

  bool knows(std::string_view word) override {
    if (word.empty() || word.size() > kLongestWord) return false;
    const std::string plain = with_plain_apostrophes(word);
    const std::lock_guard lock(guard_);
    if (answers_.size() > kMostRemembered) answers_.clear();
    const auto [answer, fresh] = answers_.try_emplace(plain, false);
    if (fresh) answer->second = words_->knows(plain);
    return answer->second;
  }

 private:
  std::mutex guard_;
  std::unique_ptr<HunspellDictionary> words_;
  std::unordered_map<std::string, bool> answers_;
};

std::unique_ptr<Dictionary> load(const fs::path& stem) {
  auto words = HunspellDictionary::open(stem);
  if (!words) return nullptr;
  return std::make_unique<SharedDictionary>(std::move(words));
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
  // Who asks for one that is loading waits.
  std::call_once(shelf->loaded, [&] {
    if (const fs::path file = dictionary_file(language, folders_); !file.empty())
      shelf->dictionary = load(file);
  });
  return shelf->dictionary.get();
}

}  // namespace praxis::ingest
