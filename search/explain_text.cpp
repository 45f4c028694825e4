// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/explain.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace praxis::search {
namespace {

constexpr double kLeastFactor = 1.005;  // less would be said as ×1.00

std::string percent(double share) {
  return std::to_string(static_cast<int>(std::lround(share * 100))) + "%";
}

}  // namespace

std::string to_sentence(const Explanation& explanation) {
  std::string out;
  const auto add = [&](const std::string& part) { out += (out.empty() ? "" : ", ") + part; };
  for (const ExplainedPart& part : explanation.parts) {
    std::string where;
    for (std::size_t i = 0; i < part.where.size(); ++i)
      where += (i == 0 ? " in " : i + 1 == part.where.size() ? " and " : ", ") + part.where[i];
    add("“" + part.words + "”" + where + " (" + percent(part.share) + ")");
  }
  if (explanation.side_by_side > 0) add("words side by side (" + percent(explanation.side_by_side) + ")");
  if (explanation.all_words && explanation.parts.size() > 1) add("holds all the words");
  for (const auto& [name, factor] : explanation.factors) {
    if (factor < kLeastFactor) continue;
    const std::string what = name == "language" ? "in the language of the query"
                             : name == "kind"   ? "a good practice or recommendation"
                                                : "newer than others";
    std::array<char, 16> times{};
    std::snprintf(times.data(), times.size(), "%.2f", factor);
    add(what + " (×" + times.data() + ")");
  }
  return out;
}

}  // namespace praxis::search
