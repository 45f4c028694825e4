// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <filesystem>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace praxis::e2e {
namespace {

using nlohmann::json;

class Vocabulary : public testing::Test {
 protected:
  std::string index() const { return (scratch_.path() / "index").string(); }
  std::string file(const std::string& name) const { return (scratch_.path() / name).string(); }
  Scratch scratch_;
};

TEST_F(Vocabulary, PracticesInImportedRegionsAreTaggedFilteredAndShown) {
  scratch_.write(
      "practices/saw.txt",
      "# Saw library\n\nThe saw library in Böblingen lends saws and planes to its neighbours, who bring "
      "them back sharpened within a week.\n");
  scratch_.write("nuts.csv", "Code 2021;NUTS level 3;NUTS level\nDE112;Böblingen;3\nDE1;;1\n");
  ASSERT_EQ(praxis({"index", "--index", index(), file("practices"), "--quiet"}).status, 0);
  const Outcome before = praxis({"search", "--index", index(), "--json", "--region", "DE112", "saw"});
  EXPECT_EQ(json::parse(before.out)["total"], 0);

  const Outcome imported =
      praxis({"vocabulary", "import-nuts", "--index", index(), "--json", file("nuts.csv")});
  EXPECT_EQ(imported.status, 1) << "a line without a name was skipped";
  const json report = json::parse(imported.out);
  EXPECT_EQ(report["regions"], 1);
  EXPECT_EQ(report["skipped"][0]["line"], 3);

  ASSERT_EQ(praxis({"index", "--index", index(), "--quiet"}).status, 0);
  for (const char* region : {"DE112", "böblingen", "DE11", "DE"}) {
    const json after =
        json::parse(praxis({"search", "--index", index(), "--json", "--region", region, "saw"}).out);
    ASSERT_EQ(after["total"], 1) << region;
    EXPECT_EQ(after["results"][0]["regions"][0]["label"], "Böblingen");
  }
  const json all = json::parse(praxis({"search", "--index", index(), "--json", "saw"}).out);
  std::vector<std::string> shown;
  for (const json& value : all["facets"]["region"]) shown.push_back(value["value"]);
  EXPECT_EQ(shown, (std::vector<std::string>{"DE", "DE1", "DE11", "DE112"}));
}

TEST_F(Vocabulary, WhatIsNoTableChangesNothing) {
  scratch_.write("odd.csv", "a,b\n1,2\n");
  scratch_.write("strays.csv", "code,name\nQQ111,Mill\n");
  EXPECT_EQ(praxis({"vocabulary", "import-nuts", "--index", index(), file("odd.csv")}).status, 1);
  EXPECT_EQ(praxis({"vocabulary", "import-nuts", "--index", index(), file("strays.csv")}).status, 1);
  EXPECT_EQ(praxis({"vocabulary", "import-nuts", "--index", index(), file("none.csv")}).status, 1);
  EXPECT_EQ(praxis({"vocabulary", "import-nuts", "--index", index()}).status, 2);
  EXPECT_EQ(praxis({"vocabulary"}).status, 2);
  EXPECT_FALSE(std::filesystem::exists(scratch_.path() / "index/vocabulary/regions.tsv"));
}

TEST_F(Vocabulary, AnEditorsSynonymsCountAtOnce) {
  scratch_.write("practices/loom.txt",
                 "# Loom shed\n\nThe weaving shed lends looms to schools for a term, with a teacher.\n");
  ASSERT_EQ(praxis({"index", "--index", index(), file("practices"), "--quiet"}).status, 0);
  const auto total = [&](const std::string& query) {
    return json::parse(praxis({"search", "--index", index(), "--json", query}).out)["total"].get<int>();
  };
  EXPECT_EQ(total("warp hut"), 0);
  scratch_.write("index/vocabulary/synonyms.tsv", "note\ten\twhatever\n\tweaving shed; warp hut\n");
  EXPECT_EQ(total("warp hut"), 1);
  EXPECT_EQ(total("\"warp hut\""), 0) << "a phrase is taken as typed";
  scratch_.write("index/vocabulary/synonyms.tsv", "en\nweaving shed\twarp hut\n");
  const Outcome broken = praxis({"search", "--index", index(), "warp hut"});
  EXPECT_NE(broken.status, 0);
  EXPECT_NE(broken.err.find("synonyms.tsv, line 2"), std::string::npos) << broken.err;
}

TEST_F(Vocabulary, TheCheckSaysWhatStemsEachLanguage) {
  scratch_.write("practices/loom.txt", "# Loom shed\n\nThe weaving shed lends looms to schools.\n");
  ASSERT_EQ(praxis({"index", "--index", index(), file("practices"), "--quiet"}).status, 0);
  const json check = json::parse(praxis({"check", "--index", index(), "--json"}).out);
  EXPECT_EQ(check["stemmers"].size(), 24U);
  for (const json& one : check["stemmers"]) EXPECT_EQ(one["stemmer"], one["in_index"]) << one.dump();
  EXPECT_NE(praxis({"check", "--index", index()}).out.find("Stemmed by"), std::string::npos);
}

}  // namespace
}  // namespace praxis::e2e
