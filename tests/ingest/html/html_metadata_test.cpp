// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"
#include "ingest/worker/html_title.h"
#include "tests/ingest/html/pages.h"

namespace praxis::ingest::test {
namespace {

using worker::html::are_same_headline;
using worker::html::without_site;

DocumentInfo info_of(std::string_view head, std::string_view content = kProse) {
  return read_html("<html><head>" + std::string(head) + "</head><body>" + std::string(content) +
                   "</body></html>")
      .info;
}

TEST(HtmlMetadata, ReadsTheHead) {
  const auto info = info_of(
      "<title>Tools | Programme</title><meta property='og:title' content='Tool library'><link rel=canonical "
      "href='https://example.org/tools'><meta property='og:url' content='https://example.org/other'><meta "
      "property='article:published_time' content='2021-03-09T08:00:00+01:00'><meta property='og:locale' "
      "content='fr_BE'>");
  EXPECT_EQ(info.kind, "web-page");
  EXPECT_EQ(info.title, "Tool library");
  EXPECT_EQ(info.url, "https://example.org/tools");
  EXPECT_EQ(info.date, "2021-03-09");
  EXPECT_EQ(info.language, "fr");
}

TEST(HtmlMetadata, Description) {
  EXPECT_EQ(info_of("<meta name=Description content=' Tools\n for&shy; all '>").description, "Tools for all");
  EXPECT_EQ(info_of("<meta name=description content=Short><meta property='og:description' content=Better>")
                .description,
            "Better");
  EXPECT_EQ(
      info_of("<script type='application/ld+json'>{\"@graph\": [{\"@type\": \"Organization\", "
              "\"description\": \"Us\"}, {\"@type\": [\"WebPage\"], \"description\": \"Tools\"}]}</script>")
          .description,
      "Tools");
  EXPECT_EQ(info_of("").description, "");
  EXPECT_LE(count_code_points(
                info_of("<meta name=description content='" + std::string(4000, 'x') + "'>").description),
            501U);
}

TEST(HtmlMetadata, TitleIsNotTheSites) {
  EXPECT_EQ(info_of("<title>Tool library</title><meta property='og:title' content='Programme'>"
                    "<meta property='og:site_name' content='Programme'>")
                .title,
            "Tool library");
  EXPECT_EQ(info_of("<title>Programme - Tool library of the valley</title><script type='application/ld+json'>"
                    "{\"@type\": \"WebSite\", \"name\": \"Programme\"}</script>")
                .title,
            "Tool library of the valley");
  EXPECT_EQ(info_of("<title>Programme</title><meta property='og:site_name' content='Programme'>").title,
            "Programme");
}

TEST(HtmlMetadata, WhatIsListedIsNotThePage) {
  const auto info = info_of(
      "<title>Practices</title><script type='application/ld+json'>{\"@type\": \"ItemList\", "
      "\"itemListElement\": [{\"@type\": \"Article\", \"headline\": \"First\", \"datePublished\": "
      "\"2020-11-02\", \"description\": \"Of the first\"}]}</script>");
  EXPECT_EQ(info.date, "");
  EXPECT_EQ(info.description, "");
}

TEST(HtmlMetadata, TakesWebAddressesOnly) {
  EXPECT_EQ(info_of("<link rel=canonical href='javascript:alert(1)'>").url, "");
  EXPECT_EQ(
      info_of("<link rel=canonical href='/tools'><meta property=og:url content='http://example.org/'>").url,
      "http://example.org/");
}

TEST(HtmlMetadata, LanguageIsTwoLetters) {
  EXPECT_EQ(read_html("<html lang='de-AT'><p>Text zum Lesen</p>").info.language, "de");
  EXPECT_EQ(read_html("<html lang='english'><p>Text to read</p>").info.language, "");
}

TEST(HtmlMetadata, DateFromLinkedData) {
  EXPECT_EQ(
      info_of(
          "<script type='application/ld+json'>{\"@graph\": [{\"@type\": \"WebSite\"}, {\"datePublished\": "
          "\"2020-11-02\"}]}</script>")
          .date,
      "2020-11-02");
  EXPECT_EQ(info_of("<script type='application/ld+json'>{\"datePublished\": 7, [</script>").date, "");
}

TEST(HtmlMetadata, DateFromThePage) {
  EXPECT_EQ(
      info_of("", "<main><time datetime='2019-05-06'>in May</time>" + std::string(kProse) + "</main>").date,
      "2019-05-06");
  EXPECT_EQ(
      info_of("", "<main><ul class=meta><li>6 May 2019</li></ul>" + std::string(kProse) + "</main>").date,
      "2019-05-06");
}

TEST(HtmlMetadata, DateMarkedBesideTheText) {
  const std::string text = std::string("<div itemprop=articleBody>") + std::string(kProse) + "</div>";
  const std::string one = "<dl><dd><time itemprop=datePublished datetime=2018-05-06>x</time></dd></dl>";
  const std::string other = "<dl><dd><time itemprop=datePublished datetime=2019-05-06>x</time></dd></dl>";
  EXPECT_EQ(read_html("<body><div>" + one + "</div>" + text + "</body>").info.date, "2018-05-06");
  EXPECT_EQ(read_html("<body><div>" + one + other + "</div>" + text + "</body>").info.date, "");
}

TEST(HtmlMetadata, DatelinesAreMeasuredInCharacters) {
  const auto document = read_html("<html lang=el><body><main><p>Αναρτήθηκε στις 15 Μαρτίου 2018</p>" +
                                  std::string(kProse) + "</main></body></html>");
  EXPECT_EQ(document.info.date, "2018-03-15");
}

TEST(HtmlMetadata, DatesOfAListingAreNotThePages) {
  EXPECT_EQ(
      info_of("",
              "<main><ul><li>a 1.5.2019</li><li><b>2.5.2019</b></li><li><b>3.5.2019</b></li><li><b>4.5.2019"
              "</b></li></ul></main>")
          .date,
      "");
}

TEST(HtmlMetadata, TitleWithoutAnyHead) {
  const auto document = read_html("<h1>Tool library</h1>" + std::string(kProse));
  EXPECT_EQ(document.info.title, "Tool library");
  EXPECT_TRUE(document.title_from_content);
}

TEST(HtmlTitle, LosesTheSite) {
  EXPECT_EQ(without_site("Repair vouchers | Programme", ""), "Repair vouchers");
  EXPECT_EQ(without_site("Programme - Repair vouchers", "Programme"), "Repair vouchers");
  EXPECT_EQ(without_site("Vouchers for repairs of all kinds – Programme", ""),
            "Vouchers for repairs of all kinds");
  EXPECT_EQ(without_site("Growth - jobs - cohesion in rural areas", ""),
            "Growth - jobs - cohesion in rural areas");
  EXPECT_EQ(without_site("Repair vouchers", "Programme"), "Repair vouchers");
}

TEST(HtmlTitle, LosesAnOpenEnd) {
  EXPECT_EQ(without_site("Repair vouchers |", ""), "Repair vouchers");
  EXPECT_EQ(without_site("Repair vouchers - ", ""), "Repair vouchers");
}

TEST(HtmlTitle, SameHeadline) {
  EXPECT_TRUE(are_same_headline("Repair Vouchers", "Repair vouchers: a scheme that works"));
  EXPECT_FALSE(are_same_headline("Programme", "Programme news: repair vouchers"));
  EXPECT_FALSE(are_same_headline("", "x"));
}

}  // namespace
}  // namespace praxis::ingest::test
