// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/segment/cut_kinds.h"
#include "ingest/segment/evidence.h"
#include "ingest/segment/sheet.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace praxis::ingest {

/// What a heading says by its words.
struct HeadSigns {
  bool frame = false;                        ///< introductions, methods, sources: nothing below is a unit
  std::array<bool, kCutKinds> announces{};   ///< units of these kinds
  std::array<bool, kCutKinds> perhaps{};     ///< these as well, by words that stand above other things too
  std::array<bool, kCutKinds> first_says{};  ///< announces these, by its first word
  bool to = false;                           ///< begins with a word that addresses: "To …", "An die …"
  bool addressed = false;                    ///< says to whom: "To managing authorities"
  bool tells_one = false;                    ///< "The example of Linz: one apprentice, four firms"
  bool action = false;                       ///< a planned action: "Action 1: …"
  bool question = false;
  bool urges = false;  ///< is an imperative or infinitive itself, or says who should do what
  std::size_t words = 0;
  std::string
      shape;  ///< "A1.", "Case 4", "Empfehlung III": what headings counted alike have in common, or empty
  std::size_t label = 0;  ///< bytes up to behind a label that several headings share: "Example: "
  std::string place;      ///< of the first region or town named, or a country
  bool place_local = false;
  bool place_guessed = false;

  /// Its words stand above a list, name none of its parts, and are hardly the name of one thing (a fund is
  /// called one in its name); nor is it one of several headings counted alike.
  bool heads_list() const {
    constexpr std::size_t kAdvice = index_of(UnitKind::recommendation);
    const auto list_of = [&](std::size_t kind) { return announces[kind] || perhaps[kind]; };
    constexpr std::size_t kNews = index_of(UnitKind::news);
    return shape.empty() && !tells_one &&
           (list_of(index_of(UnitKind::good_practice)) || list_of(kAdvice) ||
            (announces_any() && words <= 3) || (first_says[kNews] && words <= 8));
  }
  bool announces_any() const {
    const auto set = [](bool one) { return one; };
    return std::any_of(announces.begin(), announces.end(), set) ||
           std::any_of(perhaps.begin(), perhaps.end(), set);
  }
};
HeadSigns read_head(std::string_view heading, const LanguageSigns& words, const SegmentTools& tools);

}  // namespace praxis::ingest
