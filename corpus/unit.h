// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace praxis {

/// What a unit is. `passage` is whatever is none of the others, cut by heading, so that all text is found.
enum class UnitKind {
  good_practice,
  recommendation,
  policy_instrument,
  project,
  news,
  event,
  organisation,
  passage
};

inline constexpr std::array kUnitKinds{
    UnitKind::good_practice, UnitKind::recommendation, UnitKind::policy_instrument, UnitKind::project,
    UnitKind::news,          UnitKind::event,          UnitKind::organisation,      UnitKind::passage};

/// "good-practice", "recommendation", … as in JSON, addresses and facets.
std::string_view name_of(UnitKind kind);
std::optional<UnitKind> unit_kind_from(std::string_view name);
/// "Good practice", "Recommendation", … as shown to people, in English.
std::string_view label_of(UnitKind kind);

/// A rectangle on a page in PDF points, origin at the top left of the page as it is shown.
struct Box {
  double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  bool operator==(const Box&) const = default;
};

/// Where a part of a unit stands: pages count from 1.
struct PageBox {
  int page = 0;
  Box box;
  bool operator==(const PageBox&) const = default;
};

/// How large a page is as it is shown, in PDF points; zeros where that is not known.
struct PageSize {
  double width = 0, height = 0;
  bool operator==(const PageSize&) const = default;
};

/// Why a tag was given: the words that gave it. `begin` and `end` count Unicode code points in the unit's
/// text, or in its title where `in_title`. A tag set by an export's own metadata has `text` "metadata" and no
/// offsets.
struct Why {
  std::string field;  ///< "projects", "regions", "themes", "organisations", "kind"
  std::string value;
  std::string text;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool in_title = false;
  bool operator==(const Why&) const = default;
};

/// The source a unit was cut from.
struct DocumentInfo {
  std::string id;  ///< stable while the path stays
  std::string title;
  std::string path;           ///< as given to the program, normalised
  std::string url;            ///< canonical address of a web source, or empty
  std::string kind;           ///< "policy-brief", "web-page", "record-export", "report", "text"
  std::string date;           ///< YYYY, YYYY-MM or YYYY-MM-DD, or empty
  std::string language;       ///< ISO 639-1, or empty
  int pages = 0;              ///< 0 where the source has no pages
  std::string description{};  ///< what the source says it is about, in a sentence or two, or empty
  bool operator==(const DocumentInfo&) const = default;
};

/// A sum of money.
struct Amount {
  double value = 0;      ///< in whole units of the currency
  std::string currency;  ///< ISO 4217
  bool operator==(const Amount&) const = default;
};

/// Named parts of a unit, each repeating a part of its text: "resources", "evidence", "difficulties",
/// "transfer", "institution". Dates ("start-date", "end-date") are in ISO form where they could be read.
/// Actions keep their order and labels.
struct UnitFields {
  std::vector<std::pair<std::string, std::string>> named;
  std::vector<std::string> actions;
  std::optional<Amount> amount{};  ///< the first sum that the resources name
  bool operator==(const UnitFields&) const = default;
  /// The text of a named field, or empty.
  std::string_view get(std::string_view name) const;
};

/// The thing that is found.
struct Unit {
  std::string id;  ///< the same after every reindex while the source and its place in it stay the same
  UnitKind kind = UnitKind::passage;
  std::string title;
  std::string text;  ///< everything of the unit in reading order, paragraphs separated by a blank line
  UnitFields fields;
  DocumentInfo document;
  int first_page = 0;  ///< 0 where the source has no pages
  int last_page = 0;
  std::vector<PageBox> boxes;         ///< where it stands, for marking it on the page
  std::vector<std::string> section;   ///< the headings above it, outermost first
  std::vector<std::string> projects;  ///< canonical acronyms
  std::vector<std::string> regions;   ///< NUTS codes, the most specific ones only
  std::vector<std::string> themes;    ///< ids of the theme vocabulary
  std::vector<std::string> organisations;
  std::string language;   ///< ISO 639-1, or empty
  std::string date;       ///< of the unit, else of its document
  std::string url;        ///< the unit's own address at its publisher, or empty
  std::string record_id;  ///< the id its export gave it, or empty
  std::vector<Why> why;
  bool operator==(const Unit&) const = default;
};

/// The year of a date, or 0.
int year_of(std::string_view date);

}  // namespace praxis
