// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/tag/regions.h"

#include "corpus/table.h"
#include "ingest/tag/mention.h"
#include "ingest/tag/region_evidence.h"

#include <algorithm>
#include <set>

namespace praxis::ingest {
namespace {

constexpr std::size_t kLeadSentences = 3;
constexpr std::size_t kMostRegions = 6;
constexpr double kSureAbove = 2.0;  // a name or town in a heading, and no adjective ("a Danish view")
constexpr double kHome = 1.3;       // a name in the lead, or in the title

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
    for (const std::string& code : regions_named(place, vocabularies, lexicon, unit.language)) {
      add_region(unit, code, vocabularies.regions);
      note_given(unit, "regions", code, place);
    }
  }
  return !unit.regions.empty();
}

bool is_country(const std::string& code) {
  return code.size() == 2;
}

/// A place that is only a country ("Czech Republic" above a survey's entries) is home, but the text may name
/// the very region in it: the strongest, where one is strong enough to be home by itself.
void settle_in_country(Unit& unit, const RegionTally& found) {
  const std::pair<const std::string, RegionEvidence>* inner = nullptr;
  for (const auto& region : found) {
    const bool lies_in = !is_country(region.first) && region.first.starts_with(unit.regions.front());
    if (lies_in && (inner == nullptr || region.second.weight > inner->second.weight)) inner = &region;
  }
  if (inner == nullptr || inner->second.weight < kHome) return;
  unit.regions.front() = inner->first;
  note_why(unit, "regions", inner->first, *inner->second.best);
}

/// An instrument whose title names a country is the country's, though a town in it adopted it.
void keep_national(RegionTally& found, const Unit& unit) {
  if (unit.kind != UnitKind::policy_instrument) return;
  const auto titled = [](const RegionEvidence& evidence) { return evidence.best->where == Where::title; };
  std::vector<std::string> countries;
  for (const auto& [code, evidence] : found) {
    if (is_country(code) && titled(evidence)) countries.push_back(code);
  }
  for (const std::string& country : countries) {
    std::erase_if(found, [&](const auto& region) {
      return !is_country(region.first) && region.first.starts_with(country) && !titled(region.second);
    });
  }
}

/// What tells of something done somewhere, and not to whom it may be of use.
bool has_home(UnitKind kind) {
  return kind == UnitKind::good_practice || kind == UnitKind::policy_instrument || kind == UnitKind::news;
}

/// The region that a heading above names, the nearest first, or the document's title; one that names several
/// tells of none.
void tag_from_above(Unit& unit, const Vocabularies& vocabularies, const Lexicon& lexicon) {
  std::vector<std::string> titles(unit.section.rbegin(), unit.section.rend());
  titles.push_back(unit.document.title);
  for (const std::string& title : titles) {
    Unit above;
    above.title = title;
    const auto named = mentions_in(above, lexicon, 0, true, vocabularies.word_forms.of(unit.language));
    RegionTally found = tally_regions(named, {});
    fold_into_inner(found, vocabularies.regions);
    if (found.empty()) continue;
    const auto& [code, evidence] = *found.begin();
    if (found.size() > 1 || evidence.best_weight < kSureAbove) return;
    unit.regions.push_back(code);
    note_given(unit, "regions", code, title);
    return;
  }
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
                                       const Lexicon& lexicon, std::string_view language) {
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
  RegionTally found = tally_regions(
      mentions_in(scratch, lexicon, kLeadSentences, true, vocabularies.word_forms.of(language)), {});
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
  if (!unit.regions.empty()) return;
  const bool placed = tag_from_places(unit, places, vocabularies, lexicon);
  if (placed && (unit.regions.size() != 1 || !is_country(unit.regions.front()))) return;
  const std::vector<Mention> mentions =
      mentions_in(unit, lexicon, kLeadSentences, true, vocabularies.word_forms.of(unit.language));
  RegionTally found = tally_regions(mentions, cues.find(unit.text));
  keep_national(found, unit);
  fold_into_inner(found, taxonomy);
  if (placed) return settle_in_country(unit, found);
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
  if (unit.regions.empty() && best < least_weight(unit.kind) && has_home(unit.kind))
    tag_from_above(unit, vocabularies, lexicon);
}

}  // namespace praxis::ingest
