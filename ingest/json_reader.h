// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/unit.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace praxis::ingest {

/// Reads typed values out of one JSON object that is not trusted, and remembers the first thing that was not
/// as it should be. Members that are missing leave what they were to fill as it is. Borrows the object.
class JsonReader {
 public:
  /// `where` names the object in problems: "block 3".
  JsonReader(const nlohmann::json& object, std::string where);

  void text(const char* key, std::string& out);
  void flag(const char* key, bool& out);
  void count(const char* key, int& out);
  void counts(const char* key, std::vector<int>& out);
  void texts(const char* key, std::vector<std::string>& out);
  void boxes(const char* key, std::vector<PageBox>& out);

  /// The member, or nullptr; complains when it is missing.
  const nlohmann::json* required(const char* key);

  void complain(std::string_view key, std::string_view expected);
  /// Empty where all was well.
  const std::string& problem() const { return problem_; }

 private:
  const nlohmann::json* find(const char* key) const;
  std::string checked_text(const nlohmann::json& value, const char* key);

  const nlohmann::json& object_;
  std::string where_;
  std::string problem_;
};

}  // namespace praxis::ingest
