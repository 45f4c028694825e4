// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/spelling/dictionaries.h"

#include "tests/ingest/temp_folder.h"

#include <fstream>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace praxis::ingest {
namespace {

namespace fs = std::filesystem;

void write_dictionary(const fs::path& folder, const std::string& name, const std::string& encoding,
                      const std::string& words) {
  std::ofstream(folder / (name + ".aff"), std::ios::binary) << "SET " << encoding << "\n";
  std::ofstream(folder / (name + ".dic"), std::ios::binary) << "2\n" << words;
}

TEST(Dictionaries, FindTheOneOfALanguage) {
  const test::TempFolder folder;
  write_dictionary(folder.path(), "en_ZA", "UTF-8", "veld\n");
  write_dictionary(folder.path(), "en_GB", "UTF-8", "moor\n");
  std::ofstream(folder.path() / "hyph_en.dic") << "1\nmoor\n";
  Dictionaries dictionaries({folder.path()});
  ASSERT_NE(dictionaries.find("en"), nullptr);
  EXPECT_TRUE(dictionaries.find("en")->knows("moor"));
  EXPECT_TRUE(dictionaries.find("en")->knows("Moor"));
  EXPECT_FALSE(dictionaries.find("en")->knows("veld"));
  EXPECT_EQ(dictionaries.find("de"), nullptr);
  EXPECT_EQ(dictionaries.find(""), nullptr);
  EXPECT_EQ(dictionaries.find("../en"), nullptr);
}

TEST(Dictionaries, AreToldApartByWhatIsInstalled) {
  const test::TempFolder folder;
  const Dictionaries dictionaries({folder.path()});
  const std::string before = dictionaries.fingerprint();
  write_dictionary(folder.path(), "en_GB", "UTF-8", "moor\n");
  EXPECT_NE(dictionaries.fingerprint(), before);
}

TEST(Dictionaries, AskInTheEncodingOfTheFile) {
  const test::TempFolder folder;
  write_dictionary(folder.path(), "pl_PL", "ISO8859-2", "\xB3\xB1ka\n");  // łąka
  Dictionaries dictionaries({folder.path()});
  ASSERT_NE(dictionaries.find("pl"), nullptr);
  EXPECT_TRUE(dictionaries.find("pl")->knows("łąka"));
  EXPECT_FALSE(dictionaries.find("pl")->knows("лąka"));
}

TEST(Dictionaries, AreNoneWhereTheEncodingIsUnknown) {
  const test::TempFolder folder;
  write_dictionary(folder.path(), "xx", "NO-SUCH-SET", "word\n");
  EXPECT_EQ(Dictionaries({folder.path()}).find("xx"), nullptr);
  EXPECT_EQ(Dictionaries({folder.path() / "missing"}).find("en"), nullptr);
}

TEST(Dictionaries, AnswerManyThreads) {
  const test::TempFolder folder;
  write_dictionary(folder.path(), "en_GB", "UTF-8", "moor\nfell\n");
  Dictionaries dictionaries({folder.path()});
  std::vector<std::jthread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&] {
      for (int i = 0; i < 500; ++i) {
        EXPECT_TRUE(dictionaries.find("en")->knows("moor"));
        EXPECT_FALSE(dictionaries.find("en")->knows("moor" + std::to_string(i)));
      }
    });
  }
}

TEST(Dictionaries, TakeMonstersForNoWords) {
  const test::TempFolder folder;
  write_dictionary(folder.path(), "en_GB", "UTF-8", "moor\n");
  Dictionaries dictionaries({folder.path()});
  EXPECT_FALSE(dictionaries.find("en")->knows(std::string(1 << 20, 'a')));
  EXPECT_FALSE(dictionaries.find("en")->knows(""));
}

}  // namespace
}  // namespace praxis::ingest
