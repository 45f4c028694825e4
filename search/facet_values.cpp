// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/facets.h"
#include "search/year_range.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <utility>

// What is shown of the counts.
namespace praxis::search {
namespace {

/// Makes the values of one facet from its counts.
class FacetMaker {
 public:
  FacetMaker(std::size_t facet, const std::vector<std::size_t>& counts, const FacetChoice& choice,
             const FacetColumn& column, const ValueNames& names, const Taxonomy* tree)
      : facet_(facet),
        name_(kFacetSchema[facet].name),
        counts_(counts),
        choice_(choice),
        column_(column),
        names_(names),
        tree_(tree) {
    for (const std::uint32_t id : shown_ids()) add_known(id);
    // The column is in the order of its values; what was chosen may be nowhere in it.
    counted_ = values_.size();
    for (const std::string& value : choice.values) {
      add_chosen(value);
      if (tree == nullptr) continue;
      for (const std::string& ancestor : tree->ancestors(value)) add_chosen(ancestor);
    }
    if (left_out_ == 0) return;
    for (std::size_t place = counted_; place < values_.size(); ++place)
      left_out_ -= values_[place].shown.count > 0 ? 1 : 0;
  }

  std::size_t left_out() const { return left_out_; }

  std::vector<FacetValue> run() {
    std::vector<std::size_t> order = best_first();
    std::vector<FacetValue> out;
    out.reserve(values_.size());
    if (tree_ == nullptr) {
      for (const std::size_t place : order) out.push_back(std::move(values_[place].shown));
      return out;
    }
    hang_children(order);
    for (std::size_t place = roots_; place != kNone; place = values_[place].next) append(place, 0, out);
    return out;
  }

 private:
  static constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();
  struct Value {
    FacetValue shown;
    std::string parent;
    std::size_t first_child = kNone;
    std::size_t next = kNone;  ///< of the same parent
  };

  // In the order of the column.
  std::vector<std::uint32_t> shown_ids() {
    std::vector<std::uint32_t> ids;
    for (std::uint32_t id = 0; id < counts_.size(); ++id) {
      if (counts_[id] > 0) ids.push_back(id);
    }
    if (facet_ != facet_at::kOrganisation || ids.size() <= kMostOrganisations) return ids;
    const auto last = ids.begin() + static_cast<std::ptrdiff_t>(kMostOrganisations);
    std::nth_element(ids.begin(), last, ids.end(), [&](std::uint32_t a, std::uint32_t b) {
      if (counts_[a] != counts_[b]) return counts_[a] > counts_[b];
      return names_.label(facet_, a) != names_.label(facet_, b)
                 ? names_.label(facet_, a) < names_.label(facet_, b)
                 : a < b;
    });
    left_out_ = ids.size() - kMostOrganisations;
    ids.erase(last, ids.end());
    std::sort(ids.begin(), ids.end());
    return ids;
  }

  bool is_chosen(const std::string& value) const {
    return std::find(choice_.values.begin(), choice_.values.end(), value) != choice_.values.end();
  }

  void add_known(std::uint32_t id) {
    const std::string& value = column_.values()[id];
    values_.push_back(
        {{value, names_.label(facet_, id), counts_[id], is_chosen(value), 0}, names_.parent(facet_, id)});
  }

  void add_chosen(const std::string& value) {
    if (place_of(value) != kNone) return;
    if (const auto id = column_.find(value)) return add_known(*id);
    const Concept* const entry = tree_ == nullptr ? nullptr : tree_->find(value);
    values_.push_back({{value, label(value), count(value), is_chosen(value), 0},
                       entry == nullptr ? std::string() : entry->parent});
  }

  std::size_t place_of(const std::string& value) const {
    const auto end = values_.begin() + static_cast<std::ptrdiff_t>(counted_);
    const auto is_before = [](const Value& one, const std::string& other) { return one.shown.value < other; };
    auto found = std::lower_bound(values_.begin(), end, value, is_before);
    if (found == end || found->shown.value != value)
      found = std::find_if(end, values_.end(), [&](const Value& one) { return one.shown.value == value; });
    return found == values_.end() ? kNone : static_cast<std::size_t>(found - values_.begin());
  }

  // A chosen range of years is a value of its own, as it is what one would take back.
  std::size_t count(const std::string& value) const {
    const auto years = name_ == "year" ? parse_years(value) : std::nullopt;
    std::size_t sum = 0;
    for (std::size_t id = 0; years && id < counts_.size(); ++id) {
      if (years->contains(std::stoi(column_.values()[id]))) sum += counts_[id];
    }
    return sum;
  }

  std::string label(const std::string& value) const {
    const std::size_t dots = name_ == "year" ? value.find("..") : std::string::npos;
    if (dots == std::string::npos) return names_.label(name_, value);
    return value.substr(0, dots) + "\u2013" + value.substr(dots + 2);
  }

  std::vector<std::size_t> best_first() const {
    std::vector<std::size_t> order(values_.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      const FacetValue& x = values_[a].shown;
      const FacetValue& y = values_[b].shown;
      if (facet_ == facet_at::kStates) return std::less<>()(tree_->find(x.value), tree_->find(y.value));
      if (x.count != y.count) return x.count > y.count;
      return x.label != y.label ? x.label < y.label : x.value < y.value;
    });
    return order;
  }

  // From the last to the first, each before its siblings so far.
  void hang_children(const std::vector<std::size_t>& order) {
    for (auto place = order.rbegin(); place != order.rend(); ++place) {
      Value& value = values_[*place];
      const std::size_t parent = value.parent.empty() ? kNone : place_of(value.parent);
      if (parent == kNone && !value.parent.empty()) continue;  // nothing around it is shown
      std::size_t& first = parent == kNone ? roots_ : values_[parent].first_child;
      value.next = std::exchange(first, *place);
    }
  }

  void append(std::size_t place, int depth, std::vector<FacetValue>& out) {
    out.push_back(std::move(values_[place].shown));
    out.back().depth = depth;
    for (std::size_t child = values_[place].first_child; child != kNone; child = values_[child].next)
      append(child, depth + 1, out);
  }

  const std::size_t facet_;
  const std::string_view name_;
  const std::vector<std::size_t>& counts_;
  const FacetChoice& choice_;
  const FacetColumn& column_;
  const ValueNames& names_;
  const Taxonomy* const tree_;
  std::vector<Value> values_;
  std::size_t counted_ = 0;  ///< so many of the first are in the order of the column
  std::size_t left_out_ = 0;
  std::size_t roots_ = kNone;
};

}  // namespace

std::vector<Facet> make_facets(const FacetCounts& counts, const Choices& choices, const Columns& columns,
                               const ValueNames& names, const Vocabularies& vocabularies) {
  std::vector<Facet> facets;
  for (std::size_t f = 0; f < kFacetSchema.size(); ++f) {
    FacetMaker maker(f, counts[f], choices[f], columns.facets[f], names, tree_of(f, vocabularies));
    std::vector<FacetValue> values = maker.run();
    facets.push_back({std::string(kFacetSchema[f].name), std::move(values), maker.left_out()});
  }
  return facets;
}

}  // namespace praxis::search
