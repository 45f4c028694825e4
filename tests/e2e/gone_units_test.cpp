// SPDX-License-Identifier: GPL-3.0-or-later
// What the server says of units that stood in an earlier generation.
#include "tests/e2e/index_fixture.h"

#include <filesystem>
#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <httplib.h>

namespace praxis::e2e {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::HasSubstr;

class Gone : public Index {
 protected:
  /// Writes an export of practices, each with a title, by which it goes, and a text.
  void write_export(const std::string& name,
                    const std::vector<std::pair<std::string, std::string>>& practices) {
    std::string lines;
    for (const auto& [title, text] : practices)
      lines += json{{"id", title}, {"title", title}, {"kind", "good-practice"}, {"text", text}}.dump() + "\n";
    scratch_.write("docs/" + name, lines);
  }
  std::string id_of(const std::string& words) const {
    const json found = report_of({"search", "--index", index(), "--json", words});
    return found.at("total") == 0 ? std::string() : found.at("results").at(0).at("id").get<std::string>();
  }
  /// What the API says of a unit.
  json api(const std::string& id, int status) const {
    RunningServer server(index());
    httplib::Client client("127.0.0.1", server.port());
    const auto answer = client.Get("/api/v1/units/" + id);
    EXPECT_TRUE(answer);
    if (!answer) return {};
    EXPECT_EQ(answer->status, status) << answer->body;
    const auto page = client.Get("/units/" + id);
    EXPECT_EQ(page ? page->status : 0, status);
    return json::parse(answer->body, nullptr, false);
  }
  static std::string replaced_by(const json& answer) {
    return answer.at("replaced_by").is_null() ? std::string()
                                              : answer.at("replaced_by").at("id").get<std::string>();
  }

  const std::string barley_ =
      "The upper mill grinds barley for all the bakers of the valley since the flood of 1911.";
  const std::string rye_ =
      "The lower mill grinds rye at night, when the price of electricity is at its lowest.";
};

TEST_F(Gone, UnitsNameTheOneThatStandsInTheirPlace) {
  write_export("mills.jsonl", {{"Upper mill", barley_}, {"Lower mill", rye_}});
  run_index();
  const std::string upper = id_of("barley");
  const std::string lower = id_of("rye");
  ASSERT_FALSE(upper.empty() || lower.empty() || upper == lower);
  write_export("mills.jsonl", {{"The mill above the bridge", barley_ + " It is open on Sundays."},
                               {"Weirs", "Nothing is left of what stood by the weirs."}});
  run_index();
  const json first = api(upper, 410);
  EXPECT_EQ(replaced_by(first), id_of("barley"));
  EXPECT_EQ(first.at("replaced_by").at("because"), "same-place");
  const json second = api(lower, 410);
  EXPECT_EQ(second.at("unit").at("title"), "Lower mill");
  EXPECT_EQ(replaced_by(second), "");
  EXPECT_FALSE(second.at("document").is_null());
  api(id_of("barley"), 200);
  api("never-known", 404);

  // A successor that goes as well gives way to its own; what stands again is gone no more.
  write_export("mills.jsonl",
               {{"The mill at the bridge", barley_ + " It is open on Sundays."}, {"Lower mill", rye_}});
  run_index();
  EXPECT_EQ(replaced_by(api(upper, 410)), id_of("barley"));
  api(lower, 200);
}

TEST_F(Gone, UnitsOfARenamedFileNameTheSameElsewhere) {
  write_export("mills.jsonl", {{"Upper mill", barley_}, {"Lower mill", rye_}});
  run_index();
  const std::string upper = id_of("barley");
  fs::rename(fs::path(docs()) / "mills.jsonl", fs::path(docs()) / "mills-2019.jsonl");
  run_index();
  const json answer = api(upper, 410);
  EXPECT_EQ(answer.at("replaced_by").at("because"), "same-words");
  EXPECT_EQ(replaced_by(answer), id_of("barley"));
  EXPECT_FALSE(answer.at("document").is_null());
}

TEST_F(Gone, UnitsOfAFileThatVanishedAreRememberedAlone) {
  write_export("mills.jsonl", {{"Upper mill", barley_}});
  scratch_.write("docs/weirs.txt", "Weirs\n\nThe weirs are opened for the salmon.\n");
  run_index();
  const std::string upper = id_of("barley");
  fs::remove(fs::path(docs()) / "mills.jsonl");
  run_index();
  scratch_.write("docs/weirs.txt", "Weirs\n\nThe weirs are opened for salmon and trout.\n");
  run_index();
  const json answer = api(upper, 410);
  EXPECT_TRUE(answer.at("replaced_by").is_null());
  EXPECT_TRUE(answer.at("document").is_null());
  EXPECT_EQ(answer.at("unit").at("title"), "Upper mill");
  // Going back to the generation before the loss brings them back.
  ASSERT_EQ(praxis({"rollback", "--index", index()}).status, 0);
  ASSERT_EQ(praxis({"rollback", "--index", index()}).status, 0);
  api(upper, 200);
}

TEST_F(Gone, UnitsNameTheirNamesakes) {
  write_export("mills.jsonl", {{"Upper mill", barley_}, {"Lower mill", rye_}});
  run_index();
  const std::string lower = id_of("rye");
  write_export("mills.jsonl",
               {{"Upper mill", barley_}, {"LOWER mill", "Oats are ground here from spring to autumn."}});
  run_index();
  const json answer = api(lower, 410);
  EXPECT_EQ(answer.at("replaced_by").at("because"), "same-title");
  EXPECT_EQ(replaced_by(answer), id_of("oats"));
}

}  // namespace
}  // namespace praxis::e2e
