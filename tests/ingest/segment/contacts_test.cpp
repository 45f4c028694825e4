// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/contacts.h"

#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest {
namespace {

using ::testing::ElementsAre;

TEST(Contacts, GoWithTheWordsThatLedToThem) {
  EXPECT_EQ(without_contacts("The mill is open (e-mail: a.miller@mill-valley.example.org). Come by."),
            "The mill is open. Come by.");
  EXPECT_EQ(without_contacts("Ring us, Tel. 030 / 12 34 56-0, before noon."), "Ring us, before noon.");
  EXPECT_EQ(without_contacts("Téléphone : +33 1 23 45 67 89; courriel: moulin@example.fr; entrée libre"),
            "entrée libre");
  EXPECT_EQ(without_contacts("Tel. 040 1234567 / 7654321 or by post"), "or by post");
  EXPECT_EQ(without_contacts("Write to jörg.müller@mühle.example"), "Write to");
  EXPECT_EQ(without_contacts("Anna rings +49 (0) 30 1234567 each day."), "Anna rings each day.");
}

TEST(Contacts, AreNotSeenInFiguresAndNames) {
  for (const std::string text :
       {"The county paid EUR 1 200 000 from 2014 to 2020.", "NUTS 2021, pages 12-34, 2014-2020",
        "Growth of +12 % in 2019", "write @home or me@home", "ISBN 978-92-79-12345-6",
        "a budget of 12.345.678,90 EUR", "The telephone line of 1911", "10@20",
        "a fuel cell 2014-2020 scheme", "Smart mobile 2014-2020", "a gain of +150 000 000 euro",
        "see .NET (2021)"}) {
    EXPECT_EQ(without_contacts(text), text);
  }
}

TEST(Contacts, StopWhereTheSentenceDoes) {
  EXPECT_EQ(without_contacts("Tel. 040 123456 7. 15 partners joined."), ". 15 partners joined.");
  EXPECT_EQ(without_contacts("Ask a.b@c.example. 15 partners joined."), "Ask. 15 partners joined.");
}

TEST(Contacts, AreLookedForInTimeThatGrowsWithTheText) {
  for (const std::string_view piece : {"1 ", "1.", "(", "+", "a@b.c ", ", ", "tel "}) {
    std::string text;
    while (text.size() < 2'000'000) text += piece;
    EXPECT_LE(without_contacts(text).size(),
              text.size());  // ends, where a quadratic search would take an hour
  }
}

TEST(Contacts, AreSeenAcrossTheCellsOfARow) {
  const auto cues = Cues::load(std::filesystem::path(PRAXIS_SOURCE_DIR) / "corpus/vocab");
  std::vector<Block> blocks(1);
  blocks[0].kind = BlockKind::row;
  blocks[0].cells = {"The mill", "Tel.", "040 1234567"};
  blocks[0].text = "The mill | Tel. | 040 1234567";
  drop_contacts(blocks, *cues);
  EXPECT_EQ(blocks.at(0).text.find("1234567"), std::string::npos) << blocks.at(0).text;
}

TEST(Contacts, LeaveNoBlockThatIsNothingElse) {
  const auto cues = Cues::load(std::filesystem::path(PRAXIS_SOURCE_DIR) / "corpus/vocab");
  ASSERT_TRUE(cues.has_value());
  std::vector<Block> blocks(5);
  blocks[0].text = "The mill grinds barley, says Anna Miller.";
  blocks[1].text = "E-mail: miller@example.org";
  blocks[2].text = "Contact: Anna Miller, miller@example.org";
  blocks[3].kind = BlockKind::field;
  blocks[3].label = "Contact person";
  blocks[3].text = "Anna Miller";
  blocks[4].kind = BlockKind::row;
  blocks[4].text = "Mill | Tel. 030 1234567";
  blocks[4].cells = {"Mill", "Tel. 030 1234567"};
  drop_contacts(blocks, *cues);
  ASSERT_EQ(blocks.size(), 2U);
  EXPECT_EQ(blocks[0].text, "The mill grinds barley, says Anna Miller.");
  EXPECT_THAT(blocks[1].cells, ElementsAre("Mill", ""));
}

}  // namespace
}  // namespace praxis::ingest
