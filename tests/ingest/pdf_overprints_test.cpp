// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/pdf_overprints.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace praxis::ingest::worker {
namespace {

using layout::Word;
using Texts = std::vector<std::string>;

Word printed(double x, double baseline, const std::string& text, double size = 10) {
  Word word;
  word.text = text;
  word.size = size;
  word.baseline = baseline;
  word.box = {x, baseline - size * 0.8, x + static_cast<double>(text.size()) * size / 2,
              baseline + size * 0.2};
  return word;
}

Texts seen(std::vector<Word> words) {
  drop_overprinted(words);
  Texts texts;
  for (const Word& word : words) texts.push_back(word.text);
  return texts;
}

TEST(Overprints, AreReadOnce) {
  EXPECT_EQ(seen({printed(50, 100, "CHANGE"), printed(51, 101, "change")}), Texts{"change"});
  EXPECT_EQ(seen({printed(50, 100, "Plenty,"), printed(50, 100, "Plen"), printed(70, 100, "ty,")}),
            (Texts{"Plen", "ty,"}));
  EXPECT_EQ(seen({printed(50, 100, "III."), printed(50.5, 100, "III."), printed(51, 100, "III.")}),
            Texts{"III."});
  EXPECT_EQ(seen({printed(50, 100, "N", 40), printed(53, 102, "n", 42)}), Texts{"n"});
}

TEST(Overprints, AreReadOnceAskew) {
  std::vector<Word> letters{printed(50, 100, "N", 20), printed(54, 99, "n", 20), printed(60, 98, "n", 20)};
  for (Word& letter : letters) letter.rotation = layout::kAskew;
  EXPECT_EQ(seen(letters), (Texts{"n", "n"}));
}

TEST(Overprints, LeaveTheLaterOfTwoTexts) {
  EXPECT_EQ(seen({printed(50, 100, "mylly"), printed(50, 101, "mill's")}), Texts{"mill's"});
  EXPECT_EQ(seen({printed(50, 100, "mylly"), printed(65, 101, "mill's")}), (Texts{"mylly", "mill's"}));
}

TEST(Overprints, AreNotWhatStandsClose) {
  EXPECT_EQ(seen({printed(50, 100, "metres"), printed(76, 96, "2", 6)}), (Texts{"metres", "2"}));
  EXPECT_EQ(seen({printed(50, 100, "l", 10), printed(52.2, 100, "l", 10)}), (Texts{"l", "l"})) << "kerned";
  EXPECT_EQ(seen({printed(50, 100, "'"), printed(50, 100, "e")}), (Texts{"'", "e"})) << "an accent";
  EXPECT_EQ(seen({printed(50, 100, "upper"), printed(50, 107, "lower")}), (Texts{"upper", "lower"}));
  EXPECT_EQ(seen({printed(50, 100, "Title"), printed(50, 100, "_____")}), (Texts{"Title", "_____"}));
  EXPECT_EQ(seen({printed(50, 100, "text"), printed(40, 102, "DRAFT", 60)}), (Texts{"text", "DRAFT"}));
}

}  // namespace
}  // namespace praxis::ingest::worker
