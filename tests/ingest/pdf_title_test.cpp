// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/pdf_title.h"

#include <vector>

#include <gtest/gtest.h>

namespace praxis::ingest::worker {
namespace {

TEST(PdfTitle, IsNotWhatAProgramWroteOfItself) {
  for (const char* title : {"Microsoft Word - final2.doc",
                            "Microsoft PowerPoint - Abschluss",
                            "PowerPoint Presentation",
                            "Présentation PowerPoint",
                            "PowerPoint-Präsentation",
                            "Prezentacja programu PowerPoint",
                            "Presentazione standard di PowerPoint",
                            "untitled",
                            "Untitled document",
                            "Untitled-2",
                            "Unbenannt-1",
                            "Sans titre",
                            "Sin título 3",
                            "Senza titolo",
                            "Bez tytułu",
                            "Dokument1",
                            "Document (2)",
                            "Documento1",
                            "Slide 1",
                            "Folie 1",
                            "Diapositiva 1",
                            "Dia 1",
                            "brochure_def.indd",
                            "Broschüre final.indd",
                            "a.qxd",
                            "Report.docx",
                            "Annual report.odt",
                            "20210417",
                            "2021 04",
                            "{3F2504E0-4F89-11D3-9A0C-0305E82C3301}",
                            "3f2504e04f8911d39a0c0305e82c3301",
                            "Policy_Brief_final-v3",
                            "",
                            " ",
                            "abc"}) {
    EXPECT_FALSE(is_telling_title(title)) << title;
  }
}

TEST(PdfTitle, IsWhatReadersWouldCallIt) {
  for (const char* title :
       {"Policy brief: clusters and regions", "Innovation", "Dokumentation der Fachtagung",
        "Slide rules of the Alps", "Documento di economia e finanza 2022", "Presentation skills for mayors",
        "Smart Specialisation 2021-2027", "Καινοτομία στις περιφέρειες", "Decade of deeds 1990"}) {
    EXPECT_TRUE(is_telling_title(title)) << title;
  }
}

Block block_on(int page, BlockKind kind, int level, const std::string& text) {
  Block block;
  block.kind = kind;
  block.level = level;
  block.text = text;
  block.boxes = {{page, {}}};
  return block;
}

TEST(PdfTitle, OfOneWordIsBorneOutByTheText) {
  const std::vector<Block> blocks{
      block_on(1, BlockKind::paragraph, 0, "The meadows of the MARSH are cut twice.")};
  EXPECT_TRUE(is_borne_out("Marsh", blocks));
  EXPECT_FALSE(is_borne_out("Umbruchseite", blocks));
  EXPECT_TRUE(is_borne_out("Two words", blocks));
}

TEST(PdfTitle, StandsOnATitlePageThoughChaptersAreSetLarger) {
  const std::vector<Block> blocks{block_on(1, BlockKind::heading, 3, "Storks of the marsh"),
                                  block_on(1, BlockKind::paragraph, 0, "9 May 2012"),
                                  block_on(2, BlockKind::heading, 1, "Chapter 1 Meadows")};
  EXPECT_EQ(title_from(blocks), "Storks of the marsh");
}

TEST(PdfTitle, IsNoHeadingWithinTheTextNorOfAGreeting) {
  const std::string text(300, 'a');
  EXPECT_EQ(title_from(std::vector<Block>{block_on(1, BlockKind::paragraph, 0, text),
                                          block_on(1, BlockKind::paragraph, 0, text),
                                          block_on(2, BlockKind::heading, 1, "Hay")}),
            "");
  EXPECT_EQ(title_from(std::vector<Block>{block_on(1, BlockKind::heading, 1, "Message from the mayor"),
                                          block_on(1, BlockKind::heading, 2, "Storks of the marsh")}),
            "Storks of the marsh");
}

TEST(PdfTitle, FromAHeadingKeepsItsMarksToBeSettledAsThoseOfTheHeading) {
  Block heading;
  heading.kind = BlockKind::heading;
  heading.level = 1;
  heading.text = "Inno\x01vation for the long\x02term";
  EXPECT_EQ(title_from(std::span(&heading, 1)), heading.text);
}

TEST(PdfTitle, IsNotTheHeadingOfTheContents) {
  std::vector<Block> blocks(3);
  for (Block& block : blocks) {
    block.kind = BlockKind::heading;
    block.level = 1;
  }
  blocks[0].text = "CONTENTS";
  blocks[1].text = "Índice";
  blocks[2].text = "Ferries for the bay";
  EXPECT_EQ(title_from(blocks), "Ferries for the bay");
  EXPECT_EQ(title_from(std::span(blocks).first(2)), "");
}

}  // namespace
}  // namespace praxis::ingest::worker
