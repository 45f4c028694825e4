// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/languages.h"

#include "corpus/fs.h"
#include "server/pseudo_text.h"
#include "tests/server/fake_catalogue.h"

#include <fstream>
#include <regex>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::server {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string best(std::string_view ranges) {
  const Language* language = test_languages().best_for(ranges);
  return language == nullptr ? std::string() : language->code();
}

TEST(Languages, AreChosenByWhatABrowserAccepts) {
  EXPECT_EQ(best("de"), "de");
  EXPECT_EQ(best("de-AT, en;q=0.5"), "de");
  EXPECT_EQ(best("en;q=0.5, it"), "it");
  EXPECT_EQ(best("fr-CH, fr;q=0.9, en;q=0.8, de;q=0.7, *;q=0.5"), "fr");
  EXPECT_EQ(best("FI, sv;q=0.9, es;q=0.3"), "es") << "the first that there is";
  EXPECT_EQ(best("lb"), "de") << "what its readers read too";
  EXPECT_EQ(best("en-XA"), "en-XA");
  for (const char* none : {"", " ", "ja", "xx-yy", "??", "de;q=x,,;", "\xff\xfe", "*"})
    EXPECT_EQ(best(none), "") << none;
  EXPECT_EQ(best(std::string(5000, 'a')), "");
}

/// How each key is used in the pages: a key of nobody is a mistake of one side or the other.
TEST(Languages, HaveTheMessagesThatPagesAskFor) {
  std::string program;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(PRAXIS_SOURCE_DIR) / "server")) {
    if (entry.path().extension() == ".cpp" || entry.path().extension() == ".mustache")
      program += read_file(entry.path(), 1024 * 1024).value();
  }
  std::vector<std::string> unused;
  for (const std::string& key : english().keys()) {
    const std::string group = key.substr(0, key.find_last_of('.'));
    const std::size_t dash = key.find_last_of('-');
    const bool used =
        program.find(key) != std::string::npos || program.find("\"" + group + ".") != std::string::npos ||
        program.find("\"" + group + "\"") != std::string::npos ||
        (dash != std::string::npos && program.find("\"" + key.substr(0, dash + 1)) != std::string::npos);
    if (!used) unused.push_back(key);
  }
  EXPECT_THAT(unused, IsEmpty());
  std::vector<std::string> missing;
  const std::regex asked("(?:say|around|count_label)\\((?:language, )?\"([a-z0-9.-]+[a-z0-9])\"");
  for (auto at = std::sregex_iterator(program.begin(), program.end(), asked); at != std::sregex_iterator();
       ++at) {
    if (english().find((*at)[1].str()) == nullptr) missing.push_back((*at)[1]);
  }
  EXPECT_THAT(missing, IsEmpty());
}

/// The five that the program promises have every message in their own words.
TEST(Languages, AreComplete) {
  for (const char* code : {"de", "fr", "es", "it"})
    EXPECT_EQ(language(code).keys(), english().keys()) << code;
}

TEST(Languages, WriteTheirSignsAsTheyShould) {
  const std::string narrow = "\u202f";
  for (const std::string& key : language("fr").keys()) {
    const Message* message = language("fr").find(key);
    message->with_literals([&](const std::string& text) {
      for (const char* sign : {";", "?", "!", "»"}) {
        for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign, at + 1)) {
          const bool spaced =
              at >= narrow.size() && text.compare(at - narrow.size(), narrow.size(), narrow) == 0;
          EXPECT_TRUE(spaced) << key << ": " << text;
        }
      }
      return text;
    });
  }
  for (const Language* one : test_languages().in_order()) {
    for (const std::string& key : one->keys()) {
      one->find(key)->with_literals([&](const std::string& text) {
        EXPECT_EQ(text.find_first_of("'\""), std::string::npos) << one->code() << ' ' << key << ": " << text;
        return text;
      });
    }
  }
}

TEST(Language, WritesNumbersDatesAndLists) {
  EXPECT_EQ(english().number(1234567), "1,234,567");
  EXPECT_EQ(language("de").number(1234567), "1.234.567");
  EXPECT_EQ(language("fr").number(1234567), "1\u202f234\u202f567");
  EXPECT_EQ(english().date("2021-09"), "September 2021");
  EXPECT_EQ(english().date("2021-05-03"), "3 May 2021");
  EXPECT_EQ(language("de").date("2021-05-03"), "3. Mai 2021");
  EXPECT_EQ(language("fr").date("2021-08"), "août 2021");
  EXPECT_EQ(language("es").date("2021-12-31"), "31 de diciembre de 2021");
  EXPECT_EQ(english().date("2021"), "2021");
  for (const char* odd :
       {"", "soon", "2021-13", "2021-00", "20x1-01", "2021-05-xx", "2021/05/03", "2021-04-31", "0000-01"})
    EXPECT_EQ(english().date(odd), odd);
  EXPECT_EQ(english().percent(0.62), "62%");
  EXPECT_EQ(language("de").percent(0.62), "62\u00a0%");
  EXPECT_EQ(language("it").decimal(1.5), "1,50");
  EXPECT_EQ(english().amount(250000, "EUR"), "EUR\u00a0250,000");
  EXPECT_EQ(language("de").amount(250000, "EUR"), "250.000\u00a0EUR");
  EXPECT_EQ(english().amount(5, "no currency"), "no currency 5");
  EXPECT_EQ(english().list({"a", "b", "c"}), "a, b and c");
  EXPECT_EQ(language("es").list({"a", "b"}), "a y b");
}

TEST(Language, NamesLanguagesAndCountries) {
  EXPECT_EQ(english().language_name("el"), "Greek");
  EXPECT_EQ(language("fr").language_name("el"), "Grec");
  EXPECT_EQ(language("fr").language_in_text("el"), "grec");
  EXPECT_EQ(english().language_name("\"><script>"), "\"><script>")
      << "what is no language stays for escaping";
  EXPECT_EQ(language("it").country("UK", "United Kingdom"), "Regno Unito");
  EXPECT_EQ(language("de").country("XK", "Kosovo"), "Kosovo");
  EXPECT_EQ(language("de").country("QX", "Elsewhere"), "Elsewhere");
  EXPECT_EQ(english().country("CZ", "Czechia"), "Czechia");
}

TEST(Language, SortsByItsAlphabet) {
  EXPECT_LT(english().compare("Österreich", "Zypern"), 0);
  EXPECT_LT(language("es").compare("nube", "ñandú"), 0);
  EXPECT_LT(language("es").compare("ñandú", "oso"), 0);
}

TEST(PseudoText, HasNoPlainLetterLeft) {
  EXPECT_EQ(pseudo_text("Page"), "⟦Þàĝé⟧");
  EXPECT_EQ(pseudo_text(" – 12"), " – 12");
  EXPECT_EQ(
      language("en-XA").say("pagination.position", {{"page", std::size_t{2}}, {"last", std::size_t{1500}}}),
      "⟦Þàĝé ⟧2⟦ öƒ ⟧1,500");
}

class Catalogues : public testing::Test {
 protected:
  Catalogues() {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  ~Catalogues() override { fs::remove_all(folder_); }
  Catalogues(const Catalogues&) = delete;
  Catalogues& operator=(const Catalogues&) = delete;

  void write(const std::string& name, const std::string& lines) {
    std::ofstream(folder_ / name) << "key\tmessage\tnote\n" << lines;
  }
  std::string fault() {
    const auto languages = Languages::load(folder_);
    return languages ? std::string() : languages.error().message;
  }
  fs::path folder_ =
      fs::path(testing::TempDir()) / testing::UnitTest::GetInstance()->current_test_info()->name();
};

TEST_F(Catalogues, AddALanguageByAFile) {
  write("en.tsv", "a.b\t{count, plural, one {# entry} other {# entries}}\na.c\tOnly here\n");
  write("pl.tsv", "a.b\t{count, plural, one {# wpis} few {# wpisy} many {# wpisów} other {# wpisu}}\n");
  const auto languages = Languages::load(folder_);
  ASSERT_TRUE(languages) << languages.error().message;
  std::vector<std::string> codes;
  for (const Language* language : languages->in_order()) codes.push_back(language->code());
  EXPECT_THAT(codes, ElementsAre("en", "pl"));
  const Language* polish = languages->best_for("pl-PL");
  ASSERT_NE(polish, nullptr);
  EXPECT_EQ(polish->own_name(), "polski");
  EXPECT_EQ(polish->say("a.b", {{"count", std::size_t{22}}}), "22 wpisy");
  EXPECT_EQ(polish->say("a.b", {{"count", std::size_t{25}}}), "25 wpisów");
  EXPECT_EQ(polish->say("a.c"), "Only here") << "what it lacks is said in English";
}

TEST_F(Catalogues, SayWhatIsWrongWithThem) {
  EXPECT_THAT(fault(), HasSubstr("PRAXIS_DATA"));
  write("en.tsv", "a.b\t{count} of {all}\n");
  EXPECT_EQ(fault(), "");
  write("de.tsv", "a.x\tnichts\n");
  EXPECT_THAT(fault(), AllOf(HasSubstr("de.tsv: a.x"), HasSubstr("no such message")));
  write("de.tsv", "a.b\t{count} von {alle}\n");
  EXPECT_THAT(fault(), AllOf(HasSubstr("de.tsv: a.b"), HasSubstr("arguments")));
  write("de.tsv", "a.b\t{count} von {all\n");
  EXPECT_THAT(fault(), AllOf(HasSubstr("de.tsv: a.b"), HasSubstr("no message")));
  write("de.tsv", "a.b\t{count}/{all}\na.b\t{count}/{all}\n");
  EXPECT_THAT(fault(), AllOf(HasSubstr("de.tsv: a.b"), HasSubstr("twice")));
  write("de.tsv", "a.b\n");
  EXPECT_THAT(fault(), HasSubstr("a key and a message"));
  write("de.tsv", "language.locale\tnot a locale\n");
  EXPECT_THAT(fault(), AllOf(HasSubstr("de.tsv"), HasSubstr("no language")));
  fs::remove(folder_ / "de.tsv");
  write("deutsch-neu.tsv", "a.b\t{count}/{all}\n");
  EXPECT_THAT(fault(), HasSubstr("named by its language"));
}

}  // namespace
}  // namespace praxis::server
