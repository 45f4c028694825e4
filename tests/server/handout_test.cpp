// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/handout.h"

#include "tests/server/fake_catalogue.h"
#include "tests/server/html_check.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::server {
namespace {

using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class HandoutPage : public testing::Test {
 protected:
  HandoutPage() {
    options_.base_url = "https://practices.example.eu";
    Unit other = test_unit();
    other.id = "u2";
    other.title = "Tools <lent> for a week";
    other.text = "A library lends drills.\n\nIt asks nothing for them.";
    edition_->units.push_back(other);
    site_ = test_site(edition_, options_);
  }
  HttpResponse ask(std::string_view target) { return get(*site_, target); }

  std::shared_ptr<FakeEdition> edition_ = std::make_shared<FakeEdition>();
  SiteOptions options_;
  std::unique_ptr<Site> site_;
};

TEST_F(HandoutPage, QuotesEachUnitWithItsSourceAndAddress) {
  const HttpResponse response = ask("/handout?unit=u2&unit=u1&unit=u2");
  ASSERT_EQ(response.status, 200);
  const std::string& page = response.body;
  EXPECT_THAT(page, HasSubstr("Hand-out: 2 entries"));
  EXPECT_THAT(page, HasSubstr("Tools &lt;lent&gt; for a week"));
  EXPECT_THAT(page, HasSubstr("<p>A library lends drills.</p>"));
  EXPECT_THAT(page, HasSubstr("https://practices.example.eu/units/u2"));
  EXPECT_THAT(page, HasSubstr("Brief on reuse"));
  EXPECT_LT(page.find("Tools &lt;"), page.find(edition_->units[0].title))
      << "in the order they were ticked in";
  EXPECT_THAT(page, HasSubstr("href=\"/handout?unit=u1\"")) << "u2 can be taken out";
  EXPECT_THAT(page, HasSubstr("/handout.md?unit=u2&amp;unit=u1"));
  EXPECT_EQ(unbalanced_tag(page), "");
}

TEST_F(HandoutPage, SaysWhatIsNotThereAnyMore) {
  const std::string page = ask("/handout?unit=u1&unit=gone").body;
  EXPECT_THAT(page, HasSubstr("Hand-out: 1 entry"));
  EXPECT_THAT(page, HasSubstr("1 entry is no longer in the collection"));
  EXPECT_THAT(page, Not(HasSubstr("unit=gone")));
}

TEST_F(HandoutPage, ExplainsItselfWhereNothingIsChosen) {
  const HttpResponse response = ask("/handout");
  EXPECT_EQ(response.status, 200);
  EXPECT_THAT(response.body, HasSubstr("Nothing is chosen yet"));
  EXPECT_THAT(response.body, Not(HasSubstr("/handout.md")));
}

TEST_F(HandoutPage, HoldsNoMoreThanAnAddressCan) {
  std::string address = "/handout?";
  for (std::size_t i = 0; i < kMostHandoutUnits; ++i) address += "unit=x" + std::to_string(i) + "&";
  EXPECT_EQ(ask(address).status, 200);
  const HttpResponse refused = ask(address + "unit=more");
  EXPECT_EQ(refused.status, 400);
  EXPECT_THAT(refused.body, HasSubstr("at most 100 entries"));
}

TEST_F(HandoutPage, IsAFileInEachForm) {
  const HttpResponse markdown = ask("/handout.md?unit=u2&unit=u1");
  EXPECT_EQ(markdown.header("Content-Type"), "text/markdown; charset=utf-8");
  EXPECT_THAT(markdown.header("Content-Disposition"), HasSubstr("handout.md"));
  EXPECT_THAT(markdown.body, StartsWith("## Tools \\<lent\\> for a week\n"));
  EXPECT_THAT(markdown.body, HasSubstr("> A library lends drills.  \n>\n> It asks nothing for them.  \n"));
  EXPECT_THAT(markdown.body, HasSubstr("<https://practices.example.eu/units/u1>"));
  EXPECT_THAT(ask("/handout.csv?unit=u1").body, HasSubstr("https://practices.example.eu/units/u1"));
  EXPECT_THAT(ask("/handout.ris?unit=u1").body, EndsWith("ER  - \r\n"));
  EXPECT_THAT(ask("/handout.bib?unit=u1").body, StartsWith("@incollection{u1,"));
  EXPECT_THAT(ask("/handout.jsonl?unit=u1").body, EndsWith("}\n"));
  EXPECT_EQ(ask("/handout.docx?unit=u1").status, 404);
}

TEST_F(HandoutPage, ResultsAndUnitsOfferTheirPick) {
  const std::string results = ask("/search").body;
  EXPECT_THAT(results, HasSubstr("name=\"unit\" value=\"u1\" form=\"handout-form\""));
  EXPECT_THAT(results, HasSubstr("action=\"/handout\""));
  EXPECT_THAT(ask("/units/u1").body, HasSubstr("name=\"unit\" value=\"u1\""));
  EXPECT_THAT(ask("/search/embed").body, Not(HasSubstr("name=\"unit\""))) << "other sites have no hand-outs";
}

TEST(Handout, AddressesHoldAnyId) {
  EXPECT_EQ(handout_address({}), "/handout");
  EXPECT_EQ(handout_address({"a", "b&c"}, "/handout.csv"), "/handout.csv?unit=a&unit=b%26c");
}

}  // namespace
}  // namespace praxis::server
