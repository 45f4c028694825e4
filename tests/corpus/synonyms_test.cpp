// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/synonyms.h"

#include "corpus/utf8.h"

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>

#include <gtest/gtest.h>
#include <unistd.h>

namespace praxis {
namespace {

namespace fs = std::filesystem;

class Synonyms : public ::testing::Test {
 protected:
  ~Synonyms() override { fs::remove(file_); }

  Result<std::vector<SynonymGroup>> read(const std::string& text) {
    std::ofstream(file_) << text;
    return read_synonyms(file_);
  }

 private:
  fs::path file_ = fs::temp_directory_path() / ("praxis-synonyms-" + std::to_string(::getpid()));
};

TEST_F(Synonyms, ColumnsAreLanguagesInAnyOrder) {
  const auto groups =
      read("note\tnl\tany\tpt\n# remark\nwhy\tproeftuin; proeftuinen\tPT1\tbanco de ensaio\n");
  ASSERT_TRUE(groups);
  ASSERT_EQ(groups->size(), 1U);
  std::map<std::string, std::string> languages;
  for (const SynonymTerm& term : groups->front()) languages[term.text] = term.language;
  EXPECT_EQ(languages,
            (std::map<std::string, std::string>{
                {"proeftuin", "nl"}, {"proeftuinen", "nl"}, {"PT1", ""}, {"banco de ensaio", "pt"}}));
}

TEST_F(Synonyms, ATermAloneIsNoGroup) {
  const auto groups = read("any\ten\nXY\t\n\t\nXY\tsomething\n");
  ASSERT_TRUE(groups);
  EXPECT_EQ(groups->size(), 1U);
}

TEST_F(Synonyms, TooManyCellsNameTheirLine) {
  const auto groups = read("any\ten\na\tb\nc\td\te\n");
  ASSERT_FALSE(groups);
  EXPECT_NE(groups.error().message.find("line 3"), std::string::npos) << groups.error().message;
}

TEST(SynonymTableFile, IsSound) {
  const auto groups = read_synonyms(fs::path(PRAXIS_SOURCE_DIR) / "corpus/vocab/synonyms.tsv");
  ASSERT_TRUE(groups) << groups.error().message;
  EXPECT_GE(groups->size(), 150U);
  for (const SynonymGroup& group : *groups) {
    std::set<std::string> languages;
    std::set<std::pair<std::string, std::string>> seen;
    for (const SynonymTerm& term : group) {
      languages.insert(term.language);
      EXPECT_EQ(term.text, to_clean_utf8(term.text));
      EXPECT_TRUE(seen.emplace(term.language, fold_case(term.text)).second) << term.text << " stands twice";
    }
    for (const char* language : {"en", "de", "fr", "es", "it"})
      EXPECT_TRUE(languages.contains(language)) << group.front().text << " has no word in " << language;
  }
}

}  // namespace
}  // namespace praxis
