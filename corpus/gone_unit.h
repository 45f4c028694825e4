// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "corpus/unit.h"

#include <string>
#include <string_view>

namespace praxis {

/// How a unit is known to stand for one that is gone.
enum class Succession {
  none,        ///< nothing does
  same_words,  ///< it says the same
  same_title,  ///< of the same source, and called the same
  same_place   ///< of the same source, and has much of its words
};
std::string_view name_of(Succession succession);

/// A unit that stood in an earlier generation: what to tell those who follow a link to it.
struct GoneUnit {
  std::string id;
  UnitKind kind = UnitKind::passage;
  std::string title;
  std::string language;     ///< ISO 639-1, or empty
  std::string document_id;  ///< of its source, whether that is still there or not
  std::string document_title;
  int first_page = 0, last_page = 0;  ///< 0 where the source has no pages
  std::string since;                  ///< the first generation without it: "000042"
  Succession succession = Succession::none;
  std::string replaced_by{};   ///< the unit that stands for it now, or empty
  std::string document_now{};  ///< the source in which it would be found now, or empty
  bool operator==(const GoneUnit&) const = default;
};

/// Where a generation keeps it: among its named bytes, under this and the unit's id.
inline constexpr std::string_view kGoneUnitKey = "gone.";

std::string to_text(const GoneUnit& unit);
/// Errors: damaged_index.
Result<GoneUnit> gone_unit_from_text(std::string_view text);

}  // namespace praxis
