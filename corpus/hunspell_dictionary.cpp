// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/hunspell_dictionary.h"

#include <mutex>
#include <utility>

#include <hunspell/hunspell.hxx>

namespace praxis {
namespace {

/// Held while an object of Hunspell is made or destroyed: the first fills the tables of characters that all
/// share, the last gives them back.
std::mutex& shared_tables() {
  static std::mutex tables;
  return tables;
}

}  // namespace

HunspellDictionary::HunspellDictionary(std::unique_ptr<Hunspell> hunspell, LegacyEncoding encoding)
    : hunspell_(std::move(hunspell)), encoding_(std::move(encoding)) {}

HunspellDictionary::~HunspellDictionary() {
  const std::lock_guard lock(shared_tables());
  hunspell_.reset();
}

std::unique_ptr<HunspellDictionary> HunspellDictionary::open(const std::filesystem::path& file) {
  const std::lock_guard lock(shared_tables());
  auto hunspell =
      std::make_unique<Hunspell>((file.string() + ".aff").c_str(), (file.string() + ".dic").c_str());
  auto encoding = LegacyEncoding::create(hunspell->get_dict_encoding());
  if (!encoding) return nullptr;
  return std::unique_ptr<HunspellDictionary>(
      new HunspellDictionary(std::move(hunspell), *std::move(encoding)));
}

bool HunspellDictionary::knows(const std::string& word) const {
  const std::string encoded = encoding_.encode(word);
  return !encoded.empty() && hunspell_->spell(encoded);
}

std::vector<std::string> HunspellDictionary::stems(const std::string& word) const {
  const std::string encoded = encoding_.encode(word);
  if (encoded.empty()) return {};
  std::vector<std::string> found = hunspell_->stem(encoded);
  for (std::string& stem : found) stem = encoding_.decode(stem);
  return found;
}

}  // namespace praxis
