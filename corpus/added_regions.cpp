// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/added_regions.h"

#include "corpus/utf8.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <unordered_map>

namespace praxis {
namespace {

constexpr std::size_t kShortName = 4;  // letters: "Lot", "Nord", "West"

/// Codes to their places in the list.
using Places = std::unordered_map<std::string, std::size_t>;

/// The known region around a code, by the code or, where that is another year's, by its new form.
std::string region_around(const std::string& code, const Places& known, const Table& codes) {
  for (std::size_t length = code.size() - 1; length >= 2; --length) {
    const std::string outer = code.substr(0, length);
    if (known.contains(outer)) return outer;
    for (std::size_t row = 0; row < codes.size(); ++row) {
      if (codes.cell(row, "old") != outer) continue;
      if (const auto now = codes.list(row, "new"); now.size() == 1 && known.contains(now[0])) return now[0];
    }
  }
  return {};
}

/// A name, its halves, and each without what only tells it from another.
std::set<std::string> forms_of(std::string_view name) {
  std::set<std::string> forms{std::string(name)};
  for (const std::string& half : split_list(name, '/')) {
    const std::string bare(trim(half.substr(0, half.find_first_of(",("))));
    if (!bare.empty()) forms.insert(bare);
  }
  return forms;
}

class Names {
 public:
  explicit Names(const Table& uncertain) {
    for (std::size_t row = 0; row < uncertain.size(); ++row)
      uncertain_.insert(fold_case(uncertain.cell(row, "name")));
  }
  TermKind kind_of(const std::string& name) const {
    const bool is_short = count_code_points(name) <= kShortName;
    return is_short || uncertain_.contains(fold_case(name)) ? TermKind::uncertain : TermKind::name;
  }

 private:
  std::set<std::string> uncertain_;
};

bool has_name(const Concept& region, const std::string& name) {
  return std::any_of(region.terms.begin(), region.terms.end(), [&](const Term& term) {
    return term.kind == TermKind::name && fold_case(term.text) == fold_case(name);
  });
}

}  // namespace

void add_regions(std::vector<Concept>& regions, const Table& added, const Table& codes,
                 const Table& uncertain) {
  Places known;
  for (std::size_t i = 0; i < regions.size(); ++i) known.emplace(regions[i].id, i);
  const Names names(uncertain);
  std::vector<Concept> fresh;
  std::map<std::pair<std::string, std::string>, int> bearers;  // of a name within a region
  for (std::size_t row = 0; row < added.size(); ++row) {
    Concept region;
    region.id = added.cell(row, "code");
    std::vector<std::string> given = added.list(row, "names");
    if (region.id.size() < 3 || given.empty() || known.contains(region.id)) continue;
    region.parent = region_around(region.id, known, codes);
    if (region.parent.empty()) continue;
    known.emplace(region.id, regions.size());  // so that a code that stands twice is added once
    region.label = given.front();
    std::set<std::string> forms;
    for (const std::string& name : given) forms.merge(forms_of(name));
    for (const std::string& form : forms) {
      region.terms.push_back({form, TermKind::name});
      ++bearers[{region.parent, form}];
    }
    fresh.push_back(std::move(region));
  }
  for (Concept& region : fresh) {
    const std::size_t place = known.at(region.parent);
    Concept* const around = place < regions.size() ? &regions[place] : nullptr;
    std::erase_if(region.terms, [&](const Term& term) {
      const bool known_around = around != nullptr && has_name(*around, term.text);
      const bool shared = bearers.at({region.parent, term.text}) > 1;
      if (shared && around != nullptr && !known_around) around->terms.push_back({term.text, TermKind::place});
      return shared || known_around;
    });
    for (Term& term : region.terms) term.kind = names.kind_of(term.text);
  }
  std::move(fresh.begin(), fresh.end(), std::back_inserter(regions));
}

}  // namespace praxis
