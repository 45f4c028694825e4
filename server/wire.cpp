// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/wire.h"

#include "server/http.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace praxis::server {

bool accepts_gzip(std::string_view accept_encoding) {
  while (!accept_encoding.empty()) {
    const std::size_t end = std::min(accept_encoding.find(','), accept_encoding.size());
    std::string item(accept_encoding.substr(0, end));
    accept_encoding.remove_prefix(std::min(end + 1, accept_encoding.size()));
    std::erase(item, ' ');
    if (!equal_ignoring_case(std::string_view(item).substr(0, item.find(';')), "gzip")) continue;
    const std::size_t quality = item.find(";q=0");
    return quality == std::string::npos || item.find_first_of("123456789", quality) != std::string::npos;
  }
  return false;
}

std::string http_date(std::time_t time) {
  constexpr std::array<std::string_view, 7> kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array<std::string_view, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  std::tm utc{};
  ::gmtime_r(&time, &utc);
  return fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} GMT", kDays.at(static_cast<std::size_t>(utc.tm_wday)),
                     utc.tm_mday, kMonths.at(static_cast<std::size_t>(utc.tm_mon)), utc.tm_year + 1900,
                     utc.tm_hour, utc.tm_min, utc.tm_sec);
}

}  // namespace praxis::server
