// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/cues.h"

#include "corpus/table.h"
#include "corpus/utf8.h"
#include "corpus/words.h"

#include <algorithm>
#include <map>

namespace praxis::ingest {
Cues::Cues(std::unique_ptr<Taxonomy> roles, std::unique_ptr<Lexicon> lexicon)
    : roles_(std::move(roles)), lexicon_(std::move(lexicon)) {}

Result<Cues> Cues::load(const std::filesystem::path& vocabulary_folder) {
  auto table = Table::read(vocabulary_folder / "cues.tsv");
  if (!table) return pass_on(std::move(table));
  std::map<std::string, Concept> by_role;
  for (std::size_t row = 0; row < table->size(); ++row) {
    const std::string role(table->cell(row, "role"));
    Concept& entry = by_role[role];
    entry.id = role;
    entry.label = role;
    for (std::string& cue : table->list(row, "cues")) entry.terms.push_back({std::move(cue), TermKind::name});
  }
  std::vector<Concept> roles;
  for (auto& [name, entry] : by_role) roles.push_back(std::move(entry));
  auto taxonomy = Taxonomy::from(std::move(roles));
  if (!taxonomy) return pass_on(std::move(taxonomy));
  auto owned = std::make_unique<Taxonomy>(std::move(*taxonomy));
  auto lexicon = std::make_unique<Lexicon>(*owned);
  return Cues(std::move(owned), std::move(lexicon));
}

bool means(const LexiconMatch& match, std::string_view role) {
  return std::any_of(match.meanings.begin(), match.meanings.end(),
                     [&](const Meaning& meaning) { return meaning.concept_->id == role; });
}

std::optional<std::size_t> Cues::opens(std::string_view role, std::string_view text) const {
  const auto match = lexicon_->find_at_start(text);
  return match && means(*match, role) ? std::optional(match->end) : std::nullopt;
}

bool Cues::is(std::string_view role, std::string_view text, std::size_t extra) const {
  if (text.size() > 200) return false;
  const auto number = leading_number(text);
  const std::string_view body = number ? text.substr(number->rest) : text;
  const std::vector<LexiconMatch> matches = lexicon_->find(body);
  const std::size_t total = matches.empty() ? 0 : split_words(body).size();
  for (const LexiconMatch& match : matches) {
    if (!means(match, role)) continue;
    const std::size_t covered = split_words(body.substr(match.begin, match.end - match.begin)).size();
    if (covered + extra >= total) return true;
  }
  return false;
}

std::string_view Cues::field(std::string_view label) const {
  constexpr std::string_view kPrefix = "field.";
  constexpr std::size_t kLongest = 80;
  if (label.size() > kLongest) return {};
  const auto number = leading_number(label);
  const std::string_view body = number ? label.substr(number->rest) : label;
  const auto match = lexicon_->find_at_start(body);
  if (!match) return {};
  std::string_view rest = trim_separators(body.substr(match->end));
  if (rest.ends_with('?')) rest.remove_suffix(1);  // "Who?"
  if (!trim_separators(rest).empty()) return {};
  for (const Meaning& meaning : match->meanings) {
    const std::string_view id = meaning.concept_->id;
    if (id.starts_with(kPrefix)) return id.substr(kPrefix.size());
  }
  return {};
}

bool Cues::contains(std::string_view role, std::string_view text) const {
  const auto matches = lexicon_->find(text);
  return std::any_of(matches.begin(), matches.end(),
                     [&](const LexiconMatch& match) { return means(match, role); });
}

}  // namespace praxis::ingest
