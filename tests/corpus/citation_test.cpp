// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/citation.h"

#include <gtest/gtest.h>

namespace praxis {
namespace {

Unit unit_with(std::string title, std::string text) {
  Unit unit;
  unit.id = "abc";
  unit.title = std::move(title);
  unit.text = std::move(text);
  unit.date = "2020-05";
  unit.first_page = 3;
  unit.last_page = 4;
  return unit;
}

TEST(Citation, CsvQuotesEverythingAndDisarmsFormulas) {
  const std::string row = csv_row(unit_with("=HYPERLINK(\"x\")", "two\nlines, \"quoted\""));
  EXPECT_NE(row.find("\"'=HYPERLINK(\"\"x\"\")\""), std::string::npos) << row;
  EXPECT_NE(row.find("\"two\nlines, \"\"quoted\"\"\""), std::string::npos) << row;
  EXPECT_TRUE(row.ends_with("\r\n"));
}

TEST(Citation, RisKeepsOneLineAValue) {
  const std::string record = ris_record(unit_with("A\ntitle", "Text"));
  EXPECT_NE(record.find("TI  - A title\r\n"), std::string::npos);
  EXPECT_NE(record.find("PY  - 2020\r\nSP  - 3\r\nEP  - 4\r\n"), std::string::npos) << record;
  EXPECT_TRUE(record.ends_with("ER  - \r\n"));
}

TEST(Citation, BibtexEscapesItsOwnSigns) {
  const std::string entry = bibtex_record(unit_with("R&D {100%} a\\b", "Text"));
  EXPECT_NE(entry.find("R\\&D \\{100\\%\\} a\\textbackslash{}b"), std::string::npos) << entry;
}

TEST(Citation, MarkdownShowsItsOwnSignsAndKeepsLines) {
  Unit unit = unit_with("Tools\n*lent* <b>", "# One\n- a_b\n\nTwo & three");
  unit.regions = {"ITC1"};
  EXPECT_EQ(
      markdown_record(unit, {"Passage", "Source: Brief [draft], p. 3–4"}, "https://example.eu/units/abc"),
      "## Tools \\*lent\\* \\<b\\>\n\n*Passage, ITC1*\n\n> \\# One  \n> - a\\_b  \n>\n> Two \\& three  \n\n"
      "Source: Brief \\[draft\\], p. 3–4\n<https://example.eu/units/abc>\n\n");
}

}  // namespace
}  // namespace praxis
