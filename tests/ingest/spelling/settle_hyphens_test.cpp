// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/spelling/settle_hyphens.h"

#include "ingest/joint.h"

#include <set>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest {
namespace {

/// A dictionary of a few words, as written.
class FewWords : public Dictionary {
 public:
  explicit FewWords(std::set<std::string, std::less<>> words) : words_(std::move(words)) {}
  bool knows(std::string_view word) override { return words_.contains(word); }

 private:
  std::set<std::string, std::less<>> words_;
};

char settled(std::string before, std::string after, std::string_view language, Dictionary& dictionary,
             char guess, bool chain = false) {
  return settle_joint({std::move(before), std::move(after), chain, guess}, hyphen_habits_of(language),
                      &dictionary);
}

TEST(SettleJoint, BelievesTheDictionaryBeforeTheGuess) {
  FewWords words({"workshop", "work", "shop", "place", "based"});
  EXPECT_EQ(settled("work", "shop", "en", words, joint::kKeep), joint::kJoin);
  EXPECT_EQ(settled("place", "based", "en", words, joint::kJoin), joint::kKeep);
}

TEST(SettleJoint, LeavesTheGuessWhereNothingIsKnown) {
  FewWords none({});
  EXPECT_EQ(settled("Klaj", "peda", "en", none, joint::kJoin), joint::kJoin);
  EXPECT_EQ(settled("Klaj", "peda", "en", none, joint::kKeep), joint::kKeep);
  EXPECT_EQ(settle_joint({"in", "to", false, joint::kKeep}, hyphen_habits_of("en"), nullptr), joint::kKeep);
}

TEST(SettleJoint, ClosesCompoundsWhereTheLanguageDoes) {
  FewWords words({"kennis", "economie"});
  EXPECT_EQ(settled("kennis", "economie", "nl", words, joint::kKeep), joint::kJoin);
  EXPECT_EQ(settled("kennis", "economie", "en", words, joint::kJoin), joint::kKeep);
}

TEST(SettleJoint, KeepsChainsAndSingleLetters) {
  FewWords words({"today", "to", "day", "email", "mail", "uscita"});
  EXPECT_EQ(settled("to", "day", "en", words, joint::kJoin, true), joint::kKeep);
  EXPECT_EQ(settled("to", "day", "en", words, joint::kJoin), joint::kJoin);
  EXPECT_EQ(settled("e", "mail", "en", words, joint::kJoin), joint::kKeep);
  EXPECT_EQ(settled("u", "scita", "it", words, joint::kJoin), joint::kJoin);
}

TEST(SettleJoint, HangsAHyphenOnlyBeforeTheLanguagesOwnConjunctions) {
  FewWords words({"into", "in", "seven", "Nord"});
  EXPECT_EQ(settled("Nord", "und", "de", words, joint::kJoin), joint::kHang);
  EXPECT_EQ(settled("in", "to", "en", words, joint::kHang), joint::kJoin);
  EXPECT_EQ(settled("sev", "en", "en", words, joint::kHang), joint::kJoin);
}

TEST(SettleJoint, TakesEntriesWithAHyphenForWhatTheyAre) {
  FewWords words({"minister", "president", "minister-president"});
  EXPECT_EQ(settled("minister", "president", "nl", words, joint::kKeep), joint::kKeep);
  // A dictionary that takes any two words so says nothing.
  FewWords breaks({"basis", "recht", "basis-recht", "recht-basis"});
  EXPECT_EQ(settled("basis", "recht", "nl", breaks, joint::kKeep), joint::kJoin);
}

/// One line of text with a joint, in a language whose dictionary is installed, or a skipped test.
struct Joint {
  std::string_view language, text, expected;
};

class RealDictionaries : public ::testing::TestWithParam<Joint> {};

TEST_P(RealDictionaries, SettleAJoint) {
  static Dictionaries dictionaries;
  const Joint& joint = GetParam();
  if (dictionaries.find(joint.language) == nullptr)
    GTEST_SKIP() << "no Hunspell dictionary for \"" << joint.language << "\" (tools/setup installs it)";
  ReadDocument document;
  document.blocks.emplace_back().text = joint.text;
  settle_hyphens(document, joint.language, dictionaries);
  EXPECT_EQ(document.blocks[0].text, joint.expected);
  EXPECT_EQ(document.quality.hyphens_joined + document.quality.hyphens_kept, 1);
}

// \x01 stands where the reader would join, \x02 where it would keep the hyphen, \x03 where it would let it
// hang.
INSTANTIATE_TEST_SUITE_P(
    Languages, RealDictionaries,
    ::testing::Values(
        Joint{"en", "inno\x01vation", "innovation"}, Joint{"en", "(work\x02shop).", "(workshop)."},
        Joint{"en", "long\x01term plans", "long-term plans"},
        Joint{"en",
              "cross\x01"
              "border",
              "cross-border"},
        Joint{"en", "an e\x01mail", "an e-mail"},
        Joint{"en",
              "low\x01"
              "carbon",
              "low-carbon"},
        Joint{"en",
              "co\x01"
              "financed",
              "co-financed"},
        Joint{"en",
              "day-to\x01"
              "day",
              "day-to-day"},
        Joint{"en",
              "short\x03"
              "and",
              "short- and"},
        Joint{"de",
              "Regional\x02"
              "entwicklung",
              "Regionalentwicklung"},
        Joint{"de", "Nord\x01und Ostsee", "Nord- und Ostsee"}, Joint{"de", "den\x03noch", "dennoch"},
        Joint{"de", "nach\x02haltig", "nachhaltig"}, Joint{"fr", "l’inno\x01vation", "l’innovation"},
        Joint{"fr", "peut\x01être", "peut-être"}, Joint{"fr", "vice\x01président", "vice-président"},
        Joint{"fr", "déve\x02loppement", "développement"},
        Joint{"es", "vice\x02presidente", "vicepresidente"},
        Joint{"es", "público\x01privada", "público-privada"}, Joint{"es", "desa\x02rrollo", "desarrollo"},
        Joint{"it", "dell’inno\x01vazione", "dell’innovazione"},
        Joint{"it", "vice\x02presidente", "vicepresidente"}, Joint{"it", "u\x01scita", "uscita"},
        Joint{"nl",
              "zon\x03"
              "en feestdagen",
              "zon- en feestdagen"},
        Joint{"nl", "ontwikke\x02ling", "ontwikkeling"},
        Joint{"nl",
              "klimaat\x02"
              "beleid",
              "klimaatbeleid"},
        Joint{"nl", "bio\x01industrie", "bio-industrie"},
        Joint{"pl",
              "gospo\x02"
              "darka",
              "gospodarka"}));

TEST(SettleHyphens, LeavesNoMarkAndNoSoftHyphenAnywhere) {
  Dictionaries none(std::vector<std::filesystem::path>{});
  ReadDocument document;
  Block row;
  row.kind = BlockKind::row;
  row.cells = {"inno\x01vation", "long\x02term"};
  row.text = "inno\x01vation | long\x02term";
  Block item;
  item.kind = BlockKind::item;
  item.text = "re\u00ADgional Energie\x03und";
  document.blocks = {row, item};
  settle_hyphens(document, "", none);
  EXPECT_THAT(document.blocks[0].cells, ::testing::ElementsAre("innovation", "long-term"));
  EXPECT_EQ(document.blocks[0].text, "innovation | long-term");
  EXPECT_EQ(document.blocks[1].text, "regional Energie- und");
  EXPECT_EQ(document.quality.hyphens_joined, 1);
  EXPECT_EQ(document.quality.hyphens_kept, 2);
}

TEST(SettleHyphens, GivesTheTitleWhatItsHeadingGot) {
  Dictionaries dictionaries;
  if (dictionaries.find("en") == nullptr) GTEST_SKIP() << "no Hunspell dictionary for \"en\"";
  ReadDocument document;
  document.title_from_content = true;
  Block heading;
  heading.kind = BlockKind::heading;
  heading.text =
      "A workshop and long-term place\x01"
      "based aims";
  document.blocks = {heading};
  document.info.title = heading.text;
  settle_hyphens(document, "en", dictionaries);
  EXPECT_EQ(document.blocks[0].text, "A workshop and long-term place-based aims");
  EXPECT_EQ(document.info.title, document.blocks[0].text);
}

}  // namespace
}  // namespace praxis::ingest
