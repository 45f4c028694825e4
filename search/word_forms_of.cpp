// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/word_forms_of.h"

#include "corpus/utf8.h"
#include "search/schema.h"
#include "search/stemmer.h"
#include "search/terms.h"

#include <algorithm>
#include <utility>

#include <xapian.h>

namespace praxis::search {
namespace {

constexpr std::size_t kMostLookedThrough = 2'000;

using Counted = std::pair<Xapian::doccount, std::string>;

std::vector<std::string> most_frequent(std::vector<Counted> terms) {
  const std::size_t kept = std::min(terms.size(), limit::kNearForms);
  std::partial_sort(terms.begin(), terms.begin() + static_cast<std::ptrdiff_t>(kept), terms.end(),
                    [](const Counted& a, const Counted& b) {
                      return a.first != b.first ? a.first > b.first : a.second < b.second;
                    });
  terms.resize(kept);
  std::vector<std::string> out;
  for (Counted& term : terms) out.push_back(std::move(term.second));
  return out;
}

template <typename Fits>
std::vector<Counted> terms_that(const Xapian::Database& database, const std::string& start,
                                const Fits& fits) {
  std::vector<Counted> found;
  std::size_t looked_through = 0;
  const auto end = database.allterms_end(start);
  for (auto term = database.allterms_begin(start); term != end; ++term) {
    if (++looked_through > kMostLookedThrough) break;
    if (const std::string text = *term; fits(text)) found.emplace_back(term.get_termfreq(), text);
  }
  return found;
}

/// The longest common beginning of valid UTF-8, without a broken character at its end.
std::string common_start(std::string_view a, std::string_view b) {
  std::size_t length = 0;
  while (length < std::min(a.size(), b.size()) && a[length] == b[length]) ++length;
  const auto continues = [&](std::size_t at) {
    return at < a.size() && (static_cast<unsigned char>(a[at]) & 0xC0U) == 0x80U;
  };
  while (length > 0 && continues(length)) --length;
  return std::string(a.substr(0, length));
}

}  // namespace

std::vector<std::string> forms_of_word(const Xapian::Database& database, const Word& word,
                                       std::span<const IndexLanguage> languages) {
  const std::string itself = make_term({}, word.exact);
  std::vector<std::pair<std::string_view, std::string>> stems;  // by language
  std::string start = word.exact;
  for (const IndexLanguage& language : languages) {
    std::string stem = stems_of(word.exact, language.tag).stem;
    start = common_start(start, stem);
    stems.emplace_back(language.tag, std::move(stem));
  }
  // A stem may end in another letter than the word ("ferri" of "ferry").
  if (const std::size_t letters = count_code_points(start); letters > 3)
    start.resize(byte_offset(start, letters - 1));
  if (start.size() < 2) return {itself};
  auto found = terms_that(database, start, [&](const std::string& term) {
    return term != itself && std::any_of(stems.begin(), stems.end(), [&](const auto& stem) {
             return stems_of(term, stem.first).stem == stem.second;
           });
  });
  auto forms = most_frequent(std::move(found));
  if (forms.size() == limit::kNearForms) forms.pop_back();
  forms.insert(forms.begin(), itself);
  return forms;
}

std::vector<std::string> words_starting_with(const Xapian::Database& database, std::string_view start) {
  auto found = terms_that(database, std::string(start), [](const std::string&) { return true; });
  if (found.empty()) return {std::string(start)};
  return most_frequent(std::move(found));
}

}  // namespace praxis::search
