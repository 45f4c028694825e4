// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/tag/organisation_names.h"

#include "corpus/folded_words.h"
#include "corpus/utf8.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace praxis::ingest {
namespace {

constexpr std::size_t kMostWords = 10;  // of a name
constexpr std::size_t kMostInner = 3;   // small words between two of its words: "of the", "de la"

/// The bytes of an elided word and its apostrophe at a word's beginning: "l'", "dell’"; else 0.
std::size_t elision_of(std::string_view word) {
  constexpr std::size_t kLongest = 5;       // "nell", "quell"
  constexpr std::size_t kShortestRest = 3;  // less is an ending: "Tom's"
  const std::size_t plain = word.find('\'');
  const std::size_t curly = word.find("’");
  const std::size_t at = std::min(plain, curly);
  if (at == std::string_view::npos || at == 0 || at > kLongest) return 0;
  const std::size_t past = at + (at == plain ? 1 : std::string_view("’").size());
  return past + kShortestRest <= word.size() ? past : 0;
}

class NameFinder {
 public:
  NameFinder(const NameWords& words, const OrganisationLanguage& language)
      : words_(words), language_(language) {}

  /// The name that begins with a word, if one does.
  std::optional<OrganisationName> at(std::size_t first) const {
    const bool bodied = is(first, OrganisationRole::body);
    if (!bodied && !words_.is_capital(first)) return std::nullopt;
    const bool headed = bodied || is(first, OrganisationRole::head);
    // A sentence's first word is written with a capital whatever it is.
    const bool small = is(first, OrganisationRole::article) || is(first, OrganisationRole::object);
    if (small && !headed) return std::nullopt;
    OrganisationName name{first, first + 1};
    bool head = headed;
    bool own = words_.is_capital(first) && !headed;
    while (name.past - first < kMostWords) {
      const std::size_t next = next_word(name.past, head);
      if (next >= words_.size()) break;
      const bool body = is(next, OrganisationRole::body);
      if (!words_.is_capital(next) && !body) break;
      // "Tulln. The city …", "the city of Tulln mayor": small letters head what goes before, right before.
      if (body && !words_.is_capital(next) && next != name.past) break;
      const bool heads = body || is(next, OrganisationRole::head);
      head = head || heads;
      own = own || !heads;
      name.past = next + 1;
    }
    // "The City of Graz's budget": what it has, and not itself.
    const bool owner =
        words_.keys[name.past - 1].ends_with("'s") || words_.keys[name.past - 1].ends_with("’s");
    if (!head || !own || owner) return std::nullopt;
    return name;
  }

 private:
  bool is(std::size_t word, OrganisationRole role) const { return language_.has(words_.keys[word], role); }

  bool tied(std::size_t word) const {
    const std::string_view gap = words_.gap_behind(word);
    return gap == " " || gap == "-" || gap == "' " || gap.empty() || gap == "\u00a0";
  }

  /// The next word of a name behind `past`, over the small words that may tie it to a word that heads names;
  /// the text's end for none.
  std::size_t next_word(std::size_t past, bool headed) const {
    std::size_t next = past;
    while (next < words_.size() && tied(next - 1)) {
      const bool inner = is(next, OrganisationRole::inner) && !words_.is_capital(next);
      if (!inner) return next;
      if (!headed || ++next - past > kMostInner) break;
    }
    return words_.size();
  }

  const NameWords& words_;
  const OrganisationLanguage& language_;
};

}  // namespace

bool NameWords::is_capital(std::size_t word) const {
  const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  auto at = static_cast<std::int32_t>(begins[word]);
  UChar32 c = 0;
  U8_NEXT_OR_FFFD(bytes, at, static_cast<std::int32_t>(text.size()), c);
  return u_isupper(c) != 0 || u_istitle(c) != 0;
}

std::string_view NameWords::gap_behind(std::size_t word) const {
  if (word + 1 >= size()) return {};
  return text.substr(ends[word], begins[word + 1] - ends[word]);
}

NameWords name_words(std::string_view text) {
  NameWords words;
  words.text = text;
  const auto add = [&](std::size_t begin, std::size_t end, std::string key) {
    words.begins.push_back(begin);
    words.ends.push_back(end);
    words.keys.push_back(std::move(key));
  };
  const FoldedWords& folded = folded_words(text);
  for (std::size_t w = 0; w < folded.spans.size(); ++w) {
    const WordSpan& span = folded.spans[w];
    const std::string_view word = text.substr(span.begin, span.end - span.begin);
    const std::size_t elided = elision_of(word);
    if (elided == 0) {
      add(span.begin, span.end, folded.keys[w]);
      continue;
    }
    add(span.begin, span.begin + elided, fold_case(word.substr(0, word.find_first_of("'\xe2"))));
    add(span.begin + elided, span.end, fold_case(word.substr(elided)));
  }
  return words;
}

std::vector<OrganisationName> organisation_names(const NameWords& words,
                                                 const OrganisationLanguage& language) {
  const NameFinder finder(words, language);
  std::vector<OrganisationName> names;
  for (std::size_t w = 0; w < words.size();) {
    const auto name = finder.at(w);
    if (name) names.push_back(*name);
    w = name ? name->past : w + 1;
  }
  return names;
}

}  // namespace praxis::ingest
