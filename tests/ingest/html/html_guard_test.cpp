// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/html_guard.h"

#include "ingest/worker/html_tree.h"
#include "tests/ingest/html/pages.h"

#include <gmock/gmock.h>

namespace praxis::ingest::test {
namespace {

using worker::html::check_page;
using worker::html::HtmlTree;
using worker::html::PageLimits;

std::string repeat(std::string_view text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

ErrorKind error_of(std::string_view page) {
  const auto document = worker::extract_html(page, {});
  EXPECT_FALSE(document.has_value());
  return document ? ErrorKind::internal : document.error().kind;
}

TEST(HtmlGuard, EmptyPagesAreSaidToBeEmpty) {
  EXPECT_EQ(error_of(""), ErrorKind::empty_input);
  EXPECT_EQ(error_of(" \n\t "), ErrorKind::empty_input);
  EXPECT_EQ(error_of("<html><body><img src=a.png></body></html>"), ErrorKind::empty_input);
}

TEST(HtmlGuard, ReadsWhatIsNestedDeep) {
  const auto document = read_html(repeat("<div>", 15'000) + "Text at the very bottom");
  EXPECT_EQ(text_of(document), "Text at the very bottom\n");
}

TEST(HtmlGuard, DeepListsAndQuotesDoNotOverflow) {
  EXPECT_EQ(text_of(read_html(repeat("<blockquote><ul><li>", 2'000) + "Text at the very bottom")),
            "Text at the very bottom\n");
}

TEST(HtmlGuard, RefusesWhatIsNestedTooDeep) {
  EXPECT_EQ(error_of(repeat("<div>", 200'000) + "text"), ErrorKind::limit_exceeded);
}

TEST(HtmlGuard, RefusesTooManyAttributes) {
  EXPECT_EQ(error_of("<p " + repeat("a=1 ", 1'000'000) + ">text</p>"), ErrorKind::limit_exceeded);
}

TEST(HtmlGuard, RefusesPagesThatAreTooLarge) {
  EXPECT_EQ(error_of(std::string((32u << 20) + 1, 'x')), ErrorKind::limit_exceeded);
}

TEST(HtmlGuard, ScansLikeTheParser) {
  PageLimits limits;
  limits.steps = 50;
  EXPECT_TRUE(check_page(repeat("<div></div>", 40), limits));
  EXPECT_TRUE(check_page(repeat("<p>x<br><li>y", 1000), limits));
  EXPECT_TRUE(check_page("<!-- " + repeat("<div>", 100) + " -->", limits));
  EXPECT_TRUE(check_page("<script>" + repeat("'<div>'", 100) + "</script>", limits));
  EXPECT_TRUE(check_page("<a title='" + repeat("<div>", 100) + "'>x</a>", limits));
  EXPECT_FALSE(check_page(repeat("<div>", 100), limits));
  EXPECT_FALSE(check_page(repeat("<div/>", 100), limits));
}

TEST(HtmlGuard, ParserMemoryHasALimit) {
  const auto tree = HtmlTree::parse(repeat("<p>text</p>", 20'000), 1u << 20);
  ASSERT_FALSE(tree.has_value());
  EXPECT_EQ(tree.error().kind, ErrorKind::limit_exceeded);
}

TEST(HtmlGuard, NulBytesAreNoEnd) {
  const std::string page("<p>before\0after the first byte</p>\0<p>last</p>", 44);
  EXPECT_THAT(text_of(read_html(page)), ::testing::HasSubstr("last"));
}

TEST(HtmlGuard, LongClassListsAreBounded) {
  const auto document = read_html("<p class='" + repeat("name ", 100'000) + "'>Some text to read</p>");
  ASSERT_EQ(document.blocks.size(), 1u);
  EXPECT_LE(document.blocks[0].roles.size(), 64u);
}

TEST(HtmlTree, ListsNodesInDocumentOrder) {
  const auto tree = HtmlTree::parse("<body><div><p>one</p> <p>two</p></div></body>", 1u << 20);
  ASSERT_TRUE(tree.has_value());
  const auto div = tree->find(GUMBO_TAG_DIV);
  const auto first = tree->find(GUMBO_TAG_P);
  const auto second = (*tree)[(*tree)[first].end].end;
  EXPECT_EQ((*tree)[second].tag, GUMBO_TAG_P);
  EXPECT_EQ(tree->previous(second), first);
  EXPECT_EQ(tree->previous(first), div);
  EXPECT_EQ((*tree)[div].end, (*tree)[second].end);
  EXPECT_TRUE(tree->within(second, div));
  EXPECT_FALSE(tree->within(second, first));
}

}  // namespace
}  // namespace praxis::ingest::test
