// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/templates.h"

#include "tests/server/fake_catalogue.h"

#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace praxis::server {
namespace {

using nlohmann::ordered_json;
using testing::HasSubstr;

class TemplatesTest : public testing::Test {
 protected:
  TemplatesTest() { std::filesystem::create_directories(folder_); }
  ~TemplatesTest() override { std::filesystem::remove_all(folder_); }
  TemplatesTest(const TemplatesTest&) = delete;
  TemplatesTest& operator=(const TemplatesTest&) = delete;

  void write(const std::string& name, const std::string& text) {
    std::ofstream(folder_ / (name + ".mustache")) << text;
  }
  std::string render(const ordered_json& view) {
    auto templates = Templates::load(folder_, test_languages());
    if (!templates) return "error: " + templates.error().message;
    return templates->render(language_, "page", view).value_or("error");
  }
  std::string language_ = "en";
  std::filesystem::path folder_ = std::filesystem::path(testing::TempDir()) /
                                  testing::UnitTest::GetInstance()->current_test_info()->name();
};

TEST_F(TemplatesTest, EscapeWhatTheyShow) {
  write("page", "<p title=\"{{a}}\">{{a}}</p>");
  EXPECT_EQ(render({{"a", "<b>\"x\" & 'y'"}}),
            "<p title=\"&lt;b&gt;&quot;x&quot; &amp; &apos;y&apos;\">&lt;b&gt;&quot;x&quot; &amp; "
            "&apos;y&apos;</p>");
}

TEST_F(TemplatesTest, DoNotRunWhatTheyShow) {
  write("page", "{{a}}");
  EXPECT_EQ(render({{"a", "{{{b}}} {{#c}}"}, {"b", "secret"}}), "{{{b}}} {{#c}}");
}

TEST_F(TemplatesTest, RefuseUnescapedValues) {
  write("page", "{{{a}}}");
  EXPECT_THAT(render({}), HasSubstr("unescaped"));
  write("page", "{{{json_ld}}}{{{ a }}}");
  EXPECT_THAT(render({}), HasSubstr("unescaped"));
  write("page", "{{& a}}");
  EXPECT_THAT(render({}), HasSubstr("unescaped"));
}

TEST_F(TemplatesTest, TakeEmptyForFalse) {
  write("page", "{{#a}}a{{/a}}{{^a}}no a{{/a}}{{#n}}n={{n}}{{/n}}{{#l}}[{{.}}]{{/l}}");
  EXPECT_EQ(render({{"a", ""}, {"n", 7}, {"l", {"x", "y"}}}), "no an=7[x][y]");
  EXPECT_EQ(render({{"a", nullptr}, {"n", false}, {"l", ordered_json::array()}}), "no a");
}

TEST_F(TemplatesTest, IncludeOthers) {
  write("page", "<{{> part }}>");
  write("part", "{{a}}");
  EXPECT_EQ(render({{"a", "x"}}), "<x>");
}

TEST_F(TemplatesTest, FailAtTheStartAndNotLater) {
  write("page", "{{> nowhere}}");
  EXPECT_THAT(render({}), HasSubstr("nowhere"));
  write("page", "{{> page}}");
  EXPECT_THAT(render({}), HasSubstr("includes itself"));
  write("page", "{{#open}}");
  EXPECT_THAT(render({}), HasSubstr("page"));
  write("page", "{{a");
  EXPECT_THAT(render({}), HasSubstr("page"));
}

TEST_F(TemplatesTest, SpeakTheLanguageTheyAreAskedFor) {
  write("page", "<p>{{_ sort.title}}</p>");
  EXPECT_EQ(render({}), "<p>Title A–Z</p>");
  language_ = "de";
  EXPECT_EQ(render({}), "<p>Titel A–Z</p>");
  language_ = "xx";
  EXPECT_EQ(render({}), "error");
}

TEST_F(TemplatesTest, PutValuesAndElementsIntoMessages) {
  write("page", "{{_ count.results}}");
  EXPECT_THAT(render({}), testing::AllOf(HasSubstr("count.results"), HasSubstr("value")))
      << "it has a plural";
  write(
      "page",
      "<b title=\"{{_ search.results-for}}\">{{_< suggestion.words}}<a>{{w}}</a>{{_> suggestion.words}}</b>");
  EXPECT_EQ(render({{"query", "<x>"}, {"w", "y"}}),
            "<b title=\"Results for “&lt;x&gt;”\">Did you mean <a>y</a>?</b>");
  write("page", "{{_< sort.title}}");
  EXPECT_THAT(render({}), HasSubstr("element"));
  write("page", "{{_ no.such-message}}");
  EXPECT_THAT(render({}), HasSubstr("no.such-message"));
  write("page", "{{_ sort.title");
  EXPECT_THAT(render({}), HasSubstr("unclosed"));
}

TEST_F(TemplatesTest, SayWhatToDoWhenMissing) {
  EXPECT_THAT(render({}), HasSubstr("PRAXIS_DATA"));
}

}  // namespace
}  // namespace praxis::server
