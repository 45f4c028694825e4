// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/tag/region_evidence.h"

#include <algorithm>
#include <set>

namespace praxis::ingest {
namespace {

constexpr double kElsewhere = 0.15;          // "learning from Denmark": named, but not home
constexpr double kBodyRepeat = 0.25;         // what each further mention adds
constexpr std::size_t kBehindReach = 20;     // bytes: "(nach Graz) bereits übertragen"
constexpr std::size_t kElsewhereReach = 60;  // bytes before a mention within which such words speak of it

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
  const auto near = [&](std::size_t end, std::size_t begin, std::size_t reach) {
    const std::string_view between = mention.text.substr(end, begin - std::min(end, begin));
    return between.size() <= reach && between.find(". ") == std::string_view::npos;
  };
  return std::any_of(cues.begin(), cues.end(), [&](const LexiconMatch& cue) {
    if (cue.begin <= mention.match.begin)
      return means(cue, "elsewhere") && near(cue.end, mention.match.begin, kElsewhereReach);
    return means(cue, "elsewhere-behind") && near(mention.match.end, cue.begin, kBehindReach);
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

}  // namespace

RegionTally tally_regions(const std::vector<Mention>& mentions, const std::vector<LexiconMatch>& cues) {
  const std::set<std::string> countries = countries_surely_named(mentions);
  RegionTally out;
  for (const Mention& mention : mentions) {
    const auto meanings = plausible(mention.match, countries);
    const double place = weight_of(mention.where) * (is_elsewhere(mention, cues) ? kElsewhere : 1.0);
    for (const Meaning* meaning : meanings) {
      RegionEvidence& evidence = out[meaning->concept_->id];
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

void fold_into_inner(RegionTally& tally, const Taxonomy& taxonomy) {
  for (auto outer = tally.begin(); outer != tally.end();) {
    RegionEvidence* strongest = nullptr;
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

double strongest_weight(const RegionTally& tally) {
  double best = 0;
  for (const auto& [code, evidence] : tally) best = std::max(best, evidence.weight);
  return best;
}

}  // namespace praxis::ingest
