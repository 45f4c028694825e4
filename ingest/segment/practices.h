// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/segment/sheet.h"

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::ingest {

/// A place is named, not only its people or its language ("Greek letters"), and not by a word that is also
/// another one.
bool names_place(std::string_view text, const SegmentTools& tools);

/// Somebody did something somewhere: a place, and a sentence with a verb of doing that is no intention.
bool tells_practice(std::string_view text, const SegmentTools& tools);

/// "Name, Place, Country: text" at the head of a paragraph. What stands behind the comma, or in brackets,
/// ends with a place and holds little else: "Institute for Regions (IFR)" and a clause with a country in it
/// do not.
struct PlaceLabel {
  std::size_t name = 0;  ///< where the name ends
  bool sure = false;     ///< place and country: nothing else is written so
};
std::optional<PlaceLabel> place_label(std::string_view text, const SegmentTools& tools);

inline constexpr std::size_t kLeadSentences = 4;  ///< where a box or part says who did what, if it does

/// The document is of the kind that holds practices: it announces some, or recommendations, or it tells of a
/// project that is known. In others (manuals, news, programmes of parties) a box is just a box.
bool announces_units(const Sheet& sheet);

/// The text of these blocks less their headings, and less lists where `told` is asked for: an account is told
/// in sentences.
std::string joined_text(const Sheet& sheet, const std::vector<std::size_t>& blocks, bool told = false);

/// Makes a practice of blocks; `title` may be empty, then it is made from `text`.
void keep_practice(Sheet& sheet, std::vector<std::size_t> blocks, const std::string& title,
                   const std::string& text);

/// The practices in boxes, parted where another project's account begins.
void cut_boxes(Sheet& sheet);

/// "Case visited: NAME", "Example: NAME": what a practice's name stands behind.
bool labels_case(const Block& block, const Cues& cues);

/// The labels of such headings, folded, that come back in the document and at least half of which stand over
/// what is at home somewhere. What is labelled so is a practice wherever it is.
std::set<std::string> told_labels(const Sheet& sheet);
/// The heading bears one of these.
bool bears_label(const Block& block, const std::set<std::string>& labels);

/// Of the headings of a section of practices, several of this rank are announced each ("Good practice a)") or
/// known by their form, or several of a lower rank are: others beside them may be anything.
bool parts_practices(const Sheet& sheet, std::size_t begin, std::size_t end, int level);
/// A heading over others with nothing said of its own, each of which tells of another place: it groups
/// practices. Those of one practice ("Context", "Results") name its place once, or are fields.
bool groups_practices(const Sheet& sheet, std::size_t begin, std::size_t end);
/// "News", "Our services", "Partners" below the practices of a page.
bool heads_something_else(const Sheet& sheet, std::size_t i);

}  // namespace praxis::ingest
