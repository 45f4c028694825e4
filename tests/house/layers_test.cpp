// SPDX-License-Identifier: GPL-3.0-or-later
// What keeps the house in order: who may include whom, and what every file begins with.
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis {
namespace {

namespace fs = std::filesystem;

const fs::path kRoot = PRAXIS_SOURCE_DIR;
const std::vector<std::string> kLayers{"corpus", "ingest", "search", "server", "tools"};

std::vector<fs::path> sources(const std::vector<std::string>& folders) {
  std::vector<fs::path> out;
  for (const std::string& folder : folders) {
    for (const auto& entry : fs::recursive_directory_iterator(kRoot / folder)) {
      const std::string ending = entry.path().extension().string();
      if (ending == ".h" || ending == ".cpp") out.push_back(entry.path());
    }
  }
  return out;
}

std::vector<std::string> includes_of(const fs::path& file) {
  static const std::regex line_form(R"(^\s*#\s*include\s*[<"]([^>"]+)[>"])");
  std::vector<std::string> out;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    std::smatch match;
    if (std::regex_search(line, match, line_form)) out.push_back(match[1]);
  }
  return out;
}

std::string layer_of(const std::string& include) {
  return include.substr(0, include.find('/'));
}

std::string name_in_house(const fs::path& file) {
  return fs::relative(file, kRoot).generic_string();
}

/// Layers a layer may include besides itself.
const std::map<std::string, std::set<std::string>> kMayInclude{
    {"corpus", {}},
    {"ingest", {"corpus"}},
    {"search", {"corpus"}},
    {"server", {"corpus", "search"}},
    {"tools", {"corpus", "ingest", "search", "server"}}};

/// The server draws page pictures with the worker pool, a library of its own; nothing else of ingest is its
/// business.
const std::set<std::string> kWorkerPool{"ingest/worker_pool.h", "ingest/format.h", "ingest/document.h"};

TEST(House, DataFlowsOneWay) {
  for (const fs::path& file : sources(kLayers)) {
    const std::string from = layer_of(name_in_house(file));
    for (const std::string& include : includes_of(file)) {
      const std::string to = layer_of(include);
      if (to == from || !kMayInclude.contains(to) || include.find('/') == std::string::npos) continue;
      const bool allowed =
          kMayInclude.at(from).contains(to) || (from == "server" && kWorkerPool.contains(include));
      EXPECT_TRUE(allowed) << name_in_house(file) << " must not include " << include;
    }
  }
}

/// Libraries that stay in one room, by the beginning of their headers' names.
const std::vector<std::pair<std::string, std::regex>> kRooms{
    {"xapian.h", std::regex("^search/")},
    {"httplib.h", std::regex("^server/http_server\\.cpp$")},
    {"poppler", std::regex("^ingest/worker/")},
    {"gumbo.h", std::regex("^ingest/worker/")},
    {"zlib.h", std::regex("^ingest/worker/")},
    {"zstd.h", std::regex("^search/stored_unit\\.cpp$")},
    {"seccomp.h", std::regex("^ingest/worker/")},
    {"tesseract/", std::regex("^ingest/worker/ocr_engine\\.cpp$")},
    {"splash/", std::regex("^ingest/worker/pdf_render\\.cpp$")},
    {"Splash", std::regex("^ingest/worker/pdf_render\\.cpp$")},
    {"spdlog", std::regex("^tools/")},
    {"CLI/", std::regex("^tools/")},
    {"cld2", std::regex("^ingest/language\\.cpp$")},
    {"hunspell", std::regex("^corpus/hunspell_dictionary\\.cpp$")},
    {"kainjow", std::regex("^server/")}};

TEST(House, LibrariesStayInTheirRooms) {
  for (const fs::path& file : sources(kLayers)) {
    for (const std::string& include : includes_of(file)) {
      for (const auto& [library, room] : kRooms) {
        if (!include.starts_with(library)) continue;
        EXPECT_TRUE(std::regex_search(name_in_house(file), room))
            << name_in_house(file) << " must not include <" << include << ">";
      }
    }
  }
}

TEST(House, EveryFileSaysItsLicence) {
  std::vector<std::string> all = kLayers;
  all.emplace_back("tests");
  for (const fs::path& file : sources(all)) {
    std::ifstream in(file);
    std::string first;
    std::getline(in, first);
    EXPECT_EQ(first, "// SPDX-License-Identifier: GPL-3.0-or-later") << name_in_house(file);
  }
}

TEST(House, LibrariesNeitherPrintNorEndTheProgram) {
  static const std::regex forbidden(R"(\bstd::(cout|cerr|exit|abort)\b|\bfmt::print\b|\bprintf\()");
  for (const fs::path& file : sources({"corpus", "ingest", "search", "server"})) {
    if (name_in_house(file).starts_with("ingest/worker/")) continue;  // a program of its own
    std::ifstream in(file);
    int number = 0;
    for (std::string line; std::getline(in, line);) {
      ++number;
      EXPECT_FALSE(std::regex_search(line, forbidden))
          << name_in_house(file) << ":" << number << ": " << line;
    }
  }
}

TEST(House, TheTopLevelHoldsOnlyItsRooms) {
  const std::set<std::string> rooms{"CMakeLists.txt", "CMakePresets.json",
                                    "CHANGELOG.md",   "CONTRIBUTING.md",
                                    "LICENSE",        "README.md",
                                    "corpus",         "docs",
                                    "ingest",         "search",
                                    "server",         "tests",
                                    "tools",          "build"};
  for (const auto& entry : fs::directory_iterator(kRoot)) {
    const std::string name = entry.path().filename().string();
    EXPECT_TRUE(name.starts_with('.') || rooms.contains(name)) << name << " does not belong at the top level";
  }
}

}  // namespace
}  // namespace praxis
