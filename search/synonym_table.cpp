// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/synonym_table.h"

#include "search/stemmer.h"

#include <algorithm>
#include <set>
#include <utility>

namespace praxis::search {
namespace {

constexpr std::size_t kMostTermWords = 10;  // longer terms are sentences

/// What counts as one word: a word, or a symbolic compound ("R&D").
struct Token {
  std::size_t count = 1;  ///< words
  std::string folded;
};

Token token_at(const Analysis& analysis, std::size_t word, bool join_all) {
  for (const Compound& compound : analysis.compounds) {
    if (compound.first > word) break;
    if (compound.first == word && (compound.symbolic || join_all)) return {compound.count, compound.joined};
  }
  return {1, analysis.words[word].folded};
}

/// As a language has it: its stem without accents; as it stands where the term is of no language.
std::string key_word(const std::string& folded, const std::string& language) {
  return language.empty() ? exact_form(folded) : stems_of(folded, language).plain;
}

std::string key_of(const Analysis& term, const std::string& language, bool join_all) {
  std::string key = language + ":";
  for (std::size_t word = 0; word < term.words.size();) {
    const Token token = token_at(term, word, join_all);
    key += key_word(token.folded, language) + " ";
    word += token.count;
  }
  return key;
}

}  // namespace

SynonymTable::SynonymTable(const Vocabularies& vocabularies) {
  for (const SynonymGroup& group : vocabularies.synonyms) add_group(group);
  // A theme is called differently in every language; its further terms are narrower and mean other things.
  for (const Concept& theme : vocabularies.themes.concepts()) {
    SynonymGroup labels{{theme.label, "en"}};
    for (const auto& [language, label] : theme.labels) labels.push_back({label, language});
    if (labels.size() > 1) add_group(labels);
  }
}

void SynonymTable::add_group(const SynonymGroup& group) {
  const auto number = static_cast<std::uint32_t>(groups_.size());
  std::vector<KnownTerm> terms;
  for (const SynonymTerm& term : group) {
    const Analysis analysis = analyse(term.text);
    if (analysis.words.empty() || analysis.words.size() > kMostTermWords) continue;
    const std::string language = language_tag(term.language);
    if (std::find(languages_.begin(), languages_.end(), language) == languages_.end())
      languages_.push_back(language);
    add_key(key_of(analysis, language, false), number);
    if (!analysis.compounds.empty()) add_key(key_of(analysis, language, true), number);
    terms.push_back({term.text, language});
  }
  groups_.push_back(std::move(terms));
}

void SynonymTable::add_key(std::string key, std::uint32_t group) {
  auto& groups = keys_[std::move(key)];
  if (std::find(groups.begin(), groups.end(), group) == groups.end()) groups.push_back(group);
}

SynonymRun SynonymTable::at(const Analysis& query, std::size_t first) const {
  std::size_t longest = 0;
  std::set<std::uint32_t> groups;
  for (const std::string& language : languages_) {
    std::string key = language + ":";
    for (std::size_t word = first; word < query.words.size();) {
      const Token token = token_at(query, word, false);
      key += key_word(token.folded, language) + " ";
      word += token.count;
      const auto found = keys_.lower_bound(key);
      if (found == keys_.end() || !found->first.starts_with(key)) break;
      if (found->first != key || word - first < longest) continue;
      if (word - first > longest) groups.clear();
      longest = word - first;
      groups.insert(found->second.begin(), found->second.end());
    }
  }
  SynonymRun run{longest, {}};
  std::set<std::string> said{exact_words(query, first, longest)};
  for (const std::uint32_t group : groups) {
    for (const KnownTerm& term : groups_[group]) {
      const Analysis words = analyse(term.text);
      if (said.insert(exact_words(words, 0, words.words.size())).second) run.others.push_back(&term);
    }
  }
  return run;
}

}  // namespace praxis::search
