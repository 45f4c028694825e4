// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"
#include "ingest/markdown.h"
#include "tests/ingest/html/pages.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <nlohmann/json.hpp>

namespace praxis::ingest::test {
namespace {

std::filesystem::path shared_folder() {
  const char* const set = std::getenv("PRAXIS_SHARED");
  return set != nullptr ? std::filesystem::path(set)
                        : std::filesystem::path(PRAXIS_SOURCE_DIR).parent_path() / "shared";
}

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// Wanted and unwanted phrases of 220 real pages: precision and recall of the phrases kept.
TEST(HtmlRealPages, MainContentIsFound) {
  const auto folder = shared_folder() / "data" / "html";
  if (!std::filesystem::exists(folder / "pages.json")) GTEST_SKIP() << "no real pages in " << folder;
  double kept = 0;
  double lost = 0;
  double unwanted = 0;
  for (const auto& page : nlohmann::json::parse(bytes_of(folder / "pages.json"))) {
    const auto document =
        worker::extract_html(bytes_of(folder / "pages" / page["file"].get<std::string>()), {});
    const std::string text = document ? squeeze_space(to_markdown(*document)) : std::string{};
    const auto stands = [&text](const nlohmann::json& phrase) {
      return text.find(squeeze_space(phrase.get<std::string>())) != std::string::npos;
    };
    for (const auto& phrase : page["must_contain"]) ++(stands(phrase) ? kept : lost);
    for (const auto& phrase : page["must_not_contain"]) unwanted += stands(phrase) ? 1 : 0;
  }
  const double precision = kept / (kept + unwanted);
  const double recall = kept / (kept + lost);
  EXPECT_GE(precision, 0.88);
  EXPECT_GE(recall, 0.96);
  EXPECT_GE(2 * precision * recall / (precision + recall), 0.925);
}

}  // namespace
}  // namespace praxis::ingest::test
