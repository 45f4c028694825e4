// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/message.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::server {
namespace {

using testing::HasSubstr;

/// Numbers as they are; "few" for 2 to 4, as Slavonic languages have it.
const NumberRules kRules{[](std::size_t number) { return std::to_string(number); },
                         [](std::size_t number) {
                           if (number == 1) return std::string("one");
                           return std::string(number >= 2 && number <= 4 ? "few" : "other");
                         }};

std::string said(std::string_view pattern, const MessageValues& values = {}) {
  const auto message = Message::parse(pattern);
  return message ? message->format(values, kRules) : "error: " + message.error().message;
}

TEST(Message, PutsValuesIn) {
  EXPECT_EQ(said("Page {page} of {document}", {{"document", "{page} & more"}, {"page", std::size_t{3}}}),
            "Page 3 of {page} & more");
  EXPECT_EQ(said("Page {page}"), "Page {page}") << "what is missing is seen";
}

TEST(Message, ChoosesTheFormOfItsLanguage) {
  constexpr std::string_view kPattern = "{n, plural, =0 {nic} one {# wpis} few {# wpisy} other {# wpisów}}";
  EXPECT_EQ(said(kPattern, {{"n", std::size_t{0}}}), "nic");
  EXPECT_EQ(said(kPattern, {{"n", std::size_t{1}}}), "1 wpis");
  EXPECT_EQ(said(kPattern, {{"n", std::size_t{3}}}), "3 wpisy");
  EXPECT_EQ(said(kPattern, {{"n", std::size_t{7}}}), "7 wpisów");
  EXPECT_EQ(said("{a, select, x {X} other {{a}!}}", {{"a", "x"}}), "X");
  EXPECT_EQ(said("{a, select, x {X} other {{a}!}}", {{"a", "y"}}), "y!");
}

TEST(Message, KeepsApostrophesAndQuotedBraces) {
  EXPECT_EQ(said("l'été d’{name}", {{"name", "Ana"}}), "l'été d’Ana");
  EXPECT_EQ(said("'{'{a}'}'", {{"a", "x"}}), "{x}");
}

TEST(Message, PartsAtItsElement) {
  const auto message = Message::parse("{n, plural, one {eins: {element}} other {# mal {element}, ja}}");
  ASSERT_TRUE(message);
  EXPECT_EQ(message->around({{"n", std::size_t{5}}}, kRules),
            std::pair(std::string("5 mal "), std::string(", ja")));
  EXPECT_EQ(Message::parse("alles")->around({}, kRules).first, "alles");
}

TEST(Message, BecomesPartOfATemplate) {
  const auto message = Message::parse("From “{title}” & {element}: <more>");
  ASSERT_TRUE(message);
  using Part = Message::Part;
  EXPECT_EQ(message->as_template(Part::before_element).value(), "From “{{title}}” &amp; ");
  EXPECT_EQ(message->as_template(Part::after_element).value(), ": &lt;more&gt;");
  EXPECT_FALSE(Message::parse("none")->as_template(Part::before_element));
  EXPECT_FALSE(Message::parse("{n, plural, other {#}}")->as_template(Part::whole));
  EXPECT_FALSE(Message::parse("a '{{'title'}}' b")->as_template(Part::whole)) << "a tag of its own";
}

TEST(Message, NamesItsArguments) {
  EXPECT_THAT(Message::parse("{a} {n, plural, one {{b}} other {#}}")->arguments(),
              testing::UnorderedElementsAre("a", "n#", "b"));
}

TEST(Message, RefusesWhatIsNone) {
  for (const char* odd :
       {"{", "{a", "}{", "{n, plural, one {#}}", "{n, plural}", "{a b}", "{n, plural, other {{}}"})
    EXPECT_THAT(said(odd), HasSubstr("error")) << odd;
  for (const char* more : {"{n, number}", "{d, date, short}", "{n, plural, offset:1 other {#}}",
                           "{n, choice, 0#a|1#b}", "{n, selectordinal, other {#}}"})
    EXPECT_THAT(said(more), HasSubstr("neither plain nor")) << more;
}

}  // namespace
}  // namespace praxis::server
