// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/source_record.h"

#include "corpus/gone_unit.h"

#include <limits>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace praxis {
namespace {

TEST(SourceRecord, ReadsBackWithSizesInRuns) {
  const PageSize upright{595.28, 841.89};
  const PageSize slide{960, 540};
  const SourceRecord record{"ab12", {upright, upright, slide, upright}};
  EXPECT_EQ(page_sizes_json(record.page_sizes).dump(),
            "[[595.28,841.89,2],[960.0,540.0,1],[595.28,841.89,1]]");
  EXPECT_EQ(source_record_from_text(to_text(record)).value(), record);
  EXPECT_EQ(source_record_from_text(to_text(SourceRecord{"ab12", {}})).value(), (SourceRecord{"ab12", {}}));
}

TEST(SourceRecord, TakesNoSizesFromWhatIsNoListOfThem) {
  for (const char* list : {"{}", "[1]", "[[1,2]]", R"([[1,2,"3"]])", "[[1,2,-3]]", "[[1,2,99999999]]",
                           "[[1,2,60000],[3,4,60000]]"}) {
    EXPECT_TRUE(page_sizes_from_json(nlohmann::json::parse(list)).empty()) << list;
  }
  EXPECT_EQ(page_sizes_json({{std::numeric_limits<double>::infinity(), 5}}).dump(), "[[0.0,5.0,1]]");
  for (const char* text : {"", "[]", "{}", R"({"content":5})"})
    EXPECT_FALSE(source_record_from_text(text).has_value()) << text;
}

TEST(GoneUnit, ReadsBack) {
  GoneUnit unit{"0123",  UnitKind::recommendation, "Prêter des \"vélos\"", "fr", "d1", "Rapport", 4, 5,
                "000007"};
  EXPECT_EQ(gone_unit_from_text(to_text(unit)).value(), unit);
  unit.succession = Succession::same_place;
  unit.replaced_by = "4567";
  unit.document_now = "d2";
  EXPECT_EQ(gone_unit_from_text(to_text(unit)).value(), unit);
  for (const char* text : {"", "{}", "[]", R"({"id":"x"})"})
    EXPECT_FALSE(gone_unit_from_text(text).has_value()) << text;
}

}  // namespace
}  // namespace praxis
