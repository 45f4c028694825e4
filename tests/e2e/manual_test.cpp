// SPDX-License-Identifier: GPL-3.0-or-later
// The manual's commands are run, and the commands and options it names exist.
#include "tests/e2e/program.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::e2e {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

const fs::path kSource = PRAXIS_SOURCE_DIR;

std::vector<fs::path> manual_pages() {
  std::vector<fs::path> pages;
  for (const char* name : {"README.md", "CONTRIBUTING.md", "CHANGELOG.md", "corpus/vocab/README.md",
                           "corpus/sample-sources/README.md"}) {
    pages.push_back(kSource / name);
  }
  for (const auto& entry : fs::directory_iterator(kSource / "docs")) {
    if (entry.path().extension() == ".md") pages.push_back(entry.path());
  }
  std::sort(pages.begin(), pages.end());
  return pages;
}

/// The lines of a page's `sh` blocks that run the program. The scripts in tools/ are not run from here: they
/// are what runs this test.
std::vector<std::string> program_lines(const fs::path& page) {
  std::istringstream in(content_of(page));
  std::vector<std::string> lines;
  bool shell = false;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("```")) {
      shell = line == "```sh";
    } else if (shell && line.starts_with("praxis ")) {
      lines.push_back(line);
    }
  }
  return lines;
}

/// Runs a line of shell in the project's folder, the program on its path and the index in `scratch`.
Outcome shell(const std::string& line, const Scratch& scratch) {
  const std::string out = (scratch.path() / "out").string();
  const std::string err = (scratch.path() / "err").string();
  const std::string command = "cd '" + kSource.string() + "' && PATH='" PRAXIS_BINARY_DIR "':\"$PATH\"" +
                              " PRAXIS_LISTEN=127.0.0.1:0 PRAXIS_INDEX='" +
                              (scratch.path() / "index").string() + "' " + line + " >'" + out + "' 2>'" +
                              err + "'";
  const int status = std::system(command.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, content_of(out), content_of(err)};
}

TEST(Manual, ItsCommandsRun) {
  const Scratch scratch;
  std::size_t run = 0;
  for (const fs::path& page : manual_pages()) {
    for (const std::string& line : program_lines(page)) {
      SCOPED_TRACE(page.filename().string() + ": " + line);
      ++run;
      const std::string bare = line.substr(0, line.find(" #"));
      if (bare.find("praxis serve") == 0) {
        const Outcome served = shell("timeout --preserve-status -s TERM 5 " + bare, scratch);
        EXPECT_EQ(served.status, 0) << served.err;
        EXPECT_THAT(served.out, HasSubstr("Praxis serves http://"));
      } else {
        const Outcome done = shell(bare, scratch);
        EXPECT_EQ(done.status, 0) << done.err;
        EXPECT_FALSE(done.out.empty());
      }
    }
  }
  EXPECT_GE(run, 5U);
}

TEST(Manual, TheCommandsAndOptionsItNamesExist) {
  const std::regex span("`praxis ([a-z]+)([^`]*)`");
  const std::regex option("--[a-z-]+");
  std::map<std::string, std::string> help;
  for (const fs::path& page : manual_pages()) {
    const std::string text = content_of(page);
    for (std::sregex_iterator it(text.begin(), text.end(), span), end; it != end; ++it) {
      SCOPED_TRACE(page.filename().string() + ": " + it->str());
      const std::string command = it->str(1);
      if (!help.contains(command)) {
        const Outcome run = praxis({command, "--help"});
        EXPECT_EQ(run.status, 0) << run.err;
        help[command] = run.out;
      }
      const std::string rest = it->str(2);
      for (std::sregex_iterator at(rest.begin(), rest.end(), option); at != end; ++at) {
        EXPECT_THAT(help[command], HasSubstr(at->str()));
      }
    }
  }
  EXPECT_GE(help.size(), 4U);
}

}  // namespace
}  // namespace praxis::e2e
