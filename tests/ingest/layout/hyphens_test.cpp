// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/hyphens.h"

#include "ingest/joint.h"
#include "pages.h"

#include <gtest/gtest.h>

namespace praxis::ingest::layout::testing {
namespace {

using Verdict = HyphenJudge::Verdict;

/// A judge that has read this text in one line.
HyphenJudge reader_of(std::string_view text) {
  PageMaker maker;
  maker.page();
  maker.line(10, 100, "x " + std::string(text) + " x");
  HyphenJudge judge;
  judge.learn({line_of(maker.source().pages[0].words, 1, maker.source().fonts)});
  return judge;
}

TEST(Hyphens, JoinWhatTheDocumentWritesAsOneWord) {
  EXPECT_EQ(reader_of("a regional plan").judge("re-", "gional").verdict, Verdict::join);
  EXPECT_EQ(reader_of("work and shop and workshop").judge("work-", "shop").verdict, Verdict::join);
}

TEST(Hyphens, KeepWhatTheDocumentWritesWithAHyphen) {
  EXPECT_EQ(reader_of("a long-term plan").judge("long-", "term,").verdict, Verdict::keep);
}

TEST(Hyphens, JoinWithoutAWitness) {
  EXPECT_EQ(reader_of("").judge("inno-", "vation").verdict, Verdict::join);
}

TEST(Hyphens, KeepCompoundsWithoutAWitness) {
  EXPECT_EQ(reader_of("").judge("Baden-", "Württemberg").verdict, Verdict::keep);
  EXPECT_EQ(reader_of("").judge("EU-", "funded").verdict, Verdict::keep);
  EXPECT_EQ(reader_of("").judge("S3-", "platform").verdict, Verdict::keep);
  EXPECT_EQ(reader_of("a place-based rule and evidence").judge("evidence-", "based").verdict, Verdict::keep);
}

TEST(Hyphens, HangBeforeAConjunction) {
  EXPECT_EQ(reader_of("bread and butter and milk and honey").judge("short-", "and").verdict,
            Verdict::keep_with_space);
  EXPECT_EQ(reader_of("Land und Stadt und Kreis").judge("Energie-", "und").verdict, Verdict::keep_with_space);
}

TEST(Hyphens, TakeTheEndOfAWordForNoConjunction) {
  // "en" is "and" in Dutch, but this text is none.
  EXPECT_EQ(reader_of(std::string("the ") + "river runs past seven mills and below the town it turns north ")
                .judge("sev-", "en")
                .verdict,
            Verdict::join);
}

TEST(Hyphens, JoinAtSoftHyphensAlways) {
  EXPECT_EQ(reader_of("a long-term plan").judge("long\u00AD", "term").verdict, Verdict::join);
}

TEST(Hyphens, AreCountedAndLeaveOneText) {
  PageMaker maker;
  maker.page();
  maker.lines(
      50, 100,
      {"The regional office has a long-term plan for all", "of its twelve villages and their common inno-",
       "vation house, a long-", "term lease included, and it is kept."});
  const Reading reading = maker.read();
  ASSERT_EQ(reading.blocks.size(), 1U);
  EXPECT_EQ(joint::as_guessed(reading.blocks[0].text),
            "The regional office has a long-term plan for all of its twelve villages and their common "
            "innovation house, a "
            "long-term lease included, and it is kept.");
  // What nothing in the document decides is left open.
  EXPECT_NE(reading.blocks[0].text.find("inno\x01vation house"), std::string::npos);
  EXPECT_NE(reading.blocks[0].text.find("long-term lease"), std::string::npos);
  EXPECT_EQ(reading.quality.hyphens_joined, 0);
  EXPECT_EQ(reading.quality.hyphens_kept, 1);
}

}  // namespace
}  // namespace praxis::ingest::layout::testing
