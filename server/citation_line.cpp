// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/citation_line.h"

#include "server/labels.h"
#include "server/tag_view.h"

#include <fmt/format.h>

namespace praxis::server {

std::string citation_line(const Language& language, const Unit& unit) {
  const auto ended = [](std::string part) {
    if (!part.ends_with('.') && !part.ends_with('?') && !part.ends_with('!')) part.push_back('.');
    return part;
  };
  const std::string pages = page_label(language, unit.first_page, unit.last_page);
  const std::string place =
      fmt::format("{}{}{}", document_title(language, unit.document), pages.empty() ? "" : ", ", pages);
  const std::string& date = unit.document.date.empty() ? unit.date : unit.document.date;
  const std::string line =
      language.say("citation.line", {{"title", ended(unit_title(language, unit))}, {"place", ended(place)}});
  return date.empty() ? line
                      : language.say("citation.dated", {{"line", line}, {"date", language.date(date)}});
}

}  // namespace praxis::server
