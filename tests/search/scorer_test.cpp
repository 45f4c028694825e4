// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/scorer.h"

#include "fixture.h"
#include "search/query_builder.h"
#include "search/query_parser.h"
#include "search/unit_weight.h"

#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::search {
namespace {

using namespace testing;  // the fixture's

/// An index opened as a snapshot opens it, for looking at what is behind one.
class Opened {
 public:
  Opened() {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder.path() / "000001.praxis";
    build(file, units());
    database = Xapian::Database(file.string());
    languages = index_languages(database);
    tail = std::move(GenerationTail::map(file).value());
    columns = Columns::load(database, tail.copies());
  }

  MatchContext context() const {
    return {database, languages, names, columns, norms, tail, &synonyms, nullptr};
  }

  Xapian::Database database;
  Columns columns;
  GenerationTail tail;
  std::vector<IndexLanguage> languages;
  std::shared_ptr<const Vocabularies> vocabularies = small_vocabularies();
  ValueNames names{columns, *vocabularies};
  LengthNorms norms{40};
  SynonymTable synonyms{*vocabularies};

 private:
  // Words in many pairings, in titles too, in two languages.
  static std::vector<Unit> units() {
    const char* const words[] = {"quay",      "harbour", "crane", "night shift",
                                 "low-noise", "ferry",   "r&d",   "pier"};
    std::vector<Unit> units;
    for (std::size_t i = 0; i < 60; ++i) {
      std::string text;
      for (std::size_t w = 0; w < 8; ++w) {
        if ((i + 1) % (w + 2) == 0) text += std::string(words[w]) + (i % 3 == 0 ? " and " : " ");
        if (i % (w + 5) == 2) text += std::string(words[(w + i) % 8]) + ' ';
      }
      Unit unit = make_unit("u" + std::to_string(i), words[i % 8], text + "café harbours.");
      if (i % 4 == 0) unit.language = "fr";
      if (i % 5 == 0) unit.regions = {"ITC1"};
      units.push_back(std::move(unit));
    }
    return units;
  }
};

std::map<std::uint32_t, double> by_xapian(const MatchContext& context, const Xapian::Query& query) {
  Xapian::Enquire enquire(context.database);
  enquire.set_weighting_scheme(UnitWeight(context.norms));
  enquire.set_query(query);
  std::map<std::uint32_t, double> found;
  const Xapian::MSet all = enquire.get_mset(0, context.database.get_doccount());
  for (auto hit = all.begin(); hit != all.end(); ++hit) found[*hit] = hit.get_weight();
  return found;
}

class SameAsOneQuery : public ::testing::TestWithParam<const char*> {};

// What is reckoned part by part is what one query for all of it finds, with the same weights.
TEST_P(SameAsOneQuery, ForAllWordsAndForAny) {
  const Opened opened;
  const MatchContext context = opened.context();
  const QueryNode root = parse_query(GetParam());
  QueryBuilder builder(context, root);
  Scorer scorer(context);
  for (const bool all_words : {true, false}) {
    const auto expected = by_xapian(context, builder.build(all_words));
    const Scores scores = scorer.run(builder.plan(all_words), all_words);
    ASSERT_EQ(scores.size(), expected.size()) << (all_words ? "all" : "any");
    for (const Score& score : scores) {
      ASSERT_TRUE(expected.contains(score.document));
      EXPECT_NEAR(score.weight, expected.at(score.document), 1e-6) << score.document;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(
    Queries, SameAsOneQuery,
    ::testing::Values("quay", "quay crane", "harbour night shift ferry", "cafe", "café harbour", "the quay",
                      "low-noise crane", "lownoise", "r&d pier", "quay OR ferry", "\"night shift\"",
                      "\"night shift\" quay", "quay -crane", "-crane", "*", "harbo* crane", "title:quay",
                      "title:quay ferry", "crane NEAR/3 ferry", "(quay OR pier) crane", "region:ITC1",
                      "nowhere", "quay nowhere", "quay quay crane", "quay crane ferry pier harbour shift"));

// A filter says which units are found, not how well each of them matches.
TEST(Scorer, AFilterChangesNoWeight) {
  const Opened opened;
  const MatchContext context = opened.context();
  const auto weights = [&](const std::string& text) {
    const QueryNode root = parse_query(text);
    QueryBuilder builder(context, root);
    std::map<std::uint32_t, double> found;
    for (const Score& score : Scorer(context).run(builder.plan(false), false))
      found[score.document] = score.weight;
    return found;
  };
  const auto everywhere = weights("quay night shift harbour lownoise");
  const auto there = weights("quay night shift harbour lownoise region:ITC1");
  EXPECT_EQ(there.size(), 12U);
  for (const auto& [document, weight] : there) EXPECT_DOUBLE_EQ(weight, everywhere.at(document));
}

}  // namespace
}  // namespace praxis::search
