// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/stemmer.h"

#include "corpus/ascii.h"
#include "corpus/utf8.h"
#include "search/dictionary_stemmer.h"
#include "search/endings.h"
#include "search/word_forms.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <memory>
#include <unordered_map>

#include <libstemmer.h>
#include <xapian.h>

namespace praxis::search {
namespace {

constexpr std::size_t kRememberedWords = 50'000;
// Snowball is linear in the word, but what is this long is no word.
constexpr std::size_t kMaxStemmedBytes = 160;

struct DeleteStemmer {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

std::string replace_all(std::string_view text, std::string_view from, std::string_view to) {
  std::string out;
  for (std::size_t at = text.find(from); at != std::string_view::npos; at = text.find(from)) {
    out.append(text.substr(0, at)).append(to);
    text.remove_prefix(at + from.size());
  }
  return out.append(text);
}

// The Romanian stemmer knows the letters with cedilla, as old encodings wrote them; texts use the comma
// below.
std::string with_cedilla(std::string_view word) {
  return replace_all(replace_all(word, "\u0219", "\u015F"), "\u021B", "\u0163");
}

// The Greek stemmer takes "-ia" off whole, but of "-ias" and "-ies" the end alone.
std::string without_iota(std::string stem) {
  constexpr std::string_view kIota = "\u03B9";
  constexpr std::size_t kBytesLeft = 6;  // three letters
  if (stem.ends_with(kIota) && stem.size() >= kBytesLeft + kIota.size())
    stem.resize(stem.size() - kIota.size());
  return stem;
}

/// The stemmer of one language, with the words it met lately.
class LanguageStemmer {
 public:
  explicit LanguageStemmer(const std::string& language)
      : language_(language), endings_(has_endings(language)), dictionary_(dictionary_stemmer(language)) {
    if (endings_) return;
    try {
      xapian_ = std::make_unique<Xapian::Stem>(language);
    } catch (const Xapian::InvalidArgumentError&) {
      libstemmer_.reset(sb_stemmer_new(language.c_str(), "UTF_8"));  // null for a language it does not know
    }
  }

  const Stems& stems(std::string_view folded) {
    if (const auto known = known_.find(folded); known != known_.end()) return known->second;
    if (known_.size() >= kRememberedWords) known_.clear();
    return known_.emplace(std::string(folded), make(folded)).first->second;
  }

 private:
  Stems make(std::string_view folded) {
    const bool ascii = std::all_of(folded.begin(), folded.end(),
                                   [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    std::string stem = ascii ? stem_word(std::string(folded)) : plain_stem(std::string(folded));
    if (ascii) return {stem, stem};
    return {std::move(stem), plain_stem(strip_accents(folded))};
  }

  std::string plain_stem(std::string word) { return strip_accents(stem_word(std::move(word))); }

  // What a dictionary does not know, or not here, at least loses its ending. Its base form loses one as well,
  // so that both meet, and an index made with the dictionary answers where there is none.
  std::string base_word(const std::string& word) const {
    const std::string base = dictionary_ != nullptr ? dictionary_->base_form(word) : std::string();
    return without_endings(strip_accents(base.empty() ? word : base), language_);
  }

  std::string stem_word(std::string word) {
    if (word.size() > kMaxStemmedBytes) return word;
    if (endings_) return base_word(word);
    if (language_ == "en") word = common_spelling(word);
    if (language_ == "ro") word = with_cedilla(word);
    if (xapian_) return (*xapian_)(word);
    if (!libstemmer_) return word;
    const sb_symbol* stem = sb_stemmer_stem(
        libstemmer_.get(), reinterpret_cast<const sb_symbol*>(word.data()), static_cast<int>(word.size()));
    if (stem == nullptr) return word;
    std::string known(reinterpret_cast<const char*>(stem),
                      static_cast<std::size_t>(sb_stemmer_length(libstemmer_.get())));
    return language_ == "el" ? without_iota(std::move(known)) : known;
  }

  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
  };

  std::string language_;
  bool endings_ = false;
  const DictionaryStemmer* dictionary_ = nullptr;
  std::unique_ptr<Xapian::Stem> xapian_;
  std::unique_ptr<sb_stemmer, DeleteStemmer> libstemmer_;
  std::unordered_map<std::string, Stems, Hash, std::equal_to<>> known_;
};

}  // namespace

Stems stems_of(std::string_view folded, std::string_view language) {
  // Stemmers carry state from call to call.
  thread_local std::map<std::string, LanguageStemmer, std::less<>> stemmers;
  auto found = stemmers.find(language);
  if (found == stemmers.end()) {
    found = stemmers.emplace(std::string(language), std::string(language)).first;
  }
  return found->second.stems(folded);
}

bool keeps_first_letter(std::string_view language) {
  return !has_endings(language) && language != "ga";
}

std::string stemmer_name(std::string_view language) {
  if (has_endings(language)) {
    const std::string dictionary = dictionary_name(language);
    return dictionary.empty() ? "endings" : "Hunspell " + dictionary;
  }
  const std::string tag(language);
  try {
    if (!tag.empty() && tag != "none")
      return Xapian::Stem(tag), std::string("Xapian ") + Xapian::version_string();
  } catch (const Xapian::InvalidArgumentError&) {  // the next one may know it
  }
  const std::unique_ptr<sb_stemmer, DeleteStemmer> known(tag.empty() ? nullptr
                                                                     : sb_stemmer_new(tag.c_str(), "UTF_8"));
  return known ? "libstemmer" : "none";
}

std::span<const std::string_view> eu_languages() {
  static constexpr std::array<std::string_view, 24> kLanguages{
      "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr",
      "hu", "it", "lt", "lv", "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv"};
  return kLanguages;
}

std::string language_tag(std::string_view language) {
  std::string tag;
  for (const char c : language) {
    if (c == '-' || c == '_') break;
    const char lower = ascii_lower(c);
    if (lower < 'a' || lower > 'z') return {};
    tag += lower;
  }
  return tag.size() == 2 || tag.size() == 3 ? tag : std::string{};
}

}  // namespace praxis::search
