// SPDX-License-Identifier: GPL-3.0-or-later
// Broken pages: small ones, cut short, with bytes changed, with pieces repeated. The same ones in every run.
#include "corpus/utf8.h"
#include "tests/ingest/dice.h"
#include "tests/ingest/html/packed.h"
#include "tests/ingest/html/pages.h"

#include <array>

namespace praxis::ingest::test {
namespace {

using praxis::test::Dice;
using praxis::test::gzip_of;
using praxis::test::saved_page;
using praxis::test::saved_part;

const std::vector<std::string>& pages() {
  static const std::vector<std::string> kPages{
      site_page("<main><h1>Tool library</h1>" + std::string(kProse) + "</main>"),
      site_page(
          "<article itemscope><h1>Tools &amp; halls</h1><p class=lead>Caf&eacute; &#x1F600; &#0; &#xD800;"
          "</p><dl><dt>Budget<dd>EUR 1<dt>Start<dd>2019</dl></article>"),
      "<table><caption>Loans</caption><thead><tr><th>Year<th>Number</thead><tr><td>2020<td>41<tr><td "
      "rowspan=3>"
      "2021<td>77<table><tr><td>inner</table></table>",
      "<ul><li>one<ul><li>two<ol start=-2><li>three</ul><li>four</ul><blockquote><pre>five\n\nsix</pre>",
      "<html lang=de-AT><head><title>A | B</title><meta property=og:title content='Tools'><meta name=date "
      "content=2021-03-09><link rel=canonical href='https://example.org/a'></head><body>" +
          std::string(kProse),
      "<script type='application/ld+json'>{\"@graph\":[{\"@type\":[\"Article\"],\"headline\":\"Tools\","
      "\"datePublished\":\"2020-11-02\",\"articleBody\":\"<p>The valley lends tools.</p>\"}]}</script><p>x",
      "<meta charset=windows-1251><p>\xCF\xF0\xE8\xE2\xE5\xF2, "
      "\xEC\xE8\xF0</p><p>\xC4\xEE\xEB\xE8\xED\xE0</p>",
      std::string("<\0p\0>\0t\0e\0x\0t\0 \0o\0f\0 \0U\0T\0F\0-\0001\0006\0<\0/\0p\0>\0", 42),
      site_page(
          "<main><div class=card><h3><a href=/1>One</a></h3><p>lends ladders</p></div><div class=card><h3>"
          "<a href=/2>Two</a></h3><p>lends saws</p></div></main>"),
      "<svg><title>x</title><foreignObject><p>in a "
      "picture</p></foreignObject></svg><math><mi>y</math><frameset>",
      saved_page(
          saved_part("Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable",
                     "<p>Stra=C3=9Fe und=\r\n Br=C3=BCcke</p>") +
          saved_part("Content-Type: image/png\r\nContent-Transfer-Encoding: base64", "iVBORw0KGgo=")),
      gzip_of(site_page("<main>" + std::string(kProse) + "</main>")),
      "Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: multipart/related; boundary=b\n\n--b\n"
      "Content-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+VG9vbHM8L3A+\n--b--\n--a--\n",
  };
  return kPages;
}

std::string flipped(std::string page, Dice& dice) {
  constexpr std::array kTelling{'<',  '>',  '"',  '\'',   '&',    '/',    '=',
                                '\0', '\r', '\n', '\xFF', '\xC3', '\x1B', '-'};
  const std::size_t changes = 1 + dice.below(12);
  for (std::size_t i = 0; i < changes; ++i) {
    char& place = page[dice.below(page.size())];
    place = dice.below(2) == 0 ? kTelling[dice.below(kTelling.size())] : static_cast<char>(dice.below(256));
  }
  return page;
}

std::string repeated(const std::string& page, Dice& dice) {
  const std::size_t begin = dice.below(page.size());
  const std::size_t size = 1 + dice.below(std::min<std::size_t>(page.size() - begin, 60));
  std::string piece;
  for (std::size_t times = 1 + dice.below(300); times > 0; --times) piece += page.substr(begin, size);
  return page.substr(0, begin) + piece + page.substr(begin);
}

void expect_sound_text(const std::string& text, std::size_t most) {
  EXPECT_TRUE(is_valid_utf8(text));
  EXPECT_EQ(text.find('\n'), std::string::npos) << text;
  EXPECT_LE(text.size(), most);
}

void expect_sound(const std::string& page) {
  const auto document = worker::extract_document(Format::html, page);
  if (!document) {
    EXPECT_FALSE(document.error().message.empty());
    EXPECT_NE(document.error().kind, ErrorKind::internal);
    return;
  }
  // Packed pages grow; the others at most from one byte of a character set to three of UTF-8, and a little.
  const std::size_t most = 4 * page.size() + 20'000;
  EXPECT_FALSE(document->blocks.empty());
  std::size_t sum = 0;
  for (const Block& block : document->blocks) {
    expect_sound_text(block.text, most);
    expect_sound_text(block.label, most);
    EXPECT_LE(block.roles.size(), 64U);
    EXPECT_GE(block.level, 0);
    EXPECT_TRUE(block.kind != BlockKind::heading || (block.level >= 1 && block.level <= 6));
    sum += block.text.size();
  }
  EXPECT_LE(sum, most);
  expect_sound_text(document->info.title, most);
  expect_sound_text(document->info.description, 2001);
  expect_sound_text(document->info.url, 2000);
}

TEST(HtmlMutation, PagesAsTheyAre) {
  for (const std::string& page : pages()) {
    expect_sound(page);
    EXPECT_TRUE(worker::extract_document(Format::html, page).has_value()) << page;
  }
}

TEST(HtmlMutation, PagesCutShort) {
  for (const std::string& page : pages()) {
    for (std::size_t part = 1; part < 24; ++part) expect_sound(page.substr(0, page.size() * part / 24));
  }
}

TEST(HtmlMutation, PagesWithBytesChanged) {
  Dice dice(1);
  for (const std::string& page : pages()) {
    for (int i = 0; i < 60; ++i) expect_sound(flipped(page, dice));
  }
}

TEST(HtmlMutation, PagesWithPiecesRepeated) {
  Dice dice(2);
  for (const std::string& page : pages()) {
    for (int i = 0; i < 20; ++i) expect_sound(repeated(page, dice));
  }
}

TEST(HtmlMutation, PagesBrokenInEveryWay) {
  Dice dice(3);
  for (const std::string& page : pages()) {
    for (int i = 0; i < 20; ++i) {
      const std::string broken = flipped(repeated(flipped(page, dice), dice), dice);
      expect_sound(broken.substr(0, 1 + dice.below(broken.size())));
    }
  }
}

}  // namespace
}  // namespace praxis::ingest::test
