// SPDX-License-Identifier: GPL-3.0-or-later
// Filters of names and of what practices state, from a file to the command line.
#include "tests/e2e/index_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::e2e {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;

class NamedFilters : public Index {
 protected:
  void SetUp() override {
    scratch_.write(
        "docs/mills.csv",
        "id,kind,title,text,projects,organisations,programme,resources\n"
        "m1,good-practice,Mill tour,They walk from mill to mill.,BID-REX,City of Lumen,,EUR 12 000 a year\n"
        "m2,good-practice,Mill school,They learn to mill.,,CITY OF LUMEN,Interreg Aurora,2 million euro\n"
        "m3,recommendation,Keep the mills,Pay for mills.,,Harbour Board,,EUR 5 000\n");
    run_index();
  }

  std::size_t found(const std::string& option, const std::string& value) const {
    return report_of({"search", "--index", index(), "--json", option, value}).at("total").get<std::size_t>();
  }
};

TEST_F(NamedFilters, AreOptionsOfTheCommandLine) {
  EXPECT_EQ(found("--programme", "interreg europe"), 1U) << "that of the project";
  EXPECT_EQ(found("--programme", "Interreg Aurora"), 1U) << "that of the record";
  EXPECT_EQ(found("--organisation", "city of lumen"), 2U);
  EXPECT_EQ(found("--states", "resources"), 2U) << "recommendations state nothing";
  EXPECT_EQ(found("--states", "eur-10k-100k"), 1U) << "the sum is read from the record's words";
  EXPECT_EQ(hits("states:eur-over-1m"), 1U);
  EXPECT_EQ(hits("organisation:\"Harbour Board\""), 1U);
  const Outcome unknown = praxis({"search", "--index", index(), "--states", "luck"});
  EXPECT_EQ(unknown.status, 2);
  EXPECT_THAT(unknown.err, HasSubstr("eur-under-10k"));
}

TEST_F(NamedFilters, AreFacetsOfAnAnswer) {
  const json facets = report_of({"search", "--index", index(), "--json", "mill"}).at("facets");
  EXPECT_EQ(facets.at("programme").size(), 2U);
  EXPECT_EQ(facets.at("organisation").at(0).at("count"), 2);
  EXPECT_EQ(facets.at("states").at(0), (json{{"value", "resources"},
                                             {"label", "Resources needed"},
                                             {"count", 2},
                                             {"selected", false},
                                             {"depth", 0}}));
  EXPECT_EQ(facets.at("states").at(1).at("depth"), 1);
}

}  // namespace
}  // namespace praxis::e2e
