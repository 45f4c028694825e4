// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/source_record.h"

#include <algorithm>
#include <cmath>

#include <nlohmann/json.hpp>

namespace praxis {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

constexpr std::size_t kMostPages = 100'000;

/// To a hundredth of a point, which is enough for any screen and keeps runs together.
double rounded(double points) {
  return std::isfinite(points) ? std::round(points * 100) / 100 : 0;
}

}  // namespace

ordered_json page_sizes_json(const std::vector<PageSize>& sizes) {
  ordered_json runs = ordered_json::array();
  for (auto from = sizes.begin(); from != sizes.end();) {
    const auto to = std::find_if(from, sizes.end(), [&](const PageSize& size) { return size != *from; });
    runs.push_back({rounded(from->width), rounded(from->height), std::distance(from, to)});
    from = to;
  }
  return runs;
}

std::vector<PageSize> page_sizes_from_json(const json& list) {
  std::vector<PageSize> sizes;
  if (!list.is_array()) return sizes;
  for (const json& run : list) {
    const bool sound = run.is_array() && run.size() == 3 && run[0].is_number() && run[1].is_number() &&
                       run[2].is_number_unsigned() && run[2].get<std::size_t>() <= kMostPages - sizes.size();
    if (!sound) return {};
    sizes.insert(sizes.end(), run[2].get<std::size_t>(), {run[0].get<double>(), run[1].get<double>()});
  }
  return sizes;
}

std::string to_text(const SourceRecord& record) {
  ordered_json out{{"content", record.content}};
  if (!record.page_sizes.empty()) out["page_sizes"] = page_sizes_json(record.page_sizes);
  return out.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

Result<SourceRecord> source_record_from_text(std::string_view text) {
  const json in = json::parse(text, nullptr, false);
  const auto content = in.is_object() ? in.find("content") : in.end();
  if (!in.is_object() || content == in.end() || !content->is_string())
    return fail(ErrorKind::damaged_index, "what the index keeps of a source cannot be read");
  SourceRecord record{content->get<std::string>(), {}};
  if (const auto sizes = in.find("page_sizes"); sizes != in.end())
    record.page_sizes = page_sizes_from_json(*sizes);
  return record;
}

}  // namespace praxis
