// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/spelling/known_words.h"

#include "ingest/quality.h"
#include "tests/ingest/temp_folder.h"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest {
namespace {

class KnownWords : public ::testing::Test {
 protected:
  KnownWords() {
    std::ofstream(folder_.path() / "en_GB.aff") << "SET UTF-8\n";
    std::ofstream(folder_.path() / "en_GB.dic") << "4\nbread\nand\nbutter\nwith\n";
  }

  Quality sampled(const std::string& text, std::string_view language = "en") {
    ReadDocument document;
    document.blocks.emplace_back().text = text;
    sample_words(document, language, dictionaries_);
    return document.quality;
  }

  test::TempFolder folder_;
  Dictionaries dictionaries_{{folder_.path()}};
};

TEST_F(KnownWords, CountsDistinctWords) {
  const Quality quality = sampled("bread and butter with zzyzx and bread and zzyzx and butter with bread");
  EXPECT_EQ(quality.words_known, 4);
  EXPECT_EQ(quality.words_sampled, 5);
  EXPECT_DOUBLE_EQ(*known_words_share(quality), 0.8);
}

TEST_F(KnownWords, PassesOverNamesAndAcronyms) {
  const Quality quality = sampled("bread and EFRE and Klajpeda and butter with ERDF and Klajpeda and bread");
  EXPECT_EQ(quality.words_known, quality.words_sampled);
}

TEST_F(KnownWords, AreNotMeasuredWithoutADictionary) {
  EXPECT_EQ(sampled("brood en boter", "nl").words_sampled, 0);
  EXPECT_FALSE(known_words_share(sampled("brood en boter", "nl")).has_value());
}

TEST_F(KnownWords, MeasureALatinTextWithoutALanguageAsEnglish) {
  EXPECT_GT(sampled("xqz vrrt plkj wqxz bread mnbv", "").words_sampled, 0);
  EXPECT_EQ(sampled("ﻣﺪﯾﺮﯾﺖ آﻟﻮدﮔﯽ ﻫﻮای", "").words_sampled, 0);
}

TEST_F(KnownWords, AreAFewOfALongText) {
  std::string text;
  const auto letter = [](int i) { return static_cast<char>('a' + i % 26); };
  for (int i = 0; i < 20'000; ++i) text += {letter(i), letter(i / 26), letter(i / 676), 'x', ' '};
  EXPECT_LE(sampled(text).words_sampled, 400);
  EXPECT_GE(sampled(text).words_sampled, 200);
}

TEST(PoorReading, GivesItsReasons) {
  Quality good;
  good.pages = 40;
  good.pages_without_text = 2;
  good.glyphs = 10'000;
  good.unmapped_glyphs = 100;
  good.words_sampled = 300;
  good.words_known = 240;
  EXPECT_THAT(poor_reading(good), ::testing::IsEmpty());
  Quality bad = good;
  bad.pages_without_text = 12;
  bad.unmapped_glyphs = 900;
  bad.words_known = 129;
  EXPECT_THAT(poor_reading(bad),
              ::testing::ElementsAre("12 of 40 pages have no text",
                                     "9 % of its letter shapes stand for no known character",
                                     "only 43 % of its words are in a dictionary"));
  bad = {};
  EXPECT_THAT(poor_reading(bad), ::testing::IsEmpty());
}

TEST(PoorReading, SumsWithoutRunningOver) {
  Quality all;
  all.glyphs = 2'000'000'000;
  Quality one = all;
  one.most_columns = 3;
  add_quality(all, one);
  EXPECT_EQ(all.glyphs, 2'147'483'647);
  EXPECT_EQ(all.most_columns, 3);
}

}  // namespace
}  // namespace praxis::ingest
