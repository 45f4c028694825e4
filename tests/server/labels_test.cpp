// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/labels.h"

#include "tests/server/fake_catalogue.h"

#include <gtest/gtest.h>

namespace praxis::server {
namespace {

TEST(CountLabel, KnowsPlurals) {
  EXPECT_EQ(count_label(english(), "count.results", 1), "1 result");
  EXPECT_EQ(count_label(english(), "count.results", 0), "0 results");
  EXPECT_EQ(count_label(english(), "count.results", 1234567), "1,234,567 results");
}

TEST(PageLabel, TellsOneFromSeveral) {
  EXPECT_EQ(page_label(english(), 15, 15), "p. 15");
  EXPECT_EQ(page_label(english(), 15, 17), "pp. 15–17");
  EXPECT_EQ(page_label(english(), 0, 0), "");
  EXPECT_EQ(page_label(language("de"), 1500, 1500), "S.\u00a01500") << "numbers of pages are not grouped";
}

TEST(ValueLabel, SpeaksToPeople) {
  const Vocabularies vocabularies = test_vocabularies();
  EXPECT_EQ(value_label(english(), "kind", "good-practice", vocabularies), "Good practice");
  EXPECT_EQ(value_label(english(), "region", "ITC1", vocabularies), "Piemonte");
  EXPECT_EQ(value_label(english(), "language", "el", vocabularies), "Greek");
  EXPECT_EQ(value_label(english(), "year", "2017..2021", vocabularies), "2017–2021");
  EXPECT_EQ(value_label(english(), "year", "2017..", vocabularies), "from 2017");
  EXPECT_EQ(value_label(english(), "theme", "unheard-of", vocabularies), "unheard-of");
}

TEST(ValueLabel, SpeaksOtherLanguages) {
  Vocabularies vocabularies = test_vocabularies();
  Concept theme;
  theme.id = "clusters";
  theme.label = "Clusters";
  theme.labels["es"] = "Clústeres";
  vocabularies.themes = Taxonomy::from({theme}).value();
  EXPECT_EQ(value_label(language("es"), "theme", "clusters", vocabularies), "Clústeres");
  EXPECT_EQ(value_label(language("fr"), "theme", "clusters", vocabularies), "Clusters") << "none is known";
  EXPECT_EQ(value_label(language("de"), "region", "EL", vocabularies), "Griechenland");
  EXPECT_EQ(value_label(language("it"), "region", "EL52", vocabularies), "Kentriki Makedonia");
  EXPECT_EQ(value_label(language("fr"), "language", "el", vocabularies), "Grec");
  EXPECT_EQ(value_label(language("de"), "year", "..2021", vocabularies), "bis 2021");
  EXPECT_EQ(value_label(language("de"), "region", "ZZ", vocabularies), "ZZ") << "no region of ours";
}

TEST(PlaceLabel, NamesTheCountry) {
  const Vocabularies vocabularies = test_vocabularies();
  EXPECT_EQ(place_label(english(), "ITC1", vocabularies), "Piemonte, Italy");
  EXPECT_EQ(place_label(language("de"), "ITC1", vocabularies), "Piemonte, Italien");
  EXPECT_EQ(place_label(english(), "EL", vocabularies), "Greece");
  EXPECT_EQ(place_label(english(), "ZZ9", vocabularies), "ZZ9");
}

TEST(DocumentKindLabel, MakesUnknownOnesPresentable) {
  EXPECT_EQ(document_kind_label(language("de"), "policy-brief"), "Policy Brief");
  EXPECT_EQ(document_kind_label(english(), "annual-letter"), "Annual letter");
  EXPECT_EQ(document_kind_label(english(), ""), "Document");
}

TEST(ForeignLanguage, IsThatOfNoPage) {
  EXPECT_EQ(foreign_language(english(), "de"), "de");
  EXPECT_EQ(foreign_language(english(), "en"), "");
  EXPECT_EQ(foreign_language(language("de"), "en"), "en");
  EXPECT_EQ(foreign_language(language("de"), "de"), "");
  EXPECT_EQ(foreign_language(english(), "\"><script>"), "");
}

}  // namespace
}  // namespace praxis::server
