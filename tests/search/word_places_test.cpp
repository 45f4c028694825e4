// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/word_places.h"

#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace praxis::search {
namespace {

std::vector<std::uint32_t> keys(const std::vector<std::string>& words) {
  std::vector<std::uint32_t> all;
  for (const std::string& word : words) all.push_back(place_key(word));
  return all;
}

/// Each word alone in its set.
std::vector<std::vector<std::uint32_t>> sets(const std::vector<std::string>& words) {
  std::vector<std::vector<std::uint32_t>> all;
  for (const std::string& word : words) all.push_back({place_key(word)});
  return all;
}

/// "Night ferry": "the zero-emission ferry sails day by day", its compound at both of its parts.
std::string ferry(bool parted) {
  WordPlaces places;
  places.titled = 2;
  places.parted = parted;
  places.keys = keys({"night", "ferry", "the", "zero", "emission", "ferry", "sails", "day", "by", "day"});
  places.more = {{3, place_key("zeroemission")}, {4, place_key("zeroemission")}};
  return to_bytes(places);
}

TEST(WordPlaces, FindPhrasesInTheirOrder) {
  const std::string bytes = ferry(true);
  const PlacesView view(bytes);
  EXPECT_TRUE(view.has_phrase(keys({"ferry", "sails"}), false));
  EXPECT_FALSE(view.has_phrase(keys({"sails", "ferry"}), false));
  EXPECT_FALSE(view.has_phrase(keys({"ferry", "day"}), false));
  EXPECT_TRUE(view.has_phrase(keys({"day", "by", "day"}), false)) << "the text's last words";
  EXPECT_FALSE(view.has_phrase(keys({"by", "day", "by"}), false)) << "nothing stands behind them";
}

TEST(WordPlaces, CompoundsGoOnToEitherSide) {
  const std::string bytes = ferry(true);
  const PlacesView view(bytes);
  EXPECT_TRUE(view.has_phrase(keys({"the", "zeroemission"}), false));
  EXPECT_TRUE(view.has_phrase(keys({"zeroemission", "ferry"}), false));
  EXPECT_TRUE(view.has_phrase(keys({"zero", "emission", "ferry"}), false));
  EXPECT_FALSE(view.has_phrase(keys({"the", "zeroemission", "ferry"}), false)) << "it takes two places";
}

TEST(WordPlaces, NoPhraseRunsFromTitleToText) {
  const std::string apart = ferry(true);
  EXPECT_FALSE(PlacesView(apart).has_phrase(keys({"ferry", "the"}), false));
  EXPECT_FALSE(PlacesView(apart).has_near(sets({"night", "the"}), 50));
  const std::string same = ferry(false);
  EXPECT_TRUE(PlacesView(same).has_phrase(keys({"ferry", "the"}), false)) << "the text begins with its title";
  for (const std::string& bytes : {apart, same}) {
    EXPECT_TRUE(PlacesView(bytes).has_phrase(keys({"night", "ferry"}), true));
    EXPECT_FALSE(PlacesView(bytes).has_phrase(keys({"ferry", "sails"}), true)) << "not in the title";
    EXPECT_FALSE(PlacesView(bytes).has_phrase(keys({"ferry", "the"}), true));
  }
}

TEST(WordPlaces, NeighboursStandAtPlacesOfTheirOwn) {
  const std::string bytes = ferry(true);
  const PlacesView view(bytes);
  EXPECT_TRUE(view.has_near(sets({"sails", "zero"}), 4));
  EXPECT_FALSE(view.has_near(sets({"sails", "zero"}), 3));
  EXPECT_TRUE(view.has_near(sets({"day", "day"}), 3));
  EXPECT_FALSE(view.has_near(sets({"day", "day"}), 2));
  EXPECT_FALSE(view.has_near(sets({"sails", "sails"}), 50)) << "there is but one";
  // "zero" and "zeroemission" share a place, but the compound has another.
  EXPECT_TRUE(view.has_near(sets({"zero", "zeroemission"}), 2));
  EXPECT_FALSE(view.has_near(sets({"zero", "emission", "zeroemission"}), 2));
  std::vector<std::vector<std::uint32_t>> choice = sets({"the"});
  choice.push_back(keys({"unheard", "ferry"}));
  std::sort(choice.back().begin(), choice.back().end());
  EXPECT_TRUE(view.has_near(choice, 4));
}

TEST(WordPlaces, OfAnyBytesNoneBeyondThemAreRead) {
  std::mt19937 random(11);
  const std::string sound = ferry(true);
  for (int round = 0; round < 20'000; ++round) {
    std::string bytes = sound.substr(0, random() % (sound.size() + 1));
    for (int i = 0; i < 3 && !bytes.empty(); ++i)
      bytes[random() % bytes.size()] = static_cast<char>(random());
    const std::vector<char> exactly(bytes.begin(), bytes.end());  // for the sanitizer to see its end
    const PlacesView view({exactly.data(), exactly.size()});
    view.has_phrase(keys({"ferry", "sails", "day"}), round % 2 == 0);
    view.has_near(sets({"ferry", "day"}), 9);
  }
  EXPECT_FALSE(PlacesView({}).has_phrase(keys({"ferry", "sails"}), false));
}

TEST(PlaceKey, IsTheSameOnEveryMachine) {
  EXPECT_EQ(place_key(""), kNoWord);
  EXPECT_EQ(place_key("a"), 0xE40C292CU) << "FNV-1a, as its authors publish it";
  EXPECT_EQ(place_key("foobar"), 0xBF9CF968U);
}

}  // namespace
}  // namespace praxis::search
