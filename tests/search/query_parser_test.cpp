// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/query_parser.h"

#include <random>
#include <string>

#include <gtest/gtest.h>

namespace praxis::search {
namespace {

using Kind = QueryNode::Kind;

std::string show(const QueryNode& node);

std::string show_all(const QueryNode& node, const char* between) {
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

struct Case {
  std::string text;
  std::string tree;
};

class ParserTable : public ::testing::TestWithParam<Case> {};

TEST_P(ParserTable, Reads) {
  EXPECT_EQ(show(parse_query(GetParam().text)), GetParam().tree);
}

INSTANTIATE_TEST_SUITE_P(
    Meant, ParserTable,
    ::testing::Values(
        Case{"", "()"}, Case{"  \n ", "()"}, Case{"repair vouchers", "(<repair vouchers>)"},
        Case{"\"repair vouchers\" cities", "(\"repair vouchers\" <cities>)"},
        Case{"repair -cars", "(<repair> -<cars>)"}, Case{"repair NOT cars", "(<repair> -<cars>)"},
        Case{"repair -\"old cars\"", "(<repair> -\"old cars\")"},
        Case{"zero-emission a - b", "(<zero-emission a - b>)"}, Case{"a OR b c", "([<a> | <b>] <c>)"},
        Case{"a b OR c OR d", "(<a> [<b> | <c> | <d>])"}, Case{"a AND b", "(<a b>)"},
        Case{"(a OR b) c", "(([<a> | <b>]) <c>)"}, Case{"a -(b c)", "(<a> -(<b c>))"},
        Case{"clust* policy", "(clust* <policy>)"}, Case{"*", "(ALL)"},
        Case{"title:energy", "(title:<energy>)"}, Case{"Title:\"green roofs\"", "(title:\"green roofs\")"},
        Case{"region:ITC1 theme:\"circular economy\" -kind:passage",
             "(region=ITC1 theme=circular economy -kind=passage)"},
        Case{"year:2017..2021", "(year=2017..2021)"}, Case{"„repair vouchers“", "(\"repair vouchers\")"},
        Case{"«bon ton»", "(\"bon ton\")"}));

INSTANTIATE_TEST_SUITE_P(
    Odd, ParserTable,
    ::testing::Values(Case{"\"repair vouchers", "(<repair vouchers>)"}, Case{"repair\"", "(<repair>)"},
                      Case{"((a)", "(((<a>)))"}, Case{"a) b", "(<a b>)"}, Case{")))(((", "()"},
                      Case{"OR", "(<OR>)"}, Case{"OR a", "(<OR a>)"}, Case{"a OR", "(<a OR>)"},
                      Case{"a OR OR b", "([<a> | <b>])"}, Case{"NOT", "(<not>)"}, Case{"-", "(<->)"},
                      Case{"--x", "(<--x>)"}, Case{"foo:bar http://x.eu", "(<foo:bar http://x.eu>)"},
                      Case{"region:", "(<region:>)"}, Case{"region:\"Tyrol", "(<region Tyrol>)"},
                      Case{"a OR -b", "(<a> -<b>)"}, Case{std::string("a\0b\x01 c", 6), "(<ab c>)"},
                      Case{"\xFF\xFE ok", "(<\uFFFD\uFFFD ok>)"}, Case{"\"\"", "(\"\")"}));

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
  const std::string alphabet = "ab \"()-*:|\xC3\xA9\xE2\x80\x9C\xFF\x00 ORANDNOT title:region:";
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    const std::size_t length = random() % 60;
    for (std::size_t i = 0; i < length; ++i) text += alphabet[random() % alphabet.size()];
    EXPECT_EQ(parse_query(text).kind, Kind::group);
  }
}

}  // namespace
}  // namespace praxis::search
