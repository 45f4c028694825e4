// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/made_units.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <string_view>

namespace praxis::bench {
namespace {

constexpr std::size_t kWords = 30'000;

/// splitmix64: the standard library's distributions differ between implementations.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(next() % bound); }
  double fraction() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }

 private:
  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31U);
  }
  std::uint64_t state_;
};

std::string word(std::size_t rank) {
  constexpr std::array<std::string_view, 20> kSyllables{"ba",  "ce",  "di",  "fo",  "gu",  "la", "me",
                                                        "ni",  "po",  "ru",  "sa",  "te",  "vi", "nor",
                                                        "mal", "ter", "sil", "kon", "dra", "pel"};
  std::string out;
  for (std::size_t rest = rank + kSyllables.size(); rest > 0; rest /= kSyllables.size()) {
    out += kSyllables[rest % kSyllables.size()];
  }
  return out;
}

/// Zipf with exponent 1: the rank is spread evenly over the logarithm.
std::size_t draw_rank(Dice& dice) {
  return static_cast<std::size_t>(std::pow(static_cast<double>(kWords), dice.fraction())) - 1;
}

std::string sentence(Dice& dice, std::size_t words) {
  std::string out;
  for (std::size_t i = 0; i < words; ++i) {
    if (i > 0) out += ' ';
    out += word(draw_rank(dice));
  }
  return out;
}

const std::string& any(const Taxonomy& taxonomy, Dice& dice) {
  return taxonomy.concepts()[dice.below(taxonomy.concepts().size())].id;
}

}  // namespace

std::vector<Unit> make_units(std::size_t count, const Vocabularies& vocabularies, std::size_t words) {
  Dice dice(1);
  std::vector<Unit> units(count);
  for (std::size_t i = 0; i < count; ++i) {
    Unit& unit = units[i];
    unit.id = "u" + std::to_string(i);
    unit.kind = kUnitKinds[dice.below(kUnitKinds.size())];
    unit.title = sentence(dice, 6);
    unit.text = sentence(dice, words);
    unit.language = "en";
    unit.document.id = "d" + std::to_string(i / 20);
    unit.regions = {any(vocabularies.regions, dice)};
    unit.themes = {any(vocabularies.themes, dice), any(vocabularies.themes, dice)};
    unit.projects = {any(vocabularies.projects, dice)};
    unit.date = std::to_string(2014 + dice.below(12));
  }
  return units;
}

std::vector<std::string> make_queries(std::size_t count) {
  Dice dice(2);
  std::vector<std::string> queries(count);
  for (std::string& query : queries) {
    const std::size_t words = 1 + dice.below(4);
    for (std::size_t i = 0; i < words; ++i) query += word(30 + dice.below(2'000)) + ' ';
  }
  return queries;
}

}  // namespace praxis::bench
