// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/e2e/program.h"

#include <cstdlib>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace praxis::e2e {

/// What the program prints as JSON; fails the test where it ends with another status.
inline nlohmann::json report_of(const std::vector<std::string>& arguments, int status = 0) {
  const Outcome run = praxis(arguments);
  EXPECT_EQ(run.status, status) << run.err;
  return nlohmann::json::parse(run.out, nullptr, false);
}

/// An environment variable, set while this lives.
class Setting {
 public:
  Setting(const char* name, const std::string& value) : name_(name) { setenv(name, value.c_str(), 1); }
  ~Setting() { unsetenv(name_); }
  Setting(const Setting&) = delete;
  Setting& operator=(const Setting&) = delete;

 private:
  const char* name_;
};

/// A folder of documents and an index of it.
class Index : public testing::Test {
 protected:
  std::string index() const { return (scratch_.path() / "index").string(); }
  std::string docs() const { return (scratch_.path() / "docs").string(); }
  nlohmann::json run_index(int status = 0) const {
    return report_of({"index", "--index", index(), "--json", docs()}, status);
  }
  std::size_t hits(const std::string& query) const {
    return report_of({"search", "--index", index(), "--json", query}).at("total").get<std::size_t>();
  }
  Scratch scratch_;
};

}  // namespace praxis::e2e
