// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/card_kinds.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace praxis::ingest {
namespace {

struct KindToken {
  std::string_view token;
  UnitKind kind;
};

/// Class names that content systems give their teasers.
constexpr std::array<KindToken, 16> kTokens{{
    {"good-practice", UnitKind::good_practice},
    {"goodpractice", UnitKind::good_practice},
    {"practice", UnitKind::good_practice},
    {"recommendation", UnitKind::recommendation},
    {"project", UnitKind::project},
    {"projects", UnitKind::project},
    {"news", UnitKind::news},
    {"news-item", UnitKind::news},
    {"post", UnitKind::news},
    {"story", UnitKind::news},
    {"event", UnitKind::event},
    {"events", UnitKind::event},
    {"organisation", UnitKind::organisation},
    {"organization", UnitKind::organisation},
    {"policy-instrument", UnitKind::policy_instrument},
    {"instrument", UnitKind::policy_instrument},
}};

}  // namespace

std::optional<UnitKind> kind_by_heading(const Sheet& sheet, std::size_t i) {
  static constexpr std::array<std::pair<std::string_view, UnitKind>, 4> kHeads{
      {{"practices", UnitKind::good_practice},
       {"news", UnitKind::news},
       {"events", UnitKind::event},
       {"projects", UnitKind::project}}};
  for (std::size_t k = i; k-- > 0;) {
    if (!sheet.is_heading(k) || sheet[k].group > 0) continue;
    std::optional<UnitKind> kind;
    for (const auto& [role, meant] : kHeads) {
      if (!sheet.cues().is(role, sheet[k].text, 2)) continue;
      if (kind) return std::nullopt;  // "News and events"
      kind = meant;
    }
    return kind;
  }
  return std::nullopt;
}

std::optional<UnitKind> kind_by_roles(const Block& block) {
  for (const std::string& role : block.roles) {
    for (const KindToken& known : kTokens) {
      if (role == known.token || (role.ends_with(known.token) && role.size() > known.token.size() &&
                                  (role[role.size() - known.token.size() - 1] == '-' ||
                                   role[role.size() - known.token.size() - 1] == '_'))) {
        return known.kind;
      }
    }
  }
  return std::nullopt;
}

}  // namespace praxis::ingest
