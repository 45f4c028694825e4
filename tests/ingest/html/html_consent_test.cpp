// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ingest/html/pages.h"

#include <gmock/gmock.h>

namespace praxis::ingest::test {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* kNotice =
    "We use cookies and like means to count visits and to show what suits you; by staying here you agree to "
    "it, "
    "and to the partners of ours that do the same on other pages.";
constexpr const char* kShort = "<h1>Tool library</h1><p>Open on two evenings.</p><ul><li>Saws</li></ul>";

std::string read_with_notice(const std::string& box, const std::string& content) {
  return text_of(read_html("<html lang=en><body>" + box + content + "</body></html>"));
}

std::string box(const std::string& attributes) {
  return "<div " + attributes + "><div><p>" + kNotice + "</p><p><a href=/c>Settings</a></p></div></div>";
}

TEST(HtmlConsent, NeverOutweighsShortContent) {
  for (const char* attributes :
       {"class=cookie-note", "id=gdprConsent", "class='avviso-cookie'", "class=xq7", "role=region"}) {
    for (const std::string& content : std::vector<std::string>{
             "<main>" + std::string(kShort) + "</main>", "<article>" + std::string(kShort) + "</article>",
             "<div role=main>" + std::string(kShort) + "</div>",
             "<section>" + std::string(kShort) + "</section>"}) {
      EXPECT_THAT(read_with_notice(box(attributes), content),
                  AllOf(HasSubstr("Tool library"), HasSubstr("two evenings"), HasSubstr("Saws"),
                        Not(HasSubstr("We use cookies"))))
          << attributes << content;
    }
  }
}

TEST(HtmlConsent, APageAboutCookiesKeepsWhatItTells) {
  EXPECT_THAT(read_with_notice("", "<main><h1>How we use cookies</h1><div class=cookie-text><p>" +
                                       std::string(kNotice) + "</p></div></main>"),
              HasSubstr("We use cookies and like means"));
  EXPECT_THAT(read_with_notice("", "<h1>How we use cookies</h1>" + box("class=xq7")),
              HasSubstr("We use cookies and like means"));
}

TEST(HtmlConsent, WhereNothingIsMarkedAsContentTheTextStays) {
  EXPECT_THAT(read_with_notice(box("class=xq7"), ""), HasSubstr("We use cookies"));
}

}  // namespace
}  // namespace praxis::ingest::test
