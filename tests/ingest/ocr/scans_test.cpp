// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/page_list.h"
#include "ingest/worker/ocr_words.h"
#include "ingest/worker/pdf_garbage.h"
#include "ingest/worker/pdf_render.h"
#include "ingest/worker/pdf_scans.h"
#include "tests/ingest/small_pdf.h"

#include <algorithm>
#include <sstream>

#include <gtest/gtest.h>

namespace praxis::ingest::worker {
namespace {

std::vector<layout::Word> layer_of(const std::string& text, int times) {
  std::vector<layout::Word> words;
  for (int i = 0; i < times; ++i) {
    std::istringstream in(text);
    for (std::string word; in >> word;) words.emplace_back().text = word;
  }
  return words;
}

TEST(Scans, TellsGarbageFromTextOfAnyKind) {
  for (const char* text :
       {"Regions share what works, and write it down.", "Übergänge für Fußgänger schließen",
        "η περιφέρεια στηρίζει τις επιχειρήσεις", "12 345,50 EUR 2014-2020 17 % 3,25",
        "INTERREG EUROPE EFRE FESR LIFE CTE", "https://www.interregeurope.eu/policy-hub",
        "Регионалното развитие", "štvrť Krk vlk prst mesto", "........ ———— ••••"}) {
    EXPECT_FALSE(is_garbage(layer_of(text, 10))) << text;
  }
  for (const char* text :
       {"x#q$z%w k!t~gb v=n]mq", "\uE001\uE002\uE003\uE004\uE005", "\uFFFD\uFFFD\uFFFD\uFFFD",
        "tHrJkL wXcVbN mKzTrF pLkJhG", ";~^,< |*!_> ^+/=: ~-_.;"}) {
    EXPECT_TRUE(is_garbage(layer_of(text, 20))) << text;
  }
  EXPECT_FALSE(is_garbage(layer_of("x#q$z%w k!t~gb", 2))) << "too few to judge";
}

TEST(Scans, DrawsAPageWithinItsPixels) {
  const std::string pdf = test::pdf_saying("Mills grind barley");
  const auto grey = render_pdf_page(pdf, {1, 100, PictureKind::grey, 10'000'000});
  ASSERT_TRUE(grey.has_value());
  EXPECT_NEAR(grey->width, 595 * 100 / 72, 2);
  EXPECT_EQ(grey->pixels.size(),
            static_cast<std::size_t>(grey->width) * static_cast<std::size_t>(grey->height));
  EXPECT_TRUE(std::any_of(grey->pixels.begin(), grey->pixels.end(), [](auto pixel) { return pixel < 64; }))
      << "the font that is not embedded left nothing";
  const auto small = render_pdf_page(pdf, {1, 300, PictureKind::rgb, 100'000});
  ASSERT_TRUE(small.has_value());
  EXPECT_LT(small->dpi, 300);
  EXPECT_LE(small->width * small->height, 102'000);
  EXPECT_EQ(small->pixels.size(), static_cast<std::size_t>(small->width * small->height) * 3);
  EXPECT_FALSE(render_pdf_page(pdf, {2, 100, PictureKind::grey, 1000}).has_value());
  EXPECT_FALSE(render_pdf_page("no PDF", {1, 100, PictureKind::grey, 1000}).has_value());
}

PictureWord picture_word(const char* text, double x0, double x1, double confidence, int line,
                         double height = 40) {
  return {text, {x0, 0, x1, 40}, 100, height * 0.75, height * 0.25, confidence, line, 0};
}

TEST(Scans, KeepsPrintedWordsAndDropsSpecks) {
  PagePicture picture;
  picture.dpi = 72;
  picture.page_width = 595;
  picture.page_height = 842;
  const auto page =
      page_from({picture_word("e", 10, 20, 85, 0), picture_word("tutela", 100, 200, 20, 0),
                 picture_word("del", 210, 250, 96, 0, 43), picture_word("lavoro", 260, 330, 95, 0),
                 picture_word("pi", 10, 20, 30, 1), picture_word("{", 30, 40, 20, 1)},
                picture, 0);
  ASSERT_EQ(page.words.size(), 4U);
  EXPECT_EQ(page.words[0].text, "•");
  EXPECT_EQ(page.words[1].text, "tutela");
  EXPECT_EQ(page.words[1].size, page.words[2].size) << "heights that scatter are one size";
  EXPECT_EQ(page.words[3].baseline, 100);
}

TEST(Scans, NamesPagesAsPeopleDo) {
  EXPECT_EQ(name_pages({3}), "page 3");
  EXPECT_EQ(name_pages({1, 2, 4, 5, 6, 9}), "pages 1, 2, 4-6, 9");
}

}  // namespace
}  // namespace praxis::ingest::worker
