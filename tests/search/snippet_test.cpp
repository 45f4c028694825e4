// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/snippet.h"

#include "corpus/utf8.h"
#include "fixture.h"

#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::search {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using namespace testing;  // the fixture's

Snippet snippet_for(const std::string& text, const std::string& query, const std::string& language = "en") {
  Unit unit = make_unit("u", "", text);
  unit.language = language;
  const auto answer = snapshot_of({unit})->search(ask(query));
  if (!answer || answer->hits.empty()) {
    ADD_FAILURE() << "not found: " << query;
    return {};
  }
  return answer->hits[0].snippet;
}

std::vector<std::string> marked(const Snippet& snippet) {
  std::vector<std::string> out;
  for (const auto& [begin, end] : snippet.highlights) {
    const std::size_t from = byte_offset(snippet.text, begin);
    out.push_back(snippet.text.substr(from, byte_offset(snippet.text, end) - from));
  }
  return out;
}

/// What is marked in the title of the only unit found.
std::vector<std::string> marked_in_title(const std::string& title, const std::string& query,
                                         const std::string& language = "en") {
  Unit unit = make_unit("u", title, "Nothing else.");
  unit.language = language;
  const auto answer = snapshot_of({unit})->search(ask(query));
  if (!answer || answer->hits.empty()) {
    ADD_FAILURE() << "not found: " << query;
    return {};
  }
  return marked({answer->hits[0].unit.title, answer->hits[0].title_highlights});
}

std::string filler(int sentences) {
  std::string text;
  for (int i = 0; i < sentences; ++i) text += "Nothing of note happened in week " + std::to_string(i) + ". ";
  return text;
}

TEST(Snippet, ShowsTheSentencesWithMostQueryWords) {
  const Snippet snippet = snippet_for(filler(20) + "A kettle broke. " + filler(20) +
                                          "The café repaired kettles with a voucher. " + filler(20),
                                      "kettle voucher");
  EXPECT_TRUE(snippet.text.starts_with("The café repaired kettles with a voucher.")) << snippet.text;
  EXPECT_THAT(marked(snippet), ElementsAre("kettles", "voucher"));
  EXPECT_LE(count_code_points(snippet.text), kSnippetLength + 2);
}

TEST(TitleHighlights, AreExactOnEveryFormOfAWord) {
  EXPECT_THAT(marked_in_title("The café: repairing \u201Ckettles\u201D \u2013 café", "cafe kettle"),
              ElementsAre("café", "kettles", "café"));
  EXPECT_THAT(marked_in_title("Énergie de l\u2019eau à 100 %", "eau energie", "fr"),
              ElementsAre("Énergie", "eau"));
  EXPECT_THAT(marked_in_title("Größere Wasserkraft-Anlagen", "wasserkraft-anlage", "de"),
              ElementsAre("Wasserkraft-Anlagen"));
  EXPECT_THAT(marked_in_title("Εργαλεία των δήμων", "εργαλειο δημοσ", "el"),
              ElementsAre("Εργαλεία", "δήμων"));
  EXPECT_THAT(marked_in_title("Boats \U0001F6A2 and e\u0301tudes", "etude"), ElementsAre("e\u0301tudes"));
}

TEST(TitleHighlights, AreNoneWhereNothingWasAskedAndBounded) {
  EXPECT_THAT(marked_in_title("Kettles", ""), IsEmpty());
  EXPECT_THAT(marked_in_title("Kettles on loan", "nothing"), IsEmpty());
  HighlightTerms terms;
  terms.prefixes = {"kett"};
  std::string title;
  for (int i = 0; i < 100'000; ++i) title += "kettle ";
  EXPECT_LT(title_highlights(title, "en", terms).size(), kTitleScan / 6);
  EXPECT_THAT(title_highlights({}, {}, terms), IsEmpty());
}

TEST(Snippet, WithoutAQueryIsTheBeginning) {
  const Snippet snippet = snippet_for("  One.\n\nTwo\u00A0 three.  ", "");
  EXPECT_EQ(snippet.text, "One. Two three.");
  EXPECT_THAT(snippet.highlights, IsEmpty());
}

TEST(Snippet, IsTheBeginningWhereOnlyTheTitleMatches) {
  Unit unit = make_unit("u", "Kettles", filler(30));
  const auto answer = snapshot_of({unit})->search(ask("kettle"));
  EXPECT_TRUE(answer->hits.at(0).snippet.text.starts_with("Nothing of note happened in week 0."));
}

TEST(Snippet, MarksWhatTheAnalyserMatched) {
  EXPECT_THAT(marked(snippet_for("Twelve zero-emission buses.", "zeroemission")),
              ElementsAre("zero-emission"));
  EXPECT_THAT(marked(snippet_for("Money for R&D, not R alone.", "R&D")), ElementsAre("R&D"));
  EXPECT_THAT(marked(snippet_for("L’énergie et les énergies.", "energie", "fr")),
              ElementsAre("énergie", "énergies"));
  EXPECT_THAT(marked(snippet_for("State of the art, and of the heart.", "\"state of the art\"")),
              ElementsAre("State of the art"));
  EXPECT_THAT(marked(snippet_for("Clusters and clustering, no club.", "cluste*")),
              ElementsAre("Clusters", "clustering"));
  EXPECT_THAT(marked(snippet_for("Organization of labour.", "organisation labor")),
              ElementsAre("Organization", "labour"));
  EXPECT_THAT(marked(snippet_for("Bikes and cars.", "bikes -trains")), ElementsAre("Bikes"));
}

TEST(Snippet, CountsCodePointsAndSplitsNone) {
  const Snippet snippet = snippet_for("🚲🚲 Ñandú 🚲 ÉNERGIE.", "energie", "fr");
  EXPECT_THAT(marked(snippet), ElementsAre("ÉNERGIE"));
  const std::string long_word = [] {
    std::string word;
    for (int i = 0; i < 2000; ++i) word += "é";
    return word;
  }();
  EXPECT_TRUE(is_valid_utf8(snippet_for(long_word, "").text));
}

TEST(Snippet, CutsALongSentenceAtWords) {
  std::string sentence = "word";
  for (int i = 0; i < 200; ++i) sentence += " filler" + std::to_string(i);
  sentence += " kettle";
  for (int i = 0; i < 200; ++i) sentence += " more" + std::to_string(i);
  const Snippet snippet = snippet_for(sentence, "kettle");
  EXPECT_TRUE(snippet.text.starts_with("…filler")) << snippet.text;
  EXPECT_TRUE(snippet.text.ends_with("…")) << snippet.text;
  EXPECT_THAT(marked(snippet), ElementsAre("kettle"));
  EXPECT_LE(count_code_points(snippet.text), kSnippetLength + 2);
}

TEST(Snippet, RangesAlwaysLieInsideAndInOrder) {
  std::mt19937 random(11);
  const std::vector<std::string> words{"kettle",         "Kettles", "é", "🚲",
                                       "voucher-kettle", "R&D",     "x", "voucher."};
  const std::vector<std::string> spaces{" ", "\n", "\n\n", "  ", " – ", "\u00A0"};
  for (int round = 0; round < 200; ++round) {
    std::string text = "kettle voucher";
    for (std::size_t i = random() % 120; i > 0; --i)
      text += spaces[random() % spaces.size()] + words[random() % words.size()];
    HighlightTerms terms;
    terms.stems = {"Zen:kettl", "Zen:voucher"};
    terms.phrases = {{"x", "kettle"}};
    const Snippet snippet = make_snippet(text, "en", terms);
    EXPECT_TRUE(is_valid_utf8(snippet.text));
    std::size_t last = 0;
    for (const auto& [begin, end] : snippet.highlights) {
      EXPECT_LE(last, begin);
      EXPECT_LT(begin, end);
      last = end;
    }
    EXPECT_LE(last, count_code_points(snippet.text));
    EXPECT_FALSE(snippet.highlights.empty());
    EXPECT_THAT(snippet.text, Not(HasSubstr("  ")));
  }
}

}  // namespace
}  // namespace praxis::search
