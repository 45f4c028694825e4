// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/stored_unit.h"

#include "corpus/unit_json.h"

#include <string>

#include <nlohmann/json.hpp>
#include <xapian.h>

namespace praxis::search {

Result<Unit> read_unit(const Xapian::Database& database, std::uint32_t document) {
  const auto json = nlohmann::json::parse(database.get_document(document).get_data(), nullptr, false);
  auto unit = unit_from_json(json);
  if (unit) return unit;
  return fail(ErrorKind::damaged_index, "unit " + std::to_string(document) + " cannot be read (" +
                                            unit.error().message + "); run `praxis check`");
}

}  // namespace praxis::search
