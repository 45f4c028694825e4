// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace praxis::ingest {

/// How a language writes compounds, for judging a hyphen at a line's end.
struct HyphenHabits {
  bool closed = false;                             ///< writes compounds as one word: "Regionalentwicklung"
  bool nouns_capitalised = false;                  ///< and after a hyphen too: "EU-Mittel"
  bool loose = false;                              ///< hyphenates freely, also short words: "low-carbon"
  std::span<const std::string_view> conjunctions;  ///< before which a hyphen may hang: "Nord- und Ostsee"
  std::span<const std::string_view> bound;         ///< first parts never held by a hyphen: "re", "un"
  std::span<const std::string_view> held;          ///< first parts mostly held by one: "non", "multi", "vice"
  std::span<const std::string_view> links;         ///< short words inside chains: "day-to-day", "end-of-life"
};

/// For a language by its ISO 639-1 code; of one not known, those of a language that does nothing special.
/// Thread-safe.
const HyphenHabits& hyphen_habits_of(std::string_view language);

}  // namespace praxis::ingest
