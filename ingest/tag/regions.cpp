// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/tag/regions.h"

#include "corpus/table.h"
#include "ingest/tag/mention.h"

#include <algorithm>
#include <map>
#include <set>

namespace praxis::ingest {
namespace {

constexpr std::size_t kLeadSentences = 3;
constexpr double kElsewhere = 0.15;          // "learning from Denmark": named, but not home
constexpr double kShareOfBest = 0.5;         // a region this much weaker than the strongest is only mentioned
constexpr double kBodyRepeat = 0.25;         // what each further mention adds
constexpr std::size_t kElsewhereReach = 60;  // bytes before a mention within which such words speak of it
constexpr std::size_t kMostRegions = 6;

struct Evidence {
  double weight = 0;
  int mentions = 0;
  const Mention* best = nullptr;
  double best_weight = 0;
};

double weight_of(TermKind kind) {
  switch (kind) {
    case TermKind::name:
      return 1.0;
    case TermKind::place:
    case TermKind::uncertain:
      return 0.9;
    case TermKind::adjective:
      return 0.6;
  }
  return 0;
}

double weight_of(Where where) {
  switch (where) {
    case Where::title:
      return 2.5;
    case Where::lead:
      return 1.5;
    case Where::body:
      return 0.7;
  }
  return 0;
}

bool is_elsewhere(const Mention& mention, const std::vector<LexiconMatch>& cues) {
  if (mention.where == Where::title) return false;
  return std::any_of(cues.begin(), cues.end(), [&](const LexiconMatch& cue) {
    if (!means(cue, "elsewhere") || cue.begin > mention.match.begin) return false;
    const std::string_view between =
        mention.text.substr(cue.end, mention.match.begin - std::min(cue.end, mention.match.begin));
    return between.size() <= kElsewhereReach && between.find(". ") == std::string_view::npos;
  });
}

std::string country_of(const Meaning& meaning) {
  return meaning.concept_->id.substr(0, 2);
}

/// One meaning is a town of the region that the other lies in.
bool lies_in_as_town(const Meaning& inner, const Meaning& outer) {
  return outer.kind == TermKind::place && inner.concept_ != outer.concept_ &&
         inner.concept_->id.starts_with(outer.concept_->id);
}

/// The meanings that can be meant: a name that may be a common word where a region around it knows it as a
/// town or its country is named; a region's own town rather than the region, where the town is one itself.
std::vector<const Meaning*> possible(const LexiconMatch& match, const std::set<std::string>& countries) {
  const auto& all = match.meanings;
  std::vector<const Meaning*> kept;
  for (const Meaning& meaning : all) {
    const auto is_inner = [&](const Meaning& other) { return lies_in_as_town(other, meaning); };
    const auto is_outer = [&](const Meaning& other) { return lies_in_as_town(meaning, other); };
    const bool sure = meaning.kind != TermKind::uncertain || countries.contains(country_of(meaning)) ||
                      std::any_of(all.begin(), all.end(), is_outer);
    if (sure && std::none_of(all.begin(), all.end(), is_inner)) kept.push_back(&meaning);
  }
  return kept;
}

/// Of a name that several regions bear, those that agree with another region named; else the highest level.
std::vector<const Meaning*> plausible(const LexiconMatch& match, const std::set<std::string>& countries) {
  std::vector<const Meaning*> kept = possible(match, countries);
  if (kept.empty()) return kept;
  const auto agrees = [&](const Meaning* meaning) { return countries.contains(country_of(*meaning)); };
  if (std::any_of(kept.begin(), kept.end(), agrees))
    std::erase_if(kept, [&](const Meaning* meaning) { return !agrees(meaning); });
  const auto shortest = std::min_element(kept.begin(), kept.end(), [](const Meaning* a, const Meaning* b) {
    return a->concept_->id.size() < b->concept_->id.size();
  });
  const std::size_t length = (*shortest)->concept_->id.size();
  std::erase_if(kept, [&](const Meaning* meaning) { return meaning->concept_->id.size() > length; });
  return kept;
}

std::set<std::string> countries_surely_named(const std::vector<Mention>& mentions) {
  std::set<std::string> countries;
  for (const Mention& mention : mentions) {
    const auto& meanings = mention.match.meanings;
    const std::string country = country_of(meanings.front());
    const bool sure = std::all_of(meanings.begin(), meanings.end(), [&](const Meaning& meaning) {
      return country_of(meaning) == country && meaning.kind != TermKind::uncertain;
    });
    if (sure) countries.insert(country);
  }
  return countries;
}

using Tally = std::map<std::string, Evidence>;

Tally tally(const std::vector<Mention>& mentions, const std::vector<LexiconMatch>& cues) {
  const std::set<std::string> countries = countries_surely_named(mentions);
  Tally out;
  for (const Mention& mention : mentions) {
    const auto meanings = plausible(mention.match, countries);
    const double place = weight_of(mention.where) * (is_elsewhere(mention, cues) ? kElsewhere : 1.0);
    for (const Meaning* meaning : meanings) {
      Evidence& evidence = out[meaning->concept_->id];
      const double weight = place * weight_of(meaning->kind) / static_cast<double>(meanings.size());
      if (weight > evidence.best_weight) {
        evidence.weight += kBodyRepeat * evidence.best_weight + weight - evidence.best_weight;
        evidence.best_weight = weight;
        evidence.best = &mention;
      } else {
        evidence.weight += kBodyRepeat * weight;
      }
      ++evidence.mentions;
    }
  }
  return out;
}

/// "Piedmont, Italy" is one place: what speaks for the country speaks for the region named inside it, which
/// alone stays. A country stands for itself where no region of its own is named as strongly.
void fold_into_inner(Tally& tally, const Taxonomy& taxonomy) {
  for (auto outer = tally.begin(); outer != tally.end();) {
    Evidence* strongest = nullptr;
    for (auto& [code, evidence] : tally) {
      if (code == outer->first || !taxonomy.within(code, outer->first)) continue;
      if (strongest == nullptr || evidence.weight > strongest->weight) strongest = &evidence;
    }
    if (strongest != nullptr && strongest->weight >= kShareOfBest * outer->second.weight) {
      strongest->weight += kShareOfBest * outer->second.weight;
      outer = tally.erase(outer);
    } else {
      ++outer;
    }
  }
}

double strongest_weight(const Tally& tally) {
  double best = 0;
  for (const auto& [code, evidence] : tally) best = std::max(best, evidence.weight);
  return best;
}

/// What a kind of unit asks of a mention: a recommendation speaks to every region and names some as examples.
double least_weight(UnitKind kind) {
  switch (kind) {
    case UnitKind::recommendation:
      return 2.0;
    case UnitKind::passage:
      return 1.0;
    default:
      return 0.4;
  }
}

void add_region(Unit& unit, const std::string& code, const Taxonomy& taxonomy) {
  const bool within_known =
      std::any_of(unit.regions.begin(), unit.regions.end(),
                  [&](const std::string& known) { return taxonomy.within(known, code); });
  if (within_known) return;
  std::erase_if(unit.regions, [&](const std::string& known) { return taxonomy.within(code, known); });
  unit.regions.push_back(code);
}

bool tag_from_places(Unit& unit, const std::vector<std::string>& places, const Vocabularies& vocabularies,
                     const Lexicon& lexicon) {
  for (const std::string& place : places) {
    for (const std::string& code : regions_named(place, vocabularies, lexicon)) {
      add_region(unit, code, vocabularies.regions);
      note_given(unit, "regions", code, place);
    }
  }
  return !unit.regions.empty();
}

}  // namespace

std::vector<std::string> regions_meant(std::string_view value, const std::set<std::string>& countries,
                                       const Vocabularies& vocabularies) {
  std::vector<std::string> codes = vocabularies.regions_by_value(value);
  const auto agrees = [&](const std::string& code) { return countries.contains(code.substr(0, 2)); };
  if (std::any_of(codes.begin(), codes.end(), agrees))
    std::erase_if(codes, [&](const std::string& code) { return !agrees(code); });
  if (!codes.empty())
    std::erase_if(codes,
                  [level = codes.front().size()](const std::string& code) { return code.size() > level; });
  return codes;
}

std::vector<std::string> regions_named(std::string_view text, const Vocabularies& vocabularies,
                                       const Lexicon& lexicon) {
  const std::vector<std::string> parts = split_list(text, ',');
  std::set<std::string> countries;
  for (const std::string& part : parts) {
    if (std::string code = vocabularies.region_by_value(part); code.size() == 2)
      countries.insert(std::move(code));
  }
  for (const std::string& part : parts) {
    std::vector<std::string> codes = regions_meant(part, countries, vocabularies);
    if (codes.size() == 1 && codes.front().size() > 2) return codes;
  }
  const Taxonomy& taxonomy = vocabularies.regions;
  Unit scratch;
  scratch.text = text;
  Tally found = tally(mentions_in(scratch, lexicon, kLeadSentences, true), {});
  fold_into_inner(found, taxonomy);
  const double best = strongest_weight(found);
  std::vector<std::string> codes;
  for (const auto& candidate : found) {
    const std::string& code = candidate.first;
    const bool holds_better = std::any_of(found.begin(), found.end(), [&](const auto& other) {
      return other.first != code && taxonomy.within(other.first, code);
    });
    if (!holds_better && candidate.second.weight >= kShareOfBest * best) codes.push_back(code);
  }
  return codes;
}

void tag_regions(Unit& unit, const std::vector<std::string>& places, const Vocabularies& vocabularies,
                 const Lexicon& lexicon, const Cues& cues) {
  const Taxonomy& taxonomy = vocabularies.regions;
  if (!unit.regions.empty() || tag_from_places(unit, places, vocabularies, lexicon)) return;
  const std::vector<Mention> mentions = mentions_in(unit, lexicon, kLeadSentences, true);
  Tally found = tally(mentions, cues.find(unit.text));
  fold_into_inner(found, taxonomy);
  const double best = strongest_weight(found);
  std::vector<std::pair<double, std::string>> ranked;
  for (const auto& [code, evidence] : found) {
    if (evidence.weight >= std::max(kShareOfBest * best, least_weight(unit.kind)))
      ranked.emplace_back(-evidence.weight, code);
  }
  std::sort(ranked.begin(), ranked.end());
  if (ranked.size() > kMostRegions) return;  // a list of places is nobody's home
  for (const auto& [weight, code] : ranked) {
    add_region(unit, code, taxonomy);
    note_why(unit, "regions", code, *found.at(code).best);
  }
  if (unit.regions.empty()) tag_from_places(unit, unit.organisations, vocabularies, lexicon);
}

}  // namespace praxis::ingest
