// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/segment/sheet.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace praxis::ingest {

inline constexpr std::size_t kTitleLimit = 90;  ///< code points

/// The text with its first letter as a capital.
std::string with_capital(std::string_view text);

/// A heading without its cue and number: "Policy recommendation 2. To align clusters." gives "To align
/// clusters".
std::string bare_title(std::string_view heading, std::string_view role, const Cues& cues);

/// The same for a practice, whatever announces it ("Case study 3:", "Factsheet B –").
std::string practice_title(std::string_view heading, const Cues& cues);

/// The name a person would give to what a practice's text tells: its subject ("Santara Valley", "Innovation
/// audit"), or, where a region is the subject, the region and what it did. At most 90 code points; never
/// empty for text with words.
std::string name_from_text(std::string_view text, const SegmentTools& tools);

/// The project “Green Yards”, die Kampagne „Radeln statt rasten“: the name in quotation marks right behind a
/// word for what is named so, shortened to a title; nothing where there is none.
std::optional<std::string> quoted_name(std::string_view text, const Cues& cues);

/// A title and the place its brackets name: "The seed library (Lapland, Finland)".
struct NamedPlace {
  std::string name;
  std::string place;  ///< empty where the brackets, if there are any, name no region
};
NamedPlace split_place(std::string_view title, const Lexicon& regions);
/// Gives a draft the name as its title, and the place where there is one.
void take_name(Draft& draft, NamedPlace named);

/// The text's first sentence as a title: what its label says ("Mobile clinics: The regions should …"), else
/// the sentence, cut where a clause ends or after some words where it is long.
std::string title_from_sentence(std::string_view text, const Cues& cues);
/// The same for a text that no cues are at hand for: the sentence, shortened.
std::string title_from_sentence(std::string_view text);

}  // namespace praxis::ingest
