// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/recognised_names.h"

#include "corpus/utf8.h"
#include "search/accents.h"
#include "search/query_clauses.h"
#include "search/schema.h"
#include "search/stop_words.h"
#include "search/word_forms.h"

#include <algorithm>
#include <array>

namespace praxis::search {
namespace {

constexpr std::size_t kMostTypedWords = 8;
constexpr std::array<std::string_view, 2> kNamedFacets{"project", "region"};

/// A word of the query and the clause it stands in.
struct PlacedWord {
  std::string exact;
  std::string folded;
  std::size_t clause = 0;
  bool opens = false;   ///< nothing of its clause before it but stop words
  bool closes = false;  ///< nothing of its clause behind it
};

/// A run of words that names a value.
struct Named {
  std::string_view facet;
  std::vector<std::string> values;
  std::size_t first_clause = 0;
  std::size_t last_clause = 0;
};

class NameFinder {
 public:
  NameFinder(const ClausedQuery& query, const Vocabularies& vocabularies, Trials& trials)
      : query_(query), context_(trials.context()), vocabularies_(vocabularies), trials_(trials) {
    for (std::size_t i = 0; i < query.clauses.size(); ++i) place_words(i);
  }

  std::vector<Named> run() {
    std::vector<Named> all;
    for (std::size_t at = 0; at < words_.size();) {
      std::size_t taken = 0;
      for (std::size_t count = std::min(kMostTypedWords, words_.size() - at); count > 0 && taken == 0;
           --count)
        taken = take(at, count, all);
      at += std::max<std::size_t>(taken, 1);
    }
    return all;
  }

  bool is_stop(std::string_view exact) const {
    return std::any_of(context_.languages.begin(), context_.languages.end(),
                       [&](const IndexLanguage& language) { return is_stop_word(exact, language.tag); });
  }

 private:
  void place_words(std::size_t clause) {
    const QueryToken& token = query_.tokens[query_.clauses[clause].begin];
    const bool quoted = token.kind == QueryToken::Kind::quoted && token.field.empty() && !token.excluded &&
                        query_.clauses[clause].end == query_.clauses[clause].begin + 1;
    if (!quoted && !query_.is_plain_word(query_.clauses[clause])) {
      words_.push_back({{}, {}, clause, false, false});  // no name runs across
      return;
    }
    bool opens = true;
    for (const Word& word : analyse(token.text).words) {
      words_.push_back({word.exact, word.folded, clause, opens, false});
      opens =
          opens && (word.exact.empty() || is_elided(word.folded) || is_stop(word.exact));  // "dell'Emilia"
    }
    if (!words_.empty() && words_.back().clause == clause) words_.back().closes = true;
  }

  /// How many words from `at` are a name, none or `count`; the name is added.
  std::size_t take(std::size_t at, std::size_t count, std::vector<Named>& all) {
    const PlacedWord& first = words_[at];
    const PlacedWord& last = words_[at + count - 1];
    if (!first.opens || !last.closes) return 0;
    std::string name;
    for (std::size_t i = at; i < at + count; ++i) {
      if (words_[i].exact.empty()) return 0;
      name += (i > at ? " " : "") + words_[i].exact;
    }
    bool found = false;
    for (const std::string_view facet : kNamedFacets) {
      std::vector<std::string> values = context_.names.find(facet, name);
      std::erase_if(values, [&](const std::string& value) { return !is_meant(facet, value, at, count); });
      if (values.empty()) continue;
      all.push_back({facet, outermost(facet, std::move(values)), first.clause, last.clause});
      found = true;
    }
    return found ? count : 0;
  }

  bool is_meant(std::string_view facet, const std::string& value, std::size_t at, std::size_t count) {
    if (count == 1 && count_code_points(words_[at].exact) < 3) return false;
    const bool project = facet == "project";
    const Concept* const named = (project ? vocabularies_.projects : vocabularies_.regions).find(value);
    std::vector<std::string> typed_words;
    for (std::size_t i = at; i < at + count; ++i) typed_words.push_back(words_[i].folded);
    if (named != nullptr && has_other_accents(names_of(*named), typed_words)) return false;
    if (!project) return true;
    const std::string typed = query_.text(
        {query_.clauses[words_[at].clause].begin, query_.clauses[words_[at + count - 1].clause].end});
    if (named != nullptr && named->ambiguous && count != words_.size()) return typed == named->id;
    return is_written_so(named, value, typed) || is_said_of_it(value, at, count);
  }

  static bool is_written_so(const Concept* project, const std::string& value, const std::string& typed) {
    if (project == nullptr) return typed == value;
    const std::vector<std::string_view> names = names_of(*project);
    return std::find(names.begin(), names.end(), typed) != names.end();
  }

  /// Written as any word is, it is one where most units that say it are not the project's: "heat".
  bool is_said_of_it(const std::string& value, std::size_t at, std::size_t count) {
    const FacetColumn& projects = context_.columns.facets[facet_at::kProject];
    const auto id = projects.find(value);
    if (!id) return false;  // what no unit is tagged with finds nothing
    std::string words;
    for (std::size_t i = at; i < at + count; ++i) words += (i > at ? " " : "") + words_[i].folded;
    const std::vector<Match> saying = trials_.found('"' + words + '"', {});
    const auto its = std::count_if(saying.begin(), saying.end(), [&](const Match& match) {
      const auto tagged = projects.of(match.document);
      return std::find(tagged.begin(), tagged.end(), *id) != tagged.end();
    });
    return static_cast<std::size_t>(its) * 2 >= saying.size();
  }

  // Levels of one territory often share its name: the outermost stands for all of them.
  std::vector<std::string> outermost(std::string_view facet, std::vector<std::string> values) const {
    if (facet != "region") return values;
    std::vector<std::string> out;
    for (const std::string& value : values) {
      const bool inside = std::any_of(values.begin(), values.end(), [&](const std::string& other) {
        return other != value && vocabularies_.regions.within(value, other);
      });
      if (!inside) out.push_back(value);
    }
    return out;
  }

  const ClausedQuery& query_;
  const MatchContext& context_;
  const Vocabularies& vocabularies_;
  Trials& trials_;
  std::vector<PlacedWord> words_;
};

bool is_chosen(const Filters& filters, std::string_view facet, const std::string& value) {
  const auto chosen = filters.find(facet);
  return chosen != filters.end() &&
         std::find(chosen->second.begin(), chosen->second.end(), value) != chosen->second.end();
}

}  // namespace

std::vector<RecognisedName> recognise_names(const SearchRequest& request, const Vocabularies& vocabularies,
                                            Trials& trials) {
  std::vector<RecognisedName> offers;
  const ClausedQuery query = split_clauses(request.text);
  NameFinder finder(query, vocabularies, trials);
  for (const Named& named : finder.run()) {
    const std::size_t end = query.clauses[named.last_clause].end;
    std::size_t first = named.first_clause;
    const std::string words = query.text({query.clauses[first].begin, end});
    // "clusters in Italy": without Italy, "in" means nothing.
    while (first > 0 && query.is_plain_word(query.clauses[first - 1]) &&
           finder.is_stop(exact_form(fold_case(query.text(query.clauses[first - 1])))))
      --first;
    const std::string rest = query.without(query.clauses[first].begin, end);
    for (const std::string& value : named.values) {
      if (offers.size() == kMostRecognised || is_chosen(request.filters, named.facet, value)) continue;
      Filters filters = request.filters;
      filters[std::string(named.facet)] = {value};
      const std::size_t count = trials.count(rest, filters);
      if (count == 0) continue;
      offers.push_back({std::string(named.facet), value, trials.context().names.label(named.facet, value),
                        words, rest, count});
    }
  }
  return offers;
}

}  // namespace praxis::search
