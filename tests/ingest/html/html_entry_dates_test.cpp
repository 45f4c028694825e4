// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ingest/html/pages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::ingest::test {
namespace {

using ::testing::ElementsAre;

/// "heading @ date" for each heading below the page's own.
std::vector<std::string> dated_headings(const std::string& content) {
  std::vector<std::string> out;
  for (const Block& block : read_html(site_page(content)).blocks) {
    if (block.kind == BlockKind::heading && block.level > 1) out.push_back(block.text + " @ " + block.date);
  }
  return out;
}

std::string entry(const std::string& heading, const std::string& date) {
  return "<div class=\"entry\"><span>" + date + "</span><h2>" + heading + "</h2>" + std::string(kProse) +
         "</div>";
}

TEST(HtmlEntryDates, EachEntryHasTheDateBesideIt) {
  EXPECT_THAT(dated_headings("<main><h1>Notes</h1>" + entry("Sheds open", "14 October 2025") +
                             entry("Sheds close", "2 March 2024") + "</main>"),
              ElementsAre("Sheds open @ 2025-10-14", "Sheds close @ 2024-03-02"));
}

TEST(HtmlEntryDates, ADateOfSeveralEntriesIsNobodys) {
  EXPECT_THAT(
      dated_headings("<main><h1>Notes</h1><div><span>14 October 2025</span><h2>Sheds open</h2>" +
                     std::string(kProse) + "<h2>Sheds close</h2>" + std::string(kProse) + "</div></main>"),
      ElementsAre("Sheds open @ ", "Sheds close @ "));
}

TEST(HtmlEntryDates, AMonthAloneDatesNothing) {
  EXPECT_THAT(dated_headings("<main><h1>Notes</h1>" + entry("Sheds open", "October 2025") +
                             entry("Sheds close", "2024") + "</main>"),
              ElementsAre("Sheds open @ ", "Sheds close @ "));
}

}  // namespace
}  // namespace praxis::ingest::test
