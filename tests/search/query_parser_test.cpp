// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/query_parser.h"

#include <random>
#include <string>

#include <gtest/gtest.h>

namespace praxis::search {
namespace {

using Kind = QueryNode::Kind;

std::string show(const QueryNode& node);

std::string show_all(const QueryNode& node, const std::string& between) {
  std::string out;
  for (const QueryNode& child : node.children) out += (out.empty() ? "" : between) + show(child);
  return out;
}

std::string show(const QueryNode& node) {
  const std::string minus = node.excluded ? "-" : "";
  switch (node.kind) {
    case Kind::words:
      return minus + "<" + node.text + ">";
    case Kind::phrase:
      return minus + "\"" + node.text + "\"";
    case Kind::word_prefix:
      return minus + node.text + "*";
    case Kind::near:
      return minus + "{" + show_all(node, " ~" + std::to_string(node.distance) + " ") + "}";
    case Kind::title_prefix:
      return minus + "title:" + node.text + "*";
    case Kind::title_words:
      return minus + "title:<" + node.text + ">";
    case Kind::title_phrase:
      return minus + "title:\"" + node.text + "\"";
    case Kind::filter:
      return minus + node.field + "=" + node.text;
    case Kind::everything:
      return minus + "ALL";
    case Kind::group:
      return minus + "(" + show_all(node, " ") + ")";
    case Kind::any:
      return minus + "[" + show_all(node, " | ") + "]";
  }
  return "?";
}

struct Parsed {
  std::string text;
  std::string tree;
};

class ParserTable : public ::testing::TestWithParam<Parsed> {};

TEST_P(ParserTable, Reads) {
  EXPECT_EQ(show(parse_query(GetParam().text)), GetParam().tree);
}

INSTANTIATE_TEST_SUITE_P(
    Meant, ParserTable,
    ::testing::Values(
        Parsed{"", "()"}, Parsed{"  \n ", "()"}, Parsed{"repair vouchers", "(<repair vouchers>)"},
        Parsed{"\"repair vouchers\" cities", "(\"repair vouchers\" <cities>)"},
        Parsed{"repair -cars", "(<repair> -<cars>)"}, Parsed{"repair NOT cars", "(<repair> -<cars>)"},
        Parsed{"repair -\"old cars\"", "(<repair> -\"old cars\")"},
        Parsed{"zero-emission a - b", "(<zero-emission a - b>)"}, Parsed{"a OR b c", "([<a> | <b>] <c>)"},
        Parsed{"a b OR c OR d", "(<a> [<b> | <c> | <d>])"}, Parsed{"a AND b", "(<a b>)"},
        Parsed{"(a OR b) c", "(([<a> | <b>]) <c>)"}, Parsed{"a -(b c)", "(<a> -(<b c>))"},
        Parsed{"clust* policy", "(clust* <policy>)"}, Parsed{"*", "(ALL)"},
        Parsed{"title:energy", "(title:<energy>)"}, Parsed{"title:ener*", "(title:ener*)"},
        Parsed{"bus NEAR/5 night", "({<bus> ~5 <night>})"},
        Parsed{"a bus NEAR night b", "(<a> {<bus> ~10 <night>} <b>)"},
        Parsed{"a NEAR/2 b NEAR/3 c", "({<a> ~5 <b> ~5 <c>})"},
        Parsed{"\"night bus\" NEAR/4 villag*", "({\"night bus\" ~4 villag*})"},
        Parsed{"(bus OR tram) NEAR/4 night", "({([<bus> | <tram>]) ~4 <night>})"},
        Parsed{"x OR bus NEAR/4 night OR y", "([<x> | {<bus> ~4 <night>} | <y>])"},
        Parsed{"Title:\"green roofs\"", "(title:\"green roofs\")"},
        Parsed{"region:ITC1 theme:\"circular economy\" -kind:passage",
               "(region=ITC1 theme=circular economy -kind=passage)"},
        Parsed{"year:2017..2021", "(year=2017..2021)"}, Parsed{"„repair vouchers“", "(\"repair vouchers\")"},
        Parsed{"«bon ton»", "(\"bon ton\")"}));

INSTANTIATE_TEST_SUITE_P(
    Odd, ParserTable,
    ::testing::Values(Parsed{"\"repair vouchers", "(<repair vouchers>)"}, Parsed{"repair\"", "(<repair>)"},
                      Parsed{"((a)", "(((<a>)))"}, Parsed{"a) b", "(<a b>)"}, Parsed{")))(((", "()"},
                      Parsed{"OR", "(<OR>)"}, Parsed{"OR a", "(<OR a>)"}, Parsed{"a OR", "(<a OR>)"},
                      Parsed{"a OR OR b", "([<a> | <b>])"}, Parsed{"NOT", "(<not>)"}, Parsed{"-", "(<->)"},
                      Parsed{"--x", "(<--x>)"}, Parsed{"foo:bar http://x.eu", "(<foo:bar http://x.eu>)"},
                      Parsed{"NEAR", "(<NEAR>)"}, Parsed{"NEAR/5 a", "(<NEAR/5 a>)"},
                      Parsed{"a NEAR/5", "(<a NEAR/5>)"}, Parsed{"a NEAR/0 b", "(<a NEAR/0 b>)"},
                      Parsed{"a NEAR/51 b", "(<a NEAR/51 b>)"},
                      Parsed{"a NEAR/99999999999999999999999 b", "(<a NEAR/99999999999999999999999 b>)"},
                      Parsed{"a NEAR/5x b", "(<a NEAR/5x b>)"}, Parsed{"a NEARBY b", "(<a NEARBY b>)"},
                      Parsed{"a NEAR/ b", "(<a NEAR/ b>)"}, Parsed{"a NEAR -b", "(<a> -<b>)"},
                      Parsed{"a NEAR region:IT", "(<a> region=IT)"},
                      Parsed{"a NEAR/3 (b c)", "(<a> (<b c>))"},
                      Parsed{"a NEAR/3 NEAR/4 b", "({<a> ~4 <b>})"}, Parsed{"title:*", "(title:<*>)"},
                      Parsed{"region:", "(<region:>)"}, Parsed{"region:\"Tyrol", "(<region Tyrol>)"},
                      Parsed{"a OR -b", "(<a> -<b>)"}, Parsed{std::string("a\0b\x01 c", 6), "(<ab c>)"},
                      Parsed{"\xFF\xFE ok", "(<\uFFFD\uFFFD ok>)"}, Parsed{"\"\"", "()"}));

TEST(Parser, IgnoresBracketsNestedTooDeep) {
  std::string deep;
  for (int i = 0; i < 10'000; ++i) deep += "(";
  EXPECT_EQ(show(parse_query(deep)), "()");
  EXPECT_NE(show(parse_query(deep + "word")).find("<word>"), std::string::npos);
}

TEST(Parser, TakesALongTextAsPlain) {
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "w" + std::to_string(i) + " OR ";
  const QueryNode node = parse_query(text);
  ASSERT_EQ(node.children.size(), 1U);
  EXPECT_EQ(node.children[0].kind, Kind::words);
}

TEST(Parser, PlainTextHasNoOperators) {
  EXPECT_EQ(show(plain_query("a -b \"c d\" OR (title:e)")), "(<a -b \"c d\" OR (title:e)>)");
}

TEST(Parser, BearsAnything) {
  std::mt19937 random(20240229);
  const std::string alphabet = "ab \"()-*:|\xC3\xA9\xE2\x80\x9C\xFF\x00 ORANDNOTNEAR/5 title:region:";
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    const std::size_t length = random() % 60;
    for (std::size_t i = 0; i < length; ++i) text += alphabet[random() % alphabet.size()];
    EXPECT_EQ(parse_query(text).kind, Kind::group);
  }
}

}  // namespace
}  // namespace praxis::search
