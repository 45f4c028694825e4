// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/gone_unit.h"

#include <array>
#include <utility>

#include <nlohmann/json.hpp>

namespace praxis {
namespace {

constexpr std::array kSuccessions{Succession::none, Succession::same_words, Succession::same_title,
                                  Succession::same_place};

Succession succession_from(std::string_view name) {
  for (const Succession succession : kSuccessions) {
    if (name_of(succession) == name) return succession;
  }
  return Succession::none;
}

}  // namespace

std::string_view name_of(Succession succession) {
  switch (succession) {
    case Succession::same_words:
      return "same-words";
    case Succession::same_title:
      return "same-title";
    case Succession::same_place:
      return "same-place";
    case Succession::none:
      break;
  }
  return "none";
}

std::string to_text(const GoneUnit& unit) {
  const nlohmann::ordered_json out{{"id", unit.id},
                                   {"kind", name_of(unit.kind)},
                                   {"title", unit.title},
                                   {"language", unit.language},
                                   {"document", unit.document_id},
                                   {"document_title", unit.document_title},
                                   {"pages", {unit.first_page, unit.last_page}},
                                   {"since", unit.since},
                                   {"succession", name_of(unit.succession)},
                                   {"replaced_by", unit.replaced_by},
                                   {"document_now", unit.document_now}};
  return out.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

Result<GoneUnit> gone_unit_from_text(std::string_view text) {
  try {
    const auto in = nlohmann::json::parse(text);
    GoneUnit unit;
    in.at("id").get_to(unit.id);
    unit.kind = unit_kind_from(in.at("kind").get<std::string>()).value_or(UnitKind::passage);
    in.at("title").get_to(unit.title);
    in.at("language").get_to(unit.language);
    in.at("document").get_to(unit.document_id);
    in.at("document_title").get_to(unit.document_title);
    in.at("pages").at(0).get_to(unit.first_page);
    in.at("pages").at(1).get_to(unit.last_page);
    in.at("since").get_to(unit.since);
    unit.succession = succession_from(in.at("succession").get<std::string>());
    in.at("replaced_by").get_to(unit.replaced_by);
    in.at("document_now").get_to(unit.document_now);
    return unit;
  } catch (const nlohmann::json::exception&) {
    return fail(ErrorKind::damaged_index, "what the index keeps of a unit that is gone cannot be read");
  }
}

}  // namespace praxis
