// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/query_lexer.h"

#include "corpus/utf8.h"
#include "search/query_clauses.h"

#include <random>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::search {
namespace {

using ::testing::ElementsAre;
using TokenKind = QueryToken::Kind;

std::vector<std::string> clauses_of(const std::string& text) {
  const ClausedQuery query = split_clauses(text);
  std::vector<std::string> out;
  for (const QueryClause& clause : query.clauses) out.push_back(query.text(clause));
  return out;
}

TEST(QueryLexer, TellsOperatorsFromWords) {
  const auto kinds = [](std::string_view text) {
    std::vector<TokenKind> out;
    for (const QueryToken& token : query_tokens(text)) out.push_back(token.kind);
    return out;
  };
  EXPECT_THAT(kinds("a OR b AND c NEAR/7 d"),
              ElementsAre(TokenKind::word, TokenKind::either, TokenKind::word, TokenKind::both,
                          TokenKind::word, TokenKind::near, TokenKind::word));
  EXPECT_THAT(kinds("a or b and near c"), ElementsAre(TokenKind::word, TokenKind::word, TokenKind::word,
                                                      TokenKind::word, TokenKind::word, TokenKind::word));
  EXPECT_EQ(query_tokens("a NEAR/7 b")[1].distance, 7U);
  EXPECT_EQ(query_tokens("a NEAR b")[1].distance, 10U);
}

TEST(QueryLexer, FieldsHoldTheirValue) {
  const auto tokens = query_tokens("Region:\"Val d'Aosta\" year:..2019 -kind:news colour:red");
  ASSERT_EQ(tokens.size(), 4U);
  EXPECT_EQ(tokens[0].field, "region");
  EXPECT_EQ(tokens[0].text, "Val d'Aosta");
  EXPECT_EQ(tokens[1].field, "year");
  EXPECT_EQ(tokens[1].text, "..2019");
  EXPECT_TRUE(tokens[2].excluded);
  EXPECT_EQ(tokens[3].field, "") << "no such field";
}

TEST(QueryLexer, TokensWrittenOutAreCutIntoTheSameAgain) {
  std::mt19937 random(7);
  const std::vector<std::string> pieces{"a",       "-",    "\"",     "(",     ")",     " ",   " OR ", " AND ",
                                        " NEAR/3", "NOT ", "title:", "year:", "*",     "b-c", "é",    "--x",
                                        "region:", " -(",  ":\"",    "NEAR ", "„x y“", " | "};
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (std::size_t i = random() % 12; i > 0; --i) text += pieces[random() % pieces.size()];
    const auto tokens = query_tokens(squeeze_space(text));
    ASSERT_TRUE(query_tokens(squeeze_space(text_of(tokens))) == tokens) << text << "\n" << text_of(tokens);
  }
}

TEST(QueryClauses, AreWhatStandsSideBySide) {
  EXPECT_THAT(clauses_of("repair -cars (bus OR tram) a OR \"b c\" NEAR/3 d year:2019.. *"),
              ElementsAre("repair", "-cars", "(bus OR tram)", "a OR \"b c\" NEAR/3 d", "year:2019..", "*"));
  EXPECT_THAT(clauses_of("-(a (b)) AND ((c"), ElementsAre("-(a (b))", "((c"));
  EXPECT_THAT(clauses_of(")) OR a ("), ElementsAre("OR", "a", "("));
  EXPECT_THAT(clauses_of(""), ElementsAre());
}

TEST(QueryClauses, ProseHasNone) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "word ";
  EXPECT_THAT(clauses_of(text), ElementsAre());
}

}  // namespace
}  // namespace praxis::search
