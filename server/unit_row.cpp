// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/unit_row.h"

#include "server/labels.h"
#include "server/search_link.h"
#include "server/tag_view.h"

#include <nlohmann/json.hpp>

namespace praxis::server {

nlohmann::ordered_json unit_row(const Language& language, const Unit& unit) {
  return {{"title", unit_title(language, unit)},
          {"kind", name_of(unit.kind)},
          {"kind_label", kind_label(language, unit.kind)},
          {"lang", foreign_language(language, unit.language)},
          {"page", page_label(language, unit.first_page, unit.last_page)},
          {"place", ""},
          {"address", unit_address(unit.id)}};
}

}  // namespace praxis::server
