// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/right_to_left.h"

#include "ingest/layout/bidi.h"
#include "ingest/layout/characters.h"
#include "tests/ingest/layout/pages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::layout {
namespace {

using ::testing::ElementsAre;
using testing::outline;
using testing::PageMaker;

/// A line as a page holds it: seen from left to right, its right end at this x.
void set_line(PageMaker& maker, double right, double baseline, const std::string& text, double size = 10) {
  const std::string seen = seen_order(text);
  maker.line(right - PageMaker::length(seen, size), baseline, seen, size);
}

void set_lines(PageMaker& maker, double right, double baseline, const std::vector<std::string>& lines) {
  for (const std::string& line : lines) {
    set_line(maker, right, baseline, line);
    baseline += 12;
  }
}

const std::vector<std::string> kMill = {"הטחנה הישנה על גדת הנהר שבה ושקמה אחרי",
                                        "שנים רבות של הזנחה וכעת היא משמשת את",
                                        "תושבי הכפר כולו ואת שכניהם מן העמק וגם", "בחורף פתוחה."};
const std::vector<std::string> kBridge = {"הגשר נבנה מחדש מאבן מקומית בידי בנאים",
                                          "שלמדו את המלאכה מאבותיהם ומלמדים אותה",
                                          "היום את הצעירים של האזור כולו בכל קיץ", "ובכל סתיו."};

const std::string kIntroduction = "הרשויות באזור יעשו את הצעדים הבאים:";

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += (text.empty() ? "" : " ") + line;
  return text;
}

TEST(RightToLeft, ColumnsAreReadFromTheRight) {
  PageMaker maker;
  maker.page();
  set_line(maker, 545, 60, "טחנות וגשרים", 18);
  set_lines(maker, 545, 100, kMill);
  set_lines(maker, 280, 106, kBridge);
  const Reading reading = maker.read();
  EXPECT_THAT(outline(reading), ElementsAre("heading: טחנות וגשרים", "paragraph: " + joined(kMill),
                                            "paragraph: " + joined(kBridge)));
  // Places are those of the page as it is shown.
  EXPECT_NEAR(reading.blocks[1].boxes.at(0).box.x1, 545, 0.1);
  EXPECT_GT(reading.blocks[1].boxes.at(0).box.x0, 300);
  EXPECT_LT(reading.blocks[2].boxes.at(0).box.x1, 281);
}

TEST(RightToLeft, LatinWordsAndNumbersKeepTheirOrder) {
  PageMaker maker;
  maker.page();
  set_line(maker, 545, 100, "בתוכנית Horizon Europe (2021-2027) השתתפו 1,250 ערים בשנים 2014–2020.");
  set_line(maker, 545, 112, "כ-45% מהן קטנות (עד 3,000 תושבים) והשאר ב-Baltic Sea Region.");
  EXPECT_THAT(outline(maker.read()),
              ElementsAre("paragraph: בתוכנית Horizon Europe (2021-2027) השתתפו 1,250 ערים בשנים 2014–2020. "
                          "כ-45% מהן קטנות (עד 3,000 תושבים) והשאר ב-Baltic Sea Region."));
}

TEST(RightToLeft, ArabicNumeralsAndPunctuation) {
  PageMaker maker;
  maker.page();
  set_line(maker, 545, 100, "هل نُقلت التجربة إلى مدن أخرى؟ نعم، في عام ١٤٤٢ وبنسبة 12.5٪ على الأقل؛");
  EXPECT_THAT(
      outline(maker.read()),
      ElementsAre("paragraph: هل نُقلت التجربة إلى مدن أخرى؟ نعم، في عام ١٤٤٢ وبنسبة 12.5٪ على الأقل؛"));
}

TEST(RightToLeft, ListsHangFromTheRight) {
  PageMaker maker;
  maker.page();
  set_line(maker, 545, 60, kIntroduction);
  double y = 130;
  for (const auto& [label, first, second] :
       {std::tuple{"•", "הקמת קרן משותפת לכל הכפרים הקטנים שבהרים ובעמק", "ובחינת תנאיה מדי שנה"},
        std::tuple{"•", "הכשרת עובדים לשימוש במערכות החדשות של הרשות", "בכל קיץ ובכל חורף"},
        std::tuple{"١.", "جمع البيانات من البلديات الصغيرة كلها في الجبال", "وعلى الساحل"},
        std::tuple{"٢.", "تحليل البيانات ومقارنتها بالأهداف المحددة سلفا", "في الخطة"}}) {
    set_line(maker, 535, y, label);
    set_line(maker, 520, y, first);
    set_line(maker, 520, y + 12, second);
    y += 24;
  }
  EXPECT_THAT(outline(maker.read()),
              ElementsAre("paragraph: " + kIntroduction,
                          "item: • הקמת קרן משותפת לכל הכפרים הקטנים שבהרים ובעמק ובחינת תנאיה מדי שנה",
                          "item: • הכשרת עובדים לשימוש במערכות החדשות של הרשות בכל קיץ ובכל חורף",
                          "item: ١. جمع البيانات من البلديات الصغيرة كلها في الجبال وعلى الساحل",
                          "item: ٢. تحليل البيانات ومقارنتها بالأهداف المحددة سلفا في الخطة"));
}

TEST(RightToLeft, TablesAreReadFromTheRight) {
  PageMaker maker;
  maker.page();
  set_line(maker, 545, 60, kIntroduction);
  for (const double x : {300.0, 400.0, 545.0}) maker.rule({x, 200, x + 0.5, 240});
  for (const double y : {200.0, 220.0, 240.0}) maker.rule({300, y, 545, y + 0.5});
  set_line(maker, 540, 214, "מספר הגשרים");
  maker.line(310, 214, "128");
  set_line(maker, 540, 234, "תקציב כולל");
  set_line(maker, 395, 234, "4.5 מיליון");
  EXPECT_THAT(outline(maker.read()), ElementsAre("paragraph: " + kIntroduction, "row: מספר הגשרים | 128",
                                                 "row: תקציב כולל | 4.5 מיליון"));
}

TEST(RightToLeft, WordsInATextFromTheLeft) {
  PageMaker maker;
  maker.page();
  maker.line(50, 100,
             "The village calls its mill " + seen_order(std::string_view("הטחנה הישנה")) +
                 " and has kept it for three hundred years.");
  const Reading reading = maker.read();
  EXPECT_THAT(outline(reading), ElementsAre("paragraph: The village calls its mill הטחנה הישנה and has kept "
                                            "it for three hundred years."));
  EXPECT_NEAR(reading.blocks[0].boxes.at(0).box.x0, 50, 0.1);
}

TEST(RightToLeft, PagesOfOneDocumentMayDiffer) {
  PageMaker maker;
  maker.page();
  set_lines(maker, 545, 100, kMill);
  set_lines(maker, 280, 106, kBridge);
  maker.page();
  maker.lines(50, 100,
              {"The old mill by the river was repaired after", "many years and is open to all its guests."});
  EXPECT_THAT(outline(maker.read()),
              ElementsAre("paragraph: " + joined(kMill), "paragraph: " + joined(kBridge),
                          "paragraph: The old mill by the river was repaired after many years and is open to "
                          "all its guests."));
}

TEST(RightToLeft, BracketsWithTheCharacterTheyLookLike) {
  PageMaker maker;
  maker.page();
  set_line(maker, 545, 100, "הטחנה )הישנה( והגשר )החדש( עומדים זה מול זה.");
  EXPECT_THAT(outline(maker.read()), ElementsAre("paragraph: הטחנה (הישנה) והגשר (החדש) עומדים זה מול זה."));
}

TEST(RightToLeft, LettersPaintedOneByOneFromTheRight) {
  PageMaker maker;
  maker.page();
  double x = 545;
  for (const char32_t c : U"גשר ישן") {
    if (c == 0) break;
    x -= c == U' ' ? 2.5 : 5;
    if (c == U' ') {
      maker.source().pages.back().words.back().space_after = true;
    } else {
      maker.add(x, 100, composed(std::u32string(1, c)));
    }
  }
  EXPECT_THAT(outline(maker.read()), ElementsAre("paragraph: גשר ישן"));
}

TEST(RightToLeft, WordsMadeLongerForLooks) {
  PageMaker maker;
  maker.page();
  set_line(maker, 545, 100, "في القريـــة القديمة سنة 1442 هـ");
  EXPECT_THAT(outline(maker.read()), ElementsAre("paragraph: في القرية القديمة سنة 1442 هـ"));
}

TEST(RightToLeft, PagesWithoutSuchLettersStayAsTheyAre) {
  PageMaker maker;
  maker.page();
  maker.line(50, 100, "Ο παλιός μύλος, старая мельница (2021)");
  Page page = maker.source().pages.front();
  set_reading_order(page);
  EXPECT_FALSE(page.mirrored);
  ASSERT_EQ(page.words.size(), 6U);
  EXPECT_EQ(page.words.front().text, "Ο");
  EXPECT_EQ(page.words.back().text, "(2021)");
}

TEST(Bidi, SeenTextReadsBack) {
  for (const std::string text :
       {"ב-12.5% לפחות", "المادة (3) من 12/03/2021", "תשובה Horizon Europe.", "سنة 2019–2020، نعم"}) {
    const std::u32string seen = seen_order(code_points_of(text));
    std::u32string read;
    for (const ReadSign& sign : reading_order(seen, true)) read += seen[sign.at];
    EXPECT_EQ(composed(read), text);
  }
}

}  // namespace
}  // namespace praxis::ingest::layout
