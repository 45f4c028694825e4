// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/added_regions.h"

#include "corpus/lexicon.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace praxis {
namespace {

class AddedRegions : public testing::Test {
 protected:
  ~AddedRegions() override {
    std::error_code ignored;
    std::filesystem::remove(table_, ignored);
  }
  Vocabularies with(const std::string& rows) {
    std::ofstream(table_) << "code\tnames\n" << rows;
    auto loaded = Vocabularies::load(PRAXIS_SOURCE_DIR "/corpus/vocab", table_);
    EXPECT_TRUE(loaded.has_value()) << loaded.error().message;
    return loaded ? std::move(*loaded) : Vocabularies{};
  }
  /// The codes that a name stands for in running text.
  static std::vector<std::string> codes(const Vocabularies& all, const std::string& name) {
    std::vector<std::string> out;
    for (const LexiconMatch& match : Lexicon(all.regions).find(name)) {
      for (const Meaning& meaning : match.meanings) out.push_back(meaning.concept_->id);
    }
    std::sort(out.begin(), out.end());
    return out;
  }
  std::filesystem::path table_ =
      std::filesystem::temp_directory_path() / ("praxis-added-" + std::to_string(::getpid()));
};

TEST_F(AddedRegions, LieInTheRegionAroundThem) {
  const Vocabularies all = with("DE112\tBöblingen\nNL350\tAlt-Utrecht\nXX123\tNowhere\nDE11\tTwice\n");
  EXPECT_EQ(all.regions.ancestors("DE112"), (std::vector<std::string>{"DE11", "DE1", "DE"}));
  EXPECT_EQ(all.regions.label("DE112"), "Böblingen");
  EXPECT_EQ(all.regions.ancestors("NL350").front(), "NL31") << "by the code of another year";
  EXPECT_EQ(all.regions.find("XX123"), nullptr);
  EXPECT_NE(all.regions.label("DE11"), "Twice") << "the program's own rows stay";
  EXPECT_EQ(all.region_by_value("böblingen"), "DE112");
  EXPECT_FALSE(all.added.empty());
  EXPECT_NE(all.added, with("DE112\tBöblingen\n").added);
}

TEST_F(AddedRegions, AreFoundByThePartsOfTheirNames) {
  const Vocabularies all = with(
      "ES213\tBizkaia/Vizcaya\nDE117\tHeilbronn, Stadtkreis\nDE118\tHeilbronn, Landkreis\n"
      "DE11D\tBirkenau (Ort), Landkreis\n");
  EXPECT_THAT(codes(all, "Vizcaya"), testing::Contains("ES213"));
  EXPECT_THAT(codes(all, "Birkenau"), testing::ElementsAre("DE11D"));
  EXPECT_EQ(codes(all, "Heilbronn, Landkreis"), std::vector<std::string>{"DE118"});
  const auto town = codes(all, "Heilbronn");
  EXPECT_EQ(std::count(town.begin(), town.end(), "DE11"), 1) << "the region around both";
  EXPECT_EQ(std::count(town.begin(), town.end(), "DE117"), 0);
}

TEST_F(AddedRegions, ABrokenTableIsNamed) {
  std::ofstream(table_) << "code\tnames\nDE112\ta\tb\tc\n";
  const auto loaded = Vocabularies::load(PRAXIS_SOURCE_DIR "/corpus/vocab", table_);
  ASSERT_FALSE(loaded.has_value());
  EXPECT_NE(loaded.error().message.find(table_.string()), std::string::npos);
}

}  // namespace
}  // namespace praxis
