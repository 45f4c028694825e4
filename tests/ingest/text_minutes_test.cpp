// SPDX-License-Identifier: GPL-3.0-or-later
// Plain text whose headings are told by what stands around them: minutes, notes and evaluations.
#include "ingest/worker/extractor.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::worker {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Not;

const std::string kMinutesParagraph =
    "The harbour master told the board how the sheds are let, what the winter had cost, and which of the "
    "boats "
    "will have to be moved before the works begin.";

/// "2 Aims" for a heading of the second level, "Aims" for other blocks.
std::vector<std::string> blocks_of(const std::string& text) {
  const auto document = extract_text(text);
  EXPECT_TRUE(document.has_value());
  std::vector<std::string> out;
  for (const Block& block : document->blocks)
    out.push_back((block.kind == BlockKind::heading ? std::to_string(block.level) + " " : "") + block.text);
  return out;
}

/// Lines of at most some seventy letters.
std::string wrapped(const std::string& paragraph) {
  std::string out;
  std::size_t width = 0;
  for (const char c : paragraph) {
    const bool breaks = c == ' ' && width > 60;
    out += breaks ? '\n' : c;
    width = breaks ? 0 : width + 1;
  }
  return out + "\n\n";
}

TEST(TextMinutes, AWordThatCountsStandsAboveItsOwnNumbers) {
  const std::string text = "Point 1  Welcome\n\n" + wrapped(kMinutesParagraph) +
                           "Point 2  Seen elsewhere\n\n2.1  The shed\n\n" + wrapped(kMinutesParagraph) +
                           "2.2  The crane\n\n" + wrapped(kMinutesParagraph) + "Point 3  Money\n\n" +
                           wrapped(kMinutesParagraph);
  EXPECT_THAT(blocks_of(text), ElementsAre("2 Point 1 Welcome", kMinutesParagraph, "2 Point 2 Seen elsewhere",
                                           "3 2.1 The shed", kMinutesParagraph, "3 2.2 The crane",
                                           kMinutesParagraph, "2 Point 3 Money", kMinutesParagraph));
}

TEST(TextMinutes, AWordThatCountsWithoutSuchNumbersKeepsItsRank) {
  const std::string text =
      "Point 1  Welcome\n\n" + wrapped(kMinutesParagraph) + "Point 2  Money\n\n" + wrapped(kMinutesParagraph);
  EXPECT_THAT(blocks_of(text), Contains("4 Point 2 Money"));
}

TEST(TextMinutes, APageNumberBetweenDashesIsNoText) {
  for (const std::string mark : {"-- Sheet 2 --", "- 2 -", "— p. 2 of 9 —"}) {
    const auto blocks =
        blocks_of(wrapped(kMinutesParagraph) + "          " + mark + "\n\n" + wrapped(kMinutesParagraph));
    EXPECT_THAT(blocks, ElementsAre(kMinutesParagraph, kMinutesParagraph)) << mark;
  }
}

TEST(TextMinutes, WordsBetweenDashesStay) {
  EXPECT_THAT(blocks_of(wrapped(kMinutesParagraph) + "- the meeting of the year 2 -\n\n" +
                        wrapped(kMinutesParagraph)),
              Contains(::testing::HasSubstr("the meeting of the year")));
}

TEST(TextMinutes, LabelsThatCountStandAboveTheirTitles) {
  const std::string one = kMinutesParagraph + " Nobody objected to any of it.";
  const std::string wide = one + "\n" + one + "\n\n";
  const std::string text =
      "Advice 1\nLet the sheds by the week\n" + wide + "Advice 2\nMove the boats in May\n" + wide;
  EXPECT_THAT(blocks_of(text), ElementsAre("4 Advice 1", "4 Let the sheds by the week", one, one,
                                           "4 Advice 2", "4 Move the boats in May", one, one));
}

TEST(TextMinutes, ATitleStandsRightAboveSeveralParagraphs) {
  const std::string wide = kMinutesParagraph + "\n" + kMinutesParagraph + "\nContact: the harbour office\n\n";
  const std::string text = "The shed\n" + wide + "The crane\n" + wide;
  EXPECT_THAT(blocks_of(text), Contains("4 The shed"));
  EXPECT_THAT(blocks_of(text), Contains("4 The crane"));
}

TEST(TextMinutes, LabelsThatComeBackBeginParagraphs) {
  const std::string full =
      "Reason: The winter of that year had cost more than the whole of the years before.";
  const std::string text = wrapped(kMinutesParagraph) + full + "\nTo do: Let the sheds by the week.\n\n" +
                           wrapped(kMinutesParagraph) + full + "\nTo do: Move the boats before May.\n\n" +
                           wrapped(kMinutesParagraph) + wrapped(kMinutesParagraph);
  EXPECT_THAT(blocks_of(text), Contains("To do: Let the sheds by the week."));
  EXPECT_THAT(blocks_of(text), Contains(full));
}

TEST(TextMinutes, ALabelThatStandsOnceRunsOn) {
  const std::string full = "The winter of that year had cost far more than the whole of the years before it.";
  const std::string text = wrapped(kMinutesParagraph) + full + "\nTo do: Let the sheds by the week.\n\n" +
                           wrapped(kMinutesParagraph) + wrapped(kMinutesParagraph);
  EXPECT_THAT(blocks_of(text), Not(Contains("To do: Let the sheds by the week.")));
}

TEST(TextMinutes, InACellTheMarkOfAQuoteIsASign) {
  EXPECT_THAT(blocks_of("# Goals\n\n| Goal | Result |\n| --- | --- |\n| < 10 boats | > 20 boats |\n"),
              Contains("< 10 boats | > 20 boats"));
}

TEST(TextMinutes, ARuleOfItsLengthUnderlinesATitle) {
  const std::string text = "The harbour book\n================\n\n" + wrapped(kMinutesParagraph) +
                           "The shed that sings\n-------------------\n" + wrapped(kMinutesParagraph);
  EXPECT_THAT(blocks_of(text), ElementsAre("1 The harbour book", kMinutesParagraph, "2 The shed that sings",
                                           kMinutesParagraph));
}

TEST(TextMinutes, ALongerRulePartsWhatStandsAboveAndBelow) {
  const std::string text = "The harbour book\n\n" + wrapped(kMinutesParagraph) + "The shed\n" +
                           std::string(60, '-') + "\n" + wrapped(kMinutesParagraph);
  EXPECT_THAT(blocks_of(text), Contains("4 The shed"));
}

TEST(TextMinutes, MarksOfQuotesAndSlantedWordsAreNoText) {
  const std::string text =
      "# Sheds\n\n> **Plea 1.** Let the sheds by the week, and not by the year.\n\n*Turku, Finland.* The "
      "city lets 2 * 3 sheds.\n";
  EXPECT_THAT(blocks_of(text),
              ElementsAre("1 Sheds", "Plea 1. Let the sheds by the week, and not by the year.",
                          "Turku, Finland. The city lets 2 * 3 sheds."));
}

}  // namespace
}  // namespace praxis::ingest::worker
