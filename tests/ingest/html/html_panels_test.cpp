// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ingest/html/pages.h"

#include <gmock/gmock.h>

namespace praxis::ingest::test {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* kAnswer =
    "Whoever lives in the valley may borrow a saw, a drill or a ladder for a week.";

std::string read_in_main(std::string_view part) {
  return text_of(read_html(
      site_page("<main><h1>Tool library</h1>" + std::string(kProse) + std::string(part) + "</main>")));
}

struct Panel {
  const char* name;
  const char* markup;  ///< before and around the answer, which an asterisk stands for
};

std::string with_answer(std::string markup) {
  return markup.replace(markup.find('*'), 1, std::string("<p>") + kAnswer + "</p>");
}

class HtmlPanel : public ::testing::TestWithParam<Panel> {};

TEST_P(HtmlPanel, IsReadUnderItsName) {
  const std::string text = read_in_main(with_answer(GetParam().markup));
  ASSERT_THAT(text, AllOf(HasSubstr(kAnswer), HasSubstr("Borrowing")));
  EXPECT_LT(text.find("Borrowing"), text.find(kAnswer));
  EXPECT_EQ(text.find("Borrowing"), text.rfind("Borrowing")) << text;
}

INSTANTIATE_TEST_SUITE_P(
    Patterns, HtmlPanel,
    ::testing::Values(
        Panel{"hiddenAfterHeading", "<h2>Borrowing</h2><div hidden>*</div>"},
        Panel{"unshownAfterHeading", "<h3>Borrowing</h3><div style='display: none'>*</div>"},
        Panel{"headInABox", "<div class=top><h3>Borrowing</h3></div><div aria-hidden=true>*</div>"},
        Panel{"hiddenAfterButton", "<button>Borrowing</button><section hidden>*</section>"},
        Panel{"buttonInHeading", "<h3><button>Borrowing</button></h3><div hidden>*</div>"},
        Panel{"buttonThatFolds", "<button aria-expanded=false>Borrowing</button><div>*</div>"},
        Panel{"referredByControl",
              "<button aria-controls=q7>Borrowing</button><p>Or ask us.</p><div id=q7 hidden>*</div>"},
        Panel{"referredByTarget",
              "<h4><a data-bs-target='#q8'>Borrowing</a></h4><hr><div id=q8 class=hide>*</div>"},
        Panel{"tabs",
              "<ul role=tablist><li><a role=tab href='#t1'>Borrowing</a></li></ul>"
              "<div id=t1 role=tabpanel style='display:none'>*</div>"}),
    [](const auto& tested) { return std::string(tested.param.name); });

class HtmlHidden : public ::testing::TestWithParam<Panel> {};

TEST_P(HtmlHidden, IsNoText) {
  EXPECT_THAT(read_in_main(with_answer(GetParam().markup)), Not(HasSubstr(kAnswer)));
}

INSTANTIATE_TEST_SUITE_P(
    Others, HtmlHidden,
    ::testing::Values(
        Panel{"template", "<h2>Borrowing</h2><template><div>*</div></template>"},
        Panel{"dialog",
              "<button data-toggle=modal data-target='#m'>Open</button><div id=m class=modal hidden>*</div>"},
        Panel{"dialogRole", "<button aria-controls=m>Open</button><div id=m role=dialog hidden>*</div>"},
        Panel{"menu",
              "<button aria-haspopup=true aria-controls=m>More</button><p>Text.</p><div id=m hidden>*</div>"},
        Panel{"amidText", "<p>Members pay a fee.</p><div hidden>*</div>"},
        Panel{"forScreenReaders", "<h2>Borrowing</h2><div class=visually-hidden>*</div>"}),
    [](const auto& tested) { return std::string(tested.param.name); });

TEST(HtmlPanels, ListsOfLinksStayShut) {
  EXPECT_THAT(read_in_main("<h2>Menu</h2><ul hidden><li><a href=/x>Xyz page of the site</a></li></ul>"),
              Not(HasSubstr("Xyz")));
}

TEST(HtmlPanels, AHiddenValueBelongsToItsTerm) {
  const auto lines = lines_of(read_html(
      site_page("<main><h1>Tool library</h1><dl><dt>Fee</dt><dd hidden>Ten euros a year</dd></dl></main>")));
  EXPECT_THAT(lines, ElementsAre("heading1: Tool library", "field: Fee Ten euros a year"));
}

TEST(HtmlPanels, EveryTabHasItsNameAboveIt) {
  const auto document = read_html(
      site_page("<main><h1>Tool library</h1><div role=tablist><button role=tab aria-controls=a>Fees</button>"
                "<button role=tab aria-controls=b>Hours</button></div><div id=a role=tabpanel><p>Ten euros a "
                "year.</p></div><div id=b role=tabpanel hidden><p>Two evenings a week.</p></div></main>"));
  EXPECT_THAT(lines_of(document),
              ElementsAre("heading1: Tool library", "heading2: Fees", "paragraph: Ten euros a year.",
                          "heading2: Hours", "paragraph: Two evenings a week."));
}

}  // namespace
}  // namespace praxis::ingest::test
