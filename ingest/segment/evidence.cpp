// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/evidence.h"

#include "corpus/folded_words.h"
#include "corpus/table.h"
#include "corpus/utf8.h"
#include "corpus/words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace praxis::ingest {
namespace {

constexpr std::array<std::pair<std::string_view, Clue>, 34> kRoles{
    {{"advice", Clue::advice},
     {"lead-verb", Clue::lead_verb},
     {"lead-not", Clue::lead_not},
     {"to", Clue::to},
     {"at", Clue::at},
     {"of", Clue::of},
     {"not-place", Clue::not_place},
     {"addressee", Clue::addressee},
     {"heads-advice", Clue::heads_advice},
     {"heads-examples", Clue::heads_examples},
     {"heads-measures", Clue::heads_measures},
     {"heads-accounts", Clue::heads_accounts},
     {"heads-instruments", Clue::heads_instruments},
     {"heads-projects", Clue::heads_projects},
     {"heads-news", Clue::heads_news},
     {"heads-events", Clue::heads_events},
     {"heads-frame", Clue::heads_frame},
     {"divides", Clue::divides},
     {"listing", Clue::listing},
     {"ordinal", Clue::ordinal},
     {"stage", Clue::stage},
     {"actor", Clue::actor},
     {"doing", Clue::doing},
     {"doing-weak", Clue::doing_weak},
     {"doing-behind", Clue::doing_behind},
     {"outcome", Clue::outcome},
     {"when", Clue::when},
     {"number", Clue::number},
     {"future", Clue::future},
     {"general", Clue::general},
     {"self", Clue::self},
     {"funding", Clue::funding},
     {"runs", Clue::runs},
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

std::optional<Clue> clue_named(std::string_view role) {
  for (const auto& [name, clue] : kRoles) {
    if (name == role) return clue;
  }
  return std::nullopt;
}

/// The rows of one language on their way into its signs.
struct RawWords {
  std::map<std::string, Concept> by_role;
  LanguageSigns::Parts parts;

  std::vector<std::string>* endings(std::string_view role) {
    if (role == "lead-ending") return &parts.lead_endings;
    if (role == "last-ending") return &parts.last_endings;
    if (role == "doing-ending") return &parts.doing_endings;
    return role == "doing-participle" ? &parts.participle_endings : nullptr;
  }
};

void add_row(RawWords& raw, const std::string& role, std::vector<std::string> words) {
  if (auto* endings = raw.endings(role)) {
    for (const std::string& word : words) endings->push_back(folded_word(word));
    return;
  }
  constexpr std::string_view kPart = "-part";
  if (role.ends_with(kPart)) {
    const auto clue = clue_named(std::string_view(role).substr(0, role.size() - kPart.size()));
    for (const std::string& word : words) {
      if (clue) raw.parts.in_headings.emplace_back(folded_word(word), *clue);
    }
    return;
  }
  Concept& entry = raw.by_role[role];
  entry.id = entry.label = role;
  for (std::string& word : words) entry.terms.push_back({std::move(word), TermKind::name});
}

}  // namespace

LanguageSigns::LanguageSigns(std::unique_ptr<Taxonomy> roles, Parts parts)
    : roles_(std::move(roles)), lexicon_(std::make_unique<Lexicon>(*roles_)), parts_(std::move(parts)) {
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

std::vector<ClueAt> LanguageSigns::find_with_compounds(std::string_view text) const {
  std::vector<ClueAt> found = find(text);
  if (parts_.in_headings.empty()) return found;
  const FoldedWords& words = folded_words(text);
  for (std::size_t w = 0; w < words.spans.size(); ++w) {
    const WordSpan& word = words.spans[w];
    const std::string folded = strip_accents(words.keys[w]);
    for (const auto& [part, clue] : parts_.in_headings) {
      if (folded.starts_with(part) || folded.ends_with(part)) found.push_back({clue, word.begin, word.end});
    }
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const ClueAt& a, const ClueAt& b) { return a.begin < b.begin; });
  return found;
}

std::optional<AnnouncedKind> announced_kind(Clue clue) {
  switch (clue) {
    case Clue::heads_examples:
    case Clue::heads_accounts:
      return AnnouncedKind{index_of(UnitKind::good_practice), clue == Clue::heads_examples};
    case Clue::heads_advice:
    case Clue::heads_measures:
      return AnnouncedKind{index_of(UnitKind::recommendation), clue == Clue::heads_advice};
    case Clue::heads_instruments:
      return AnnouncedKind{index_of(UnitKind::policy_instrument), true};
    case Clue::heads_projects:
      return AnnouncedKind{index_of(UnitKind::project), true};
    case Clue::heads_news:
      return AnnouncedKind{index_of(UnitKind::news), true};
    case Clue::heads_events:
      return AnnouncedKind{index_of(UnitKind::event), true};
    default:
      return std::nullopt;
  }
}

bool LanguageSigns::ends_as_deed(std::string_view word) const {
  return has_ending(word, parts_.doing_endings);
}

bool LanguageSigns::ends_as_participle(std::string_view word) const {
  return has_ending(word, parts_.participle_endings);
}

bool LanguageSigns::begins_as_infinitive(std::string_view word) const {
  return has_ending(word, parts_.lead_endings);
}

bool LanguageSigns::ends_as_infinitive(std::string_view word) const {
  return has_ending(word, parts_.last_endings);
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
    words.languages_[language] = std::make_unique<LanguageSigns>(
        std::make_unique<Taxonomy>(std::move(*taxonomy)), std::move(raw.parts));
  }
  return words;
}

const LanguageSigns* EvidenceWords::of(std::string_view language) const {
  const auto found = languages_.find(language);
  return found == languages_.end() ? nullptr : found->second.get();
}

}  // namespace praxis::ingest
