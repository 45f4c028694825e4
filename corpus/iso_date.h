// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace praxis {

/// A date as machines and people write it, in ISO form: "2021-09-03T10:00+02:00", "03.09.2021", "3 September
/// 2021" and "September 3, 2021" give "2021-09-03"; "2021-09" and "2021" stay. Months in English, or in
/// `language` (ISO 639-1). Day before month where numbers leave it open. Empty when the text, at most a
/// weekday and a time of day aside, is no date from 1990 to 2100. Thread-safe.
std::string iso_date(std::string_view text, std::string_view language = {});

}  // namespace praxis
