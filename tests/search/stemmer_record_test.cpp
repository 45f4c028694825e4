// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/stemmer_record.h"

#include "fixture.h"
#include "search/generation.h"
#include "search/schema.h"
#include "search/stemmer.h"
#include "search/word_query.h"

#include <algorithm>

#include <gtest/gtest.h>
#include <xapian.h>

namespace praxis::search {
namespace {

using namespace testing;  // the fixture's

Unit polish_unit() {
  Unit unit = make_unit("pl", "Nabrzeże", "Nowe nabrzeże w porcie rybackim.");
  unit.language = "pl";
  return unit;
}

TEST(StemmerRecord, IsReadBackAsWritten) {
  const auto names = read_stemmer_record(stemmer_record());
  EXPECT_EQ(names.size(), eu_languages().size());
  for (const std::string_view language : eu_languages())
    EXPECT_EQ(names.at(std::string(language)), stemmer_name(language));
  EXPECT_TRUE(read_stemmer_record("").empty());
  EXPECT_TRUE(read_stemmer_record("nonsense\n\n").empty());
}

TEST(StemmerRecord, AGenerationSaysWhatStemmedIt) {
  const TemporaryFolder folder;
  const auto file = folder.path() / "000001.praxis";
  build(file, {polish_unit()});
  const auto stemming = stemming_of(file);
  ASSERT_TRUE(stemming) << stemming.error().message;
  EXPECT_EQ(stemming->size(), eu_languages().size());
  EXPECT_TRUE(std::all_of(stemming->begin(), stemming->end(), [](const auto& one) { return one.same(); }));
  EXPECT_TRUE(has_this_form(file));
}

/// An index as another machine would have made it: a stem that no stemmer here makes.
TEST(StemmerRecord, WordsOfAnotherStemmerMatchAsTheyStand) {
  const TemporaryFolder folder;
  const auto path = (folder.path() / "database").string();
  {
    Xapian::WritableDatabase database(path, Xapian::DB_CREATE);
    Xapian::Document document;
    document.add_term("Zpl:elsewhere");
    document.add_posting("rybackim", 1);
    document.add_boolean_term("Lpl");
    database.add_document(document);
    database.set_metadata(std::string(kStemmersKey), "pl Another 1.0\n");
  }
  const Xapian::Database database(path);
  const GenerationTail tail;
  const auto found = [&](const std::vector<IndexLanguage>& languages) {
    HighlightTerms highlights;
    Xapian::Enquire enquire(database);
    enquire.set_query(WordQueries(database, languages, tail).anywhere("rybackim", highlights));
    return enquire.get_mset(0, 10).size();
  };
  const auto languages = index_languages(database);
  ASSERT_EQ(languages.size(), 1U);
  EXPECT_FALSE(languages[0].same_stemmer);
  EXPECT_EQ(found(languages), 1U);
  EXPECT_TRUE(WordQueries(database, languages, tail).is_indexed("rybackim"));
  EXPECT_EQ(found({{"pl", 1, true, false}}), 0U) << "the stem alone is not there";
}

}  // namespace
}  // namespace praxis::search
