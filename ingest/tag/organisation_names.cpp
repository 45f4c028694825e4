// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/tag/organisation_names.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace praxis::ingest {
namespace {

constexpr std::size_t kMostWords = 10;  // of a name
constexpr std::size_t kMostInner = 3;   // small words between two of its words: "of the", "de la"

class NameFinder {
 public:
  NameFinder(const NameWords& words, const OrganisationLanguage& language)
      : words_(words), language_(language) {}

  /// The name that begins with a word, if one does.
  std::optional<OrganisationName> at(std::size_t first) const {
    const bool bodied = is(first, OrganisationRole::body);
    const bool headed = bodied || is_head(first);
    const bool capital = words_.is_capital(first);
    if (!headed && !capital) return std::nullopt;
    // A sentence's first word is written with a capital whatever it is.
    const bool small = is(first, OrganisationRole::article) || is(first, OrganisationRole::object);
    if (small && !headed) return std::nullopt;
    Parts parts{{first, first + 1, headed && !bodied && !capital}, headed, capital && !headed};
    extend(parts);
    if (!parts.head && follows_article(first)) close(parts);
    // "The City of Graz's budget": what it has, and not itself.
    const std::string& last = words_.keys[parts.name.past - 1];
    const bool owner = last.ends_with("'s") || last.ends_with("’s");
    if (!parts.head || !parts.own || owner) return std::nullopt;
    if (headed && !capital && is(first, OrganisationRole::closing)) parts.name.first = attributes_of(first);
    return parts.name;
  }

 private:
  struct Parts {
    OrganisationName name;
    bool head = false;  ///< a word that heads names is among them
    bool own = false;   ///< so is one that is the name's own
  };

  bool is(std::size_t word, OrganisationRole role) const { return language_.has(words_.keys[word], role); }

  bool is_head(std::size_t word) const {
    return is(word, OrganisationRole::head) ||
           (words_.is_capital(word) && is(word, OrganisationRole::foreign_head));
  }

  bool tied(std::size_t word) const {
    const std::string_view gap = words_.gap_behind(word);
    return gap == " " || gap == "-" || gap == "' " || gap.empty() || gap == "\u00a0";
  }

  /// A word may follow here: behind `past` only white space or what ties words.
  bool reaches(std::size_t word) const { return word < words_.size() && tied(word - 1); }

  bool is_part(std::size_t word) const {
    return word < words_.size() && (words_.is_capital(word) || is(word, OrganisationRole::body) ||
                                    (is(word, OrganisationRole::head) && words_.is_part(word)));
  }

  void extend(Parts& parts) const {
    OrganisationName& name = parts.name;
    while (name.past - name.first < kMostWords) {
      std::size_t next = next_word(name.past, parts.head);
      if (!is_part(next) && parts.head && !parts.own) next = behind_purpose(name.past);
      if (!is_part(next)) return;
      const bool body = is(next, OrganisationRole::body);
      // "Tulln. The city …", "the city of Tulln mayor": small letters head what goes before, right before.
      if (body && !words_.is_capital(next) && next != name.past) return;
      const bool heads = body || is_head(next);
      parts.head = parts.head || heads;
      parts.own = parts.own || !heads;
      name.past = next + 1;
    }
  }

  /// The next word of a name behind `past`, over the small words that may tie it to a word that heads names;
  /// the text's end for none.
  std::size_t next_word(std::size_t past, bool headed) const {
    std::size_t next = past;
    while (reaches(next)) {
      const bool inner = is(next, OrganisationRole::inner) && !words_.is_capital(next);
      if (!inner) return next;
      if (!headed || ++next - past > kMostInner) break;
    }
    return words_.size();
  }

  /// A noun or adjective in small letters, as far as its looks can tell.
  bool is_small_noun(std::size_t word) const {
    constexpr std::size_t kShortest = 4;  // bytes
    constexpr std::array kOthers{OrganisationRole::body,    OrganisationRole::head,
                                 OrganisationRole::inner,   OrganisationRole::article,
                                 OrganisationRole::object,  OrganisationRole::is_place,
                                 OrganisationRole::closing, OrganisationRole::genitive};
    return words_.keys[word].size() >= kShortest && !words_.is_capital(word) &&
           std::none_of(kOthers.begin(), kOthers.end(),
                        [&](OrganisationRole role) { return is(word, role); });
  }

  /// The capitalised word behind what a body is for and where: "(chambre) de commerce et d'industrie de
  /// (Rouen)", "(Provincia) autonoma di (Bolzano)"; the text's end for none.
  std::size_t behind_purpose(std::size_t past) const {
    std::size_t next = past;
    std::size_t most_nouns = 1;  // an adjective right behind the head, nouns with theirs further on
    while (next - past < kMostWords) {
      for (std::size_t nouns = 0; nouns < most_nouns && reaches(next) && is_small_noun(next); ++nouns) ++next;
      const bool ties =
          reaches(next) && is(next, most_nouns == 1 ? OrganisationRole::genitive : OrganisationRole::inner);
      if (!ties) break;
      while (reaches(next) && is(next, OrganisationRole::inner) && !words_.is_capital(next)) ++next;
      if (!reaches(next)) break;
      if (words_.is_capital(next)) return next;
      if (!is_small_noun(next)) break;
      most_nouns = 2;
    }
    return words_.size();
  }

  /// "the (Tamar) river basin authority"
  void close(Parts& parts) const {
    constexpr std::size_t kMostBetween = 3;
    std::size_t next = parts.name.past;
    for (std::size_t nouns = 0; nouns < kMostBetween && reaches(next) && is_small_noun(next); ++nouns) ++next;
    if (next == parts.name.past || !reaches(next) || !is(next, OrganisationRole::closing)) return;
    parts.name.past = next + 1;
    parts.head = true;
  }

  bool follows_article(std::size_t first) const {
    return first > 0 && tied(first - 1) && is(first - 1, OrganisationRole::article);
  }

  /// Where "the regional energy (agency of Graz)" begins, behind its article.
  std::size_t attributes_of(std::size_t first) const {
    constexpr std::size_t kMost = 3;
    std::size_t begin = first;
    while (begin > 0 && first - begin < kMost && tied(begin - 1) && is_small_noun(begin - 1)) --begin;
    return follows_article(begin) ? begin : first;
  }

  const NameWords& words_;
  const OrganisationLanguage& language_;
};

}  // namespace

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
