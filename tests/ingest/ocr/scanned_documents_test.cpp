// SPDX-License-Identifier: GPL-3.0-or-later
// Real scans, measured with a spelling dictionary.
#include "ingest/markdown.h"
#include "ingest/reader.h"
#include "tests/ingest/ocr/scanning.h"
#include "tests/ingest/segment/cutting.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <iostream>

#include <gtest/gtest.h>
#include <hunspell/hunspell.hxx>

namespace praxis::ingest {
namespace {

namespace fs = std::filesystem;

fs::path scanned_documents() {
  const char* const shared = std::getenv("PRAXIS_SHARED");
  return (shared != nullptr ? fs::path(shared) : fs::path(PRAXIS_SOURCE_DIR) / "../shared") /
         "data/pdf/policy/scanned";
}

TEST(ScannedDocuments, GiveWordsThatAreInTheDictionary) {
  const fs::path affixes = "/usr/share/hunspell/it_IT.aff";
  const fs::path dictionary = "/usr/share/hunspell/it_IT.dic";
  if (!fs::exists(dictionary)) GTEST_SKIP() << "package hunspell-it is not installed";
  if (!fs::exists(scanned_documents())) GTEST_SKIP() << "no shared test documents at " << scanned_documents();
  if (!test::can_read({"eng", "ita"})) GTEST_SKIP() << "Tesseract's data is not installed";
  Hunspell italian(affixes.c_str(), dictionary.c_str());
  auto reader = Reader::create(ingest::testing::shipped_vocabularies(),
                               fs::path(PRAXIS_SOURCE_DIR) / "corpus/vocab", 2, {}, OcrMode::automatic);
  ASSERT_TRUE(reader.has_value());
  for (const auto& entry : fs::directory_iterator(scanned_documents())) {
    const auto document = (*reader)->read_document(entry.path(), Format::pdf);
    ASSERT_TRUE(document.has_value()) << entry.path();
    EXPECT_EQ(document->quality.pages_without_text, 0) << entry.path();
    EXPECT_EQ(document->quality.ocr_pages.size(), static_cast<std::size_t>(document->quality.pages));
    const auto words = test::words_in(to_markdown(*document));
    EXPECT_GE(words.size(), 80U) << entry.path();
    const auto known = std::count_if(words.begin(), words.end(), [&](std::string word) {
      // What stands before an apostrophe is an article: "dell’autonomia".
      for (const std::string_view mark : {"'", "’"}) {
        if (const std::size_t at = word.find(mark); at != std::string::npos) word.erase(0, at + mark.size());
      }
      std::string capital = word;
      capital[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(capital[0])));
      return italian.spell(word) || italian.spell(capital);
    });
    const double share = static_cast<double>(known) / static_cast<double>(words.size());
    std::cout << entry.path().filename() << " " << share << "\n";
    EXPECT_GE(share, 0.85) << entry.path();
  }
}

}  // namespace
}  // namespace praxis::ingest
