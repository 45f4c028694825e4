// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/evidence.h"

#include "corpus/table.h"
#include "corpus/utf8.h"

#include <algorithm>
#include <array>
#include <utility>

namespace praxis::ingest {
namespace {

constexpr std::array<std::pair<std::string_view, Clue>, 18> kRoles{{{"advice", Clue::advice},
                                                                    {"lead-verb", Clue::lead_verb},
                                                                    {"lead-not", Clue::lead_not},
                                                                    {"to", Clue::to},
                                                                    {"at", Clue::at},
                                                                    {"addressee", Clue::addressee},
                                                                    {"heads-advice", Clue::heads_advice},
                                                                    {"heads-examples", Clue::heads_examples},
                                                                    {"heads-frame", Clue::heads_frame},
                                                                    {"ordinal", Clue::ordinal},
                                                                    {"actor", Clue::actor},
                                                                    {"doing", Clue::doing},
                                                                    {"outcome", Clue::outcome},
                                                                    {"number", Clue::number},
                                                                    {"future", Clue::future},
                                                                    {"general", Clue::general},
                                                                    {"self", Clue::self},
                                                                    {"law", Clue::law}}};

std::string folded_word(std::string_view word) {
  return strip_accents(fold_case(word));
}

bool has_ending(std::string_view word, const std::vector<std::string>& endings) {
  constexpr std::size_t kShortestStem = 2;
  if (endings.empty()) return false;
  const std::string folded = folded_word(word);
  return std::any_of(endings.begin(), endings.end(), [&](const std::string& ending) {
    return folded.size() >= ending.size() + kShortestStem && folded.ends_with(ending);
  });
}

/// The rows of one language on their way into its signs.
struct RawWords {
  std::map<std::string, Concept> by_role;
  std::vector<std::string> lead_endings;
  std::vector<std::string> last_endings;
};

void add_row(RawWords& raw, const std::string& role, std::vector<std::string> words) {
  if (role == "lead-ending" || role == "last-ending") {
    auto& endings = role == "lead-ending" ? raw.lead_endings : raw.last_endings;
    for (const std::string& word : words) endings.push_back(folded_word(word));
    return;
  }
  Concept& entry = raw.by_role[role];
  entry.id = entry.label = role;
  for (std::string& word : words) entry.terms.push_back({std::move(word), TermKind::name});
}

}  // namespace

LanguageSigns::LanguageSigns(std::unique_ptr<Taxonomy> roles, std::vector<std::string> lead_endings,
                             std::vector<std::string> last_endings)
    : roles_(std::move(roles)),
      lexicon_(std::make_unique<Lexicon>(*roles_)),
      lead_endings_(std::move(lead_endings)),
      last_endings_(std::move(last_endings)) {
  for (const auto& [name, sign] : kRoles) {
    if (const Concept* role = roles_->find(name)) signs_.emplace(role, sign);
  }
}

std::vector<ClueAt> LanguageSigns::find(std::string_view text) const {
  std::vector<ClueAt> found;
  for (const LexiconMatch& match : lexicon_->find(text)) {
    for (const Meaning& meaning : match.meanings) {
      const auto sign = signs_.find(meaning.concept_);
      if (sign != signs_.end()) found.push_back({sign->second, match.begin, match.end});
    }
  }
  return found;
}

bool LanguageSigns::begins_as_infinitive(std::string_view word) const {
  return has_ending(word, lead_endings_);
}

bool LanguageSigns::ends_as_infinitive(std::string_view word) const {
  return has_ending(word, last_endings_);
}

Result<EvidenceWords> EvidenceWords::load(const std::filesystem::path& vocabulary_folder) {
  auto table = Table::read(vocabulary_folder / "evidence.tsv");
  if (!table) return pass_on(std::move(table));
  std::map<std::string, RawWords> languages;
  for (std::size_t row = 0; row < table->size(); ++row)
    add_row(languages[std::string(table->cell(row, "language"))], std::string(table->cell(row, "role")),
            table->list(row, "words"));
  EvidenceWords words;
  for (auto& [language, raw] : languages) {
    std::vector<Concept> roles;
    for (auto& [name, entry] : raw.by_role) roles.push_back(std::move(entry));
    auto taxonomy = Taxonomy::from(std::move(roles));
    if (!taxonomy) return pass_on(std::move(taxonomy));
    words.languages_[language] =
        std::make_unique<LanguageSigns>(std::make_unique<Taxonomy>(std::move(*taxonomy)),
                                        std::move(raw.lead_endings), std::move(raw.last_endings));
  }
  return words;
}

const LanguageSigns* EvidenceWords::of(std::string_view language) const {
  const auto found = languages_.find(language);
  return found == languages_.end() ? nullptr : found->second.get();
}

}  // namespace praxis::ingest
