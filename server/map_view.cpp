// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/map_view.h"

#include "server/labels.h"
#include "server/search_link.h"
#include "server/tile_drawing.h"
#include "server/tile_grid.h"
#include "server/tint_steps.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace praxis::server {
namespace {

using nlohmann::ordered_json;

struct Place {
  std::string code;
  std::string label;
  std::size_t count = 0;
};

/// Codes of countries have two characters, of NUTS 2 regions four; "ZZ" stands for what lies in no region.
bool is_nuts2(std::string_view code) {
  return code.size() == 4 && code[2] != 'Z';
}

class MapMaker {
 public:
  MapMaker(const Language& language, const SearchParams& params, const search::Facet& regions,
           const Vocabularies& vocabularies)
      : language_(language), params_(params), vocabularies_(vocabularies), taxonomy_(vocabularies.regions) {
    for (const search::FacetValue& value : regions.values) {
      counts_[value.value] = value.count;
      if (value.selected) chosen_.insert(value.value);
    }
  }

  ordered_json run() {
    const std::vector<Place> countries = this->countries();
    std::vector<std::string> codes;
    for (const Place& country : countries) codes.push_back(country.code);
    const std::vector<TilePlace> places = tile_places(codes);
    const TintSteps steps(most_of(countries));
    auto tiles = ordered_json::array();
    int rows = 0;
    for (const TilePlace& place : places) {
      rows = std::max(rows, place.row + 1);
      const Place country{place.country, label_of(place.country), count_of(place.country)};
      tiles.push_back(tile(country, {country.code, {}}, country_box(place), steps));
    }
    ordered_json view{{"width", kDrawingWidth}, {"height", countries_height(rows)}};
    view["tiles"] = std::move(tiles);
    view["legend"] = legend(steps);
    view["opened"] = opened(countries);
    view["rows"] = table(countries);
    for (const std::string_view part : {"title", "caption"})
      view[fmt::format("map_{}", part)] = language_.say(fmt::format("map.{}-{}", part, counted(params_)));
    view["counted"] = language_.say(fmt::format("counted.{}", counted(params_)));
    return view;
  }

 private:
  std::string label_of(const std::string& code) const {
    return value_label(language_, "region", code, vocabularies_);
  }

  std::size_t count_of(const std::string& code) const {
    const auto known = counts_.find(code);
    return known == counts_.end() ? 0 : known->second;
  }

  static std::size_t most_of(const std::vector<Place>& places) {
    std::size_t most = 0;
    for (const Place& place : places) most = std::max(most, place.count);
    return most;
  }

  /// Those with results and those chosen, most results first.
  std::vector<Place> countries() const {
    std::vector<Place> places;
    for (const auto& [code, count] : counts_) {
      if (taxonomy_.ancestors(code).empty()) places.push_back({code, label_of(code), count});
    }
    std::stable_sort(places.begin(), places.end(), [&](const Place& a, const Place& b) {
      return a.count != b.count ? a.count > b.count : language_.compare(a.label, b.label) < 0;
    });
    return places;
  }

  /// All there are, in the order of their codes, so that neighbours stay together.
  std::vector<Place> regions_of(const std::string& country) const {
    std::vector<Place> places;
    for (const Concept& region : taxonomy_.concepts()) {
      if (is_nuts2(region.id) && region.id.starts_with(country))
        places.push_back({region.id, label_of(region.id), count_of(region.id)});
    }
    return places;
  }

  bool is_open(const std::string& country) const {
    return std::any_of(chosen_.begin(), chosen_.end(),
                       [&](const std::string& code) { return taxonomy_.within(code, country); });
  }

  std::string address(const Place& place) const {
    const bool leads = place.count > 0 || chosen_.contains(place.code);
    if (!leads || params_.is_fixed("region")) return {};
    return search_address(toggled(params_, "region", place.code, taxonomy_));
  }

  ordered_json tile(const Place& place, const TileText& text, const TileBox& box,
                    const TintSteps& steps) const {
    const int first_y = text.second.empty() ? box.label_y : box.label_y - kSecondLine / 2;
    return {{"code", place.code},
            {"shown", text.first},
            {"shown_second", text.second},
            {"count", language_.number(place.count)},
            {"name", place_count_label(language_, place.label, place.count, params_)},
            {"address", address(place)},
            {"step", steps.step_of(place.count)},
            {"chosen", chosen_.contains(place.code)},
            {"x", box.x},
            {"y", box.y},
            {"tile_width", box.width},
            {"tile_height", box.height},
            {"label_x", box.label_x},
            {"label_y", first_y},
            {"second_y", first_y + kSecondLine},
            {"number_x", box.number_x},
            {"number_y", box.number_y}};
  }

  ordered_json opened(const std::vector<Place>& countries) const {
    auto list = ordered_json::array();
    for (const Place& country : countries) {
      const std::vector<Place> regions =
          is_open(country.code) ? regions_of(country.code) : std::vector<Place>();
      if (regions.empty()) continue;
      const TintSteps steps(most_of(regions));
      auto tiles = ordered_json::array();
      for (const Place& region : regions)
        tiles.push_back(tile(region, text_on_tile(region.label), region_box(tiles.size()), steps));
      list.push_back({{"country", country.label},
                      {"height", regions_height(regions.size())},
                      {"tiles", std::move(tiles)}});
    }
    return list;
  }

  ordered_json legend(const TintSteps& steps) const {
    auto entries = ordered_json::array();
    std::size_t least = 1;
    for (const std::size_t top : steps.tops()) {
      entries.push_back({{"step", entries.size() + 1}, {"range", range_label(language_, least, top)}});
      least = top + 1;
    }
    return entries;
  }

  ordered_json row(const Place& place, bool inner) const {
    return {{"code", place.code},
            {"label", place.label},
            {"count", language_.number(place.count)},
            {"address", address(place)},
            {"chosen", chosen_.contains(place.code)},
            {"inner", inner}};
  }

  ordered_json table(const std::vector<Place>& countries) const {
    auto rows = ordered_json::array();
    for (const Place& country : countries) {
      rows.push_back(row(country, false));
      if (!is_open(country.code)) continue;
      for (const Place& region : regions_of(country.code)) rows.push_back(row(region, true));
    }
    return rows;
  }

  const Language& language_;
  const SearchParams& params_;
  const Vocabularies& vocabularies_;
  const Taxonomy& taxonomy_;
  std::map<std::string, std::size_t> counts_;
  std::set<std::string> chosen_;
};

}  // namespace

ordered_json map_view(const Language& language, const SearchParams& params,
                      const search::SearchAnswer& answer, const Vocabularies& vocabularies) {
  const auto regions = std::find_if(answer.facets.begin(), answer.facets.end(),
                                    [](const search::Facet& facet) { return facet.name == "region"; });
  return MapMaker(language, params, regions == answer.facets.end() ? search::Facet{} : *regions, vocabularies)
      .run();
}

}  // namespace praxis::server
