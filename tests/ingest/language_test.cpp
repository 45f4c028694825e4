// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/language.h"

#include <gtest/gtest.h>

namespace praxis::ingest {
namespace {

ReadDocument document_of(std::initializer_list<const char*> texts) {
  ReadDocument document;
  for (const char* text : texts) {
    Block block;
    block.text = text;
    document.blocks.push_back(std::move(block));
  }
  return document;
}

constexpr const char* kGerman =
    "Die Gemeinde verleiht Werkzeug an alle Haushalte und öffnet dafür an zwei Abenden in der Woche ihre "
    "Halle.";

TEST(DocumentLanguage, IsThatOfItsTexts) {
  const ReadDocument document = document_of({kGerman, kGerman, "Fees"});
  EXPECT_EQ(language_of(document).certain, "de");
  EXPECT_EQ(language_of(document).likely, "de");
}

TEST(DocumentLanguage, IsItsOwnWordWhereItGivesOne) {
  ReadDocument document = document_of({kGerman});
  document.info.language = "lb";
  EXPECT_EQ(language_of(document).certain, "lb");
}

TEST(DocumentLanguage, IsUnknownOfAFewWords) {
  EXPECT_EQ(
      language_of(document_of({"Fees", "Hours", "The valley lends tools to all who live in it"})).certain,
      "");
  EXPECT_EQ(language_of(document_of({})).certain, "");
}

}  // namespace
}  // namespace praxis::ingest
