// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/fake_catalogue.h"
#include "tests/server/html_check.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace praxis::server {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

class GonePage : public testing::Test {
 protected:
  GonePage() {
    GoneUnit gone{"old",   UnitKind::recommendation, "Lend <tools>", "en", "d1", "Brief on reuse", 3, 3,
                  "000041"};
    gone.succession = Succession::same_title;
    gone.replaced_by = "u1";
    gone.document_now = "d1";
    edition_->gone = {gone};
  }
  std::shared_ptr<FakeEdition> edition_ = std::make_shared<FakeEdition>();
  std::unique_ptr<Site> site_ = test_site(edition_, {"https://practices.example.eu/", {}, {}});
};

TEST_F(GonePage, SaysWhatStandsForTheUnit) {
  const HttpResponse response = get(*site_, "/units/old");
  EXPECT_EQ(response.status, 410);
  EXPECT_EQ(unbalanced_tag(response.body), "");
  EXPECT_THAT(response.body,
              AllOf(HasSubstr("This entry is no longer here"), HasSubstr("Lend &lt;tools&gt;"),
                    HasSubstr("Brief on reuse"), HasSubstr("An entry of the same source that has its title"),
                    HasSubstr("Repair vouchers for households"), HasSubstr("noindex")));
  EXPECT_THAT(attribute_values(response.body, "href"),
              AllOf(Contains("/units/u1"), Contains("/documents/d1")));
}

TEST_F(GonePage, SaysSoToProgramsToo) {
  const HttpResponse response = get(*site_, "/api/v1/units/old");
  EXPECT_EQ(response.status, 410);
  EXPECT_EQ(response.header("Content-Type"), "application/problem+json");
  const json body = json::parse(response.body);
  EXPECT_EQ(body["status"], 410);
  EXPECT_EQ(body["unit"]["title"], "Lend <tools>");
  EXPECT_EQ(body["replaced_by"]["id"], "u1");
  EXPECT_EQ(body["replaced_by"]["because"], "same-title");
  EXPECT_EQ(body["replaced_by"]["page"], "https://practices.example.eu/units/u1");
  EXPECT_EQ(body["document"]["page"], "https://practices.example.eu/documents/d1");
}

TEST_F(GonePage, AdmitsThatNothingStandsForIt) {
  edition_->gone.front().replaced_by.clear();
  edition_->gone.front().document_now.clear();
  const HttpResponse response = get(*site_, "/units/old");
  EXPECT_EQ(response.status, 410);
  EXPECT_THAT(response.body, HasSubstr("nothing in this one stands for it"));
  EXPECT_THAT(attribute_values(response.body, "href"), Not(Contains("/documents/d1")));
  const json body = json::parse(get(*site_, "/api/v1/units/old").body);
  EXPECT_TRUE(body["replaced_by"].is_null());
  EXPECT_TRUE(body["document"].is_null());
  edition_->gone.front().replaced_by = "nowhere";
  EXPECT_THAT(get(*site_, "/units/old").body, HasSubstr("nothing in this one stands for it"));
}

TEST_F(GonePage, IsNotThatOfAUnitThatStandsOrWasNeverKnown) {
  edition_->gone.front().id = "u1";
  EXPECT_EQ(get(*site_, "/units/u1").status, 200);
  EXPECT_EQ(get(*site_, "/api/v1/units/u1").status, 200);
  EXPECT_EQ(get(*site_, "/units/never").status, 404);
  EXPECT_EQ(get(*site_, "/api/v1/units/never").status, 404);
}

}  // namespace
}  // namespace praxis::server
