// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/unit_json.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace praxis {
namespace {

using nlohmann::json;

Unit sample() {
  Unit unit;
  unit.id = "0123456789abcdef";
  unit.kind = UnitKind::good_practice;
  unit.title = "Werkstatt für alle";
  unit.text = "In Graz öffnet die Werkstatt.\n\n• täglich";
  unit.fields.named = {{"resources", "EUR 20 000"}};
  unit.fields.actions = {"A. open"};
  unit.document = {"d1", "Report", "/x/report.pdf", "https://example.org/r", "report", "2021-09",
                   "de", 21,       "What works"};
  unit.first_page = 15;
  unit.last_page = 16;
  unit.boxes = {{15, {1, 2, 3, 4}}};
  unit.section = {"5. Practices"};
  unit.projects = {"MENDWELL"};
  unit.regions = {"AT22"};
  unit.themes = {"circular-economy"};
  unit.organisations = {"Stadt Graz"};
  unit.language = "de";
  unit.date = "2021-09";
  unit.why = {{"regions", "AT22", "Graz", 3, 7, false}};
  return unit;
}

TEST(UnitJson, ReadsBackWhatItWrites) {
  const auto back = unit_from_json(json::parse(to_json(sample()).dump()));
  ASSERT_TRUE(back.has_value()) << back.error().message;
  EXPECT_EQ(*back, sample());
}

TEST(UnitJson, AnAmountKeepsItsValueAndCurrency) {
  for (const Amount& amount : {Amount{20000, "EUR"}, Amount{1234567.5, "PLN"}, Amount{0.01, "GBP"}}) {
    Unit unit = sample();
    unit.fields.amount = amount;
    const std::string written = to_json(unit).dump();
    const auto back = unit_from_json(json::parse(written));
    ASSERT_TRUE(back.has_value()) << back.error().message;
    ASSERT_TRUE(back->fields.amount.has_value()) << written;
    EXPECT_EQ(back->fields.amount->value, amount.value);
    EXPECT_EQ(back->fields.amount->currency, amount.currency);
    EXPECT_EQ(*back, unit);
  }
  EXPECT_FALSE(unit_from_json(json::parse(to_json(sample()).dump()))->fields.amount.has_value());
}

TEST(UnitJson, AnythingMayBeMissingButWords) {
  EXPECT_TRUE(unit_from_json(json{{"title", "Only a title"}}).has_value());
  EXPECT_FALSE(unit_from_json(json{{"id", "7"}, {"text", "  "}}).has_value());
  EXPECT_EQ(unit_from_json(json{{"id", 7}, {"text", "x"}})->id, "7");
}

TEST(UnitJson, AWrongTypeIsNamed) {
  const auto check = [](const json& record, std::string_view key) {
    const auto read = unit_from_json(record);
    ASSERT_FALSE(read.has_value());
    EXPECT_NE(read.error().message.find(key), std::string::npos) << read.error().message;
  };
  check({{"text", "x"}, {"regions", {1, 2}}}, "regions");
  check({{"text", "x"}, {"kind", "poem"}}, "kind");
  check({{"text", "x"}, {"pages", "3"}}, "pages");
  check({{"text", "x"}, {"why", {{{"at", {-1, 2}}}}}}, "why");
  check(json::array(), "object");
}

TEST(UnitJson, BrokenTextIsMended) {
  EXPECT_EQ(unit_from_json(json{{"text", "a\xff"}})->text, "a\xEF\xBF\xBD");
}

TEST(Unit, TheYearOfADate) {
  EXPECT_EQ(year_of("2021-09"), 2021);
  EXPECT_EQ(year_of("2021"), 2021);
  EXPECT_EQ(year_of("9/2021"), 0);
  EXPECT_EQ(year_of("20215"), 0);
}

}  // namespace
}  // namespace praxis
