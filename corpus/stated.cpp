// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/stated.h"

#include <array>
#include <string_view>

namespace praxis {
namespace {

struct Stated {
  std::string_view id;
  std::string_view parent;
  std::string_view label;
};

constexpr std::array<Stated, 8> kStated{{{"evidence", "", "Evidence of success"},
                                         {"resources", "", "Resources needed"},
                                         {"eur-under-10k", "resources", "Under €10,000"},
                                         {"eur-10k-100k", "resources", "€10,000 to €100,000"},
                                         {"eur-100k-1m", "resources", "€100,000 to €1 million"},
                                         {"eur-over-1m", "resources", "€1 million and more"},
                                         {"difficulties", "", "Difficulties met"},
                                         {"transfer", "", "Potential for transfer"}}};

std::string_view band_of(double euros) {
  if (euros < 10'000) return "eur-under-10k";
  if (euros < 100'000) return "eur-10k-100k";
  return euros < 1'000'000 ? "eur-100k-1m" : "eur-over-1m";
}

Taxonomy make_tree() {
  std::vector<Concept> concepts;
  for (const Stated& one : kStated) {
    Concept made;
    made.id = one.id;
    made.parent = one.parent;
    made.label = one.label;
    made.terms.push_back({made.label, TermKind::name});
    concepts.push_back(std::move(made));
  }
  auto tree = Taxonomy::from(std::move(concepts));
  return tree ? std::move(*tree) : Taxonomy();
}

}  // namespace

const Taxonomy& stated_things() {
  static const Taxonomy kTree = make_tree();
  return kTree;
}

std::vector<std::string> stated_by(const Unit& unit) {
  std::vector<std::string> stated;
  if (unit.kind != UnitKind::good_practice) return stated;
  const bool has_euros = unit.fields.amount && unit.fields.amount->currency == "EUR";
  for (const std::string_view field : {"evidence", "resources", "difficulties", "transfer"}) {
    if (field == "resources" && has_euros)
      stated.emplace_back(band_of(unit.fields.amount->value));
    else if (!unit.fields.get(field).empty())
      stated.emplace_back(field);
  }
  return stated;
}

}  // namespace praxis
