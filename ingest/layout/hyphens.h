// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/line.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace praxis::ingest::layout {

/// Decides what a hyphen at a line's end is by what the document itself writes elsewhere: "regional" inside a
/// line shows that "re-|gional" is one word, "long-term" that "long-|term" is a compound.
class HyphenJudge {
 public:
  /// Learns the words that stand inside lines; those at line ends are what is to be judged.
  void learn(const std::vector<Line>& lines);
  /// A line of plain text.
  void learn(std::string_view line);

  enum class Verdict { join, keep, keep_with_space };
  struct Ruling {
    Verdict verdict = Verdict::join;
    bool sure = true;  ///< the document or its typography says so; else a dictionary may know better
    bool operator==(const Ruling&) const = default;
  };
  /// For the last word of a line, which ends in a hyphen, and the first of the next.
  Ruling judge(std::string_view before, std::string_view after) const;

  /// Whether the document has this word inside lines, punctuation and case aside.
  bool knows(std::string_view word) const;

 private:
  void count(std::string_view text);
  std::size_t seen(std::string_view word) const;
  bool is_conjunction(std::string_view word) const;
  bool is_compound(std::string_view before, std::string_view after) const;

  std::unordered_map<std::string, std::size_t> words_;
  std::size_t all_ = 0;
};

}  // namespace praxis::ingest::layout
