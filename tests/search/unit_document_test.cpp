// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/unit_document.h"

#include "tests/search/fixture.h"

#include <set>
#include <string>
#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::search {
namespace {

using ::testing::Contains;
using ::testing::Not;

std::set<std::string> terms_of(const Unit& unit, const Vocabularies& vocabularies) {
  const Xapian::Document document = UnitDocumentMaker(vocabularies).make(unit).document;
  std::set<std::string> terms;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) terms.insert(*term);
  return terms;
}

Concept region(std::string id, std::string parent, std::string label, std::string german) {
  Concept made;
  made.id = std::move(id);
  made.parent = std::move(parent);
  made.label = std::move(label);
  made.labels["de"] = std::move(german);
  return made;
}

TEST(UnitDocument, HasItsRegionsByTheirUsualNamesWhateverPagesCallThem) {
  Vocabularies vocabularies = *testing::small_vocabularies();
  vocabularies.regions =
      Taxonomy::from({region("IT", "", "Italy", "Italien"), region("ITI1", "IT", "Toscana", "Toskana")})
          .value();
  Unit unit = testing::make_unit("u1", "Shared ovens", "The village bakes on Fridays.");
  unit.regions = {"ITI1"};
  const std::set<std::string> terms = terms_of(unit, vocabularies);
  EXPECT_THAT(terms, Contains("ZCen:toscana"));
  EXPECT_THAT(terms, Contains("ZCen:itali"));
  EXPECT_THAT(terms, Not(Contains("ZCen:toskana")));
  EXPECT_THAT(terms, Not(Contains("ZCen:italien")));
}

}  // namespace
}  // namespace praxis::search
