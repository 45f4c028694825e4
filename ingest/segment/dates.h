// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/segment/cues.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace praxis::ingest {

/// A date at the head of a text, in ISO form, and where the text goes on behind it and what parts them.
struct LeadingDate {
  std::string iso;
  std::size_t rest = 0;
};
/// "14 Oct 2025 Info day", "11.03.2024 – Call opens": a whole date, day and month and year. `language` is
/// that of month names besides English.
std::optional<LeadingDate> leading_date(std::string_view text, std::string_view language);

/// The text is nothing but one date or a span of days ("22–23 May 2025"), with at most a word or two before
/// it ("Published on 4 September 2025"): the first day, in ISO form. Else empty.
std::string lone_date(std::string_view text, std::string_view language);

/// The first whole date near the head of a text, wherever in its first words it stands ("Tuesday 10 May 2022,
/// Nancy", "Spring school, Piran, 12-16 April 2021"); of a span the first day. In ISO form, or empty.
std::string date_near(std::string_view text, std::string_view language);

/// Whether the beginning of a text, as far as period_in looks, says a year.
bool says_year_early(std::string_view text);

/// When something began and ended: "01.03.2023 – 28.02.2026", "since 2019", "2015-2018". In ISO form as far
/// as they are said; empty where they are not.
struct Period {
  std::string start;
  std::string end;
};
Period period_in(std::string_view text, std::string_view language, const Cues& cues);

/// One date, down to a year alone: "March 2019", "1 april 2018", "2016". Empty when it says none.
std::string date_in(std::string_view text, std::string_view language);

}  // namespace praxis::ingest
