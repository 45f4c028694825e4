// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/unit_row.h"

#include "server/labels.h"
#include "server/search_link.h"
#include "server/tag_view.h"

#include <nlohmann/json.hpp>

namespace praxis::server {

nlohmann::ordered_json unit_row(const Unit& unit) {
  return {{"title", unit_title(unit)},
          {"kind", name_of(unit.kind)},
          {"kind_label", label_of(unit.kind)},
          {"lang", foreign_language(unit.language)},
          {"page", page_label(unit.first_page, unit.last_page)},
          {"place", ""},
          {"address", unit_address(unit.id)}};
}

}  // namespace praxis::server
