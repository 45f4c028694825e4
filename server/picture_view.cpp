// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/picture_view.h"

#include "corpus/utf8.h"
#include "server/labels.h"
#include "server/page_order.h"
#include "server/search_link.h"
#include "server/tag_view.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace praxis::server {
namespace {

using nlohmann::ordered_json;

/// As much as a screen reader should have to say of a picture whose text stands above it.
constexpr std::size_t kAltLength = 300;  // code points

bool is_marked(const Unit& unit, int page) {
  return std::any_of(unit.boxes.begin(), unit.boxes.end(),
                     [&](const PageBox& place) { return place.page == page; });
}

PageSize size_of(const SourceRecord& source, int page) {
  const auto at = static_cast<std::size_t>(page) - 1;
  return at < source.page_sizes.size() ? source.page_sizes[at] : PageSize{};
}

/// What the picture shows: the passage where it begins, else which page it is.
std::string alternative(const Language& language, const Unit& unit, int page) {
  if (page == unit.first_page && is_marked(unit, page)) return shorten(squeeze_space(unit.text), kAltLength);
  return language.say(
      is_marked(unit, page) ? "picture.goes-on" : "picture.page",
      {{"page", static_cast<std::size_t>(page)}, {"document", document_title(language, unit.document)}});
}

std::string caption(const Language& language, const Unit& unit, int page) {
  return language.say(
      is_marked(unit, page) ? "picture.caption-marked" : "picture.caption",
      {{"page", static_cast<std::size_t>(page)}, {"last", static_cast<std::size_t>(unit.document.pages)}});
}

/// The way to another page of the source; null where there is no such page.
ordered_json way_to(const Unit& unit, int page) {
  if (page < 1 || page > unit.document.pages) return nullptr;
  const bool usual = page == unit.first_page;
  return {{"address", unit_address(unit.id) + (usual ? "" : fmt::format("?page={}", page)) + "#source-page"},
          {"number", page}};
}

}  // namespace

tl::expected<int, Failure> shown_page(const HttpRequest& request, const Unit& unit) {
  if (!has_page_pictures(unit.document) || unit.first_page <= 0) return 0;
  const std::string_view asked = request.parameter("page");
  if (asked.empty()) return unit.first_page;
  int page = 0;
  const auto [end, problem] = std::from_chars(asked.data(), asked.data() + asked.size(), page);
  const bool whole = problem == std::errc() && end == asked.data() + asked.size();
  if (whole && page >= 1 && page <= unit.document.pages) return page;
  return tl::unexpected(Failure(ErrorKind::bad_request, "error.no-such-page",
                                {{"last", static_cast<std::size_t>(unit.document.pages)}}, "page"));
}

ordered_json picture_view(const SiteContext& site, const Language& language, const Edition& edition,
                          const Unit& unit, int page) {
  if (site.pictures == nullptr || page == 0) return nullptr;
  const auto source = edition.source(unit.document.id);
  if (!source) return nullptr;
  const PictureOrder order = order_for(unit.document, source->content, page, &unit);
  const ingest::PixelSize size = ingest::picture_size(size_of(*source, page));
  const bool passage = page == unit.first_page && is_marked(unit, page);
  return {{"address", picture_address(unit.document.id, page, unit.id, version_of(order))},
          {"width", size.width},
          {"height", size.height},
          {"alt", alternative(language, unit, page)},
          {"alt_lang", passage ? foreign_language(language, unit.language) : std::string()},
          {"caption", caption(language, unit, page)},
          {"number", page},
          {"file_address", fmt::format("{}/file#page={}", document_address(unit.document.id), page)},
          {"before", way_to(unit, page - 1)},
          {"after", way_to(unit, page + 1)},
          {"own", page == unit.first_page ? ordered_json(nullptr) : way_to(unit, unit.first_page)}};
}

}  // namespace praxis::server
