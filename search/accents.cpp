// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/accents.h"

#include "corpus/utf8.h"
#include "search/analyzer.h"
#include "search/schema.h"
#include "search/terms.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace praxis::search {
namespace {

constexpr std::size_t kMostLookedAt = 400;  // accented words of the index, for each beginning
constexpr std::size_t kMostAccented = 24;
constexpr std::size_t kEnding = 2;     // letters in which forms of a word mostly differ
constexpr std::size_t kBeginning = 3;  // letters that they share

std::string_view first_letters(std::string_view word, std::size_t letters) {
  return word.substr(0, byte_offset(word, letters));
}

class AccentedForms {
 public:
  AccentedForms(const Xapian::Database& database, std::span<const IndexLanguage> languages,
                std::string_view folded)
      : database_(database), languages_(languages), folded_(folded), plain_(strip_accents(folded)) {
    const std::size_t letters = count_code_points(folded);
    const std::size_t kept = std::max(kBeginning, letters - std::min(letters, kEnding));
    beginning_ = first_letters(plain_, kept);
    for (const IndexLanguage& language : languages) stems_.push_back(language.stems_of_word(folded).stem);
    look_at(first_letters(folded, kept));
    // Greek accents move as words change.
    look_at(first_letters(plain_, kBeginning));
  }

  const std::set<std::string>& terms() const { return terms_; }

 private:
  void look_at(std::string_view begun) {
    const std::string start = make_term(prefix::kAccented, begun);
    std::size_t seen = 0;
    const auto end = database_.allterms_end(start);
    for (auto term = database_.allterms_begin(start); term != end && seen < kMostLookedAt; ++term, ++seen) {
      if (terms_.size() == kMostAccented) return;
      if (is_form((*term).substr(prefix::kAccented.size()))) terms_.insert(*term);
    }
  }

  bool is_form(const std::string& word) const {
    const std::string plain = strip_accents(word);
    if (plain == plain_) return word == folded_;
    if (!plain.starts_with(beginning_)) return false;
    for (std::size_t i = 0; i < stems_.size(); ++i) {
      if (languages_[i].stems_of_word(word).stem == stems_[i]) return true;
    }
    return false;
  }

  const Xapian::Database& database_;
  std::span<const IndexLanguage> languages_;
  std::string_view folded_;
  std::string plain_;
  std::string beginning_;
  std::vector<std::string> stems_;
  std::set<std::string> terms_;
};

}  // namespace

Xapian::Query with_its_accents(const Xapian::Database& database, std::span<const IndexLanguage> languages,
                               std::string_view folded) {
  if (is_ascii(folded) || strip_accents(folded) == folded) return {};
  const AccentedForms forms(database, languages, folded);
  if (forms.terms().empty()) return {};
  return {Xapian::Query::OP_SYNONYM, forms.terms().begin(), forms.terms().end()};
}

bool has_other_accents(std::span<const std::string_view> names, std::span<const std::string> typed) {
  bool same_letters = false;
  for (const std::string_view name : names) {
    const std::vector<Word> words = analyse(name).words;
    const auto spells = [](const std::string& a, const Word& b) { return exact_form(a) == b.exact; };
    if (!std::equal(typed.begin(), typed.end(), words.begin(), words.end(), spells)) continue;
    const auto agrees = [](const std::string& a, const Word& b) {
      return a == b.folded || strip_accents(a) == a;
    };
    if (std::equal(typed.begin(), typed.end(), words.begin(), agrees)) return false;
    same_letters = true;
  }
  return same_letters;
}

}  // namespace praxis::search
