// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/conditional.h"
#include "server/handlers.h"
#include "server/page.h"
#include "server/page_order.h"
#include "server/visit.h"

#include <charconv>
#include <optional>

#include <fmt/format.h>

namespace praxis::server {
namespace {

/// The number in "15.png", written as the program writes it; 0 for anything else.
int page_number(std::string_view name) {
  constexpr std::string_view kSuffix = ".png";
  if (!name.ends_with(kSuffix) || name.front() < '1' || name.front() > '9') return 0;
  name.remove_suffix(kSuffix.size());
  int number = 0;
  const auto [end, problem] = std::from_chars(name.data(), name.data() + name.size(), number);
  return problem == std::errc() && end == name.data() + name.size() ? number : 0;
}

tl::unexpected<Failure> not_there(std::string key, MessageValues values = {}, std::string parameter = {}) {
  return tl::unexpected(
      Failure(ErrorKind::not_found, std::move(key), std::move(values), std::move(parameter)));
}

struct Wanted {
  DocumentInfo document;
  std::optional<Unit> unit{};
};

/// Only what the index holds can be asked for, and of a unit only in its own document.
tl::expected<Wanted, Failure> wanted_from(const Edition& edition, const std::string& document,
                                          const std::string& unit_id) {
  if (unit_id.empty()) {
    auto units = edition.units_of_document(document);
    if (!units) return tl::unexpected(Failure(units.error()));
    if (units->empty()) return not_there("error.no-document");
    return Wanted{units->front().document};
  }
  auto unit = edition.unit(unit_id);
  if (!unit || unit->document.id != document) return not_there("error.no-entry-in-document", {}, "unit");
  return Wanted{unit->document, std::move(*unit)};
}

HttpResponse turned_away(const Language& language, const Error& error) {
  HttpResponse response = make_response(503, "text/plain; charset=utf-8", language.say(error.message) + '\n');
  response.set_header("Retry-After", "5");
  response.set_header("Cache-Control", "no-store");
  return response;
}

/// What a page says where its source is at fault; why, in the parser's words, is for the operator.
Failure failure_of(const Error& error, int page) {
  Failure failure(error);
  failure.values = {{"page", static_cast<std::size_t>(page)}};
  if (error.kind == ErrorKind::not_found && !error.message.starts_with("error."))
    failure.key = "error.no-picture";
  return failure;
}

}  // namespace

Outcome page_picture(const SiteContext& site, const HttpRequest& request, const std::string& id,
                     const std::string& name) {
  auto edition = current_edition(site);
  if (!edition) return tl::unexpected(Failure(std::move(edition).error()));
  const int page = page_number(name);
  if (page == 0) return not_there("error.picture-address", {{"example", "/documents/ID/pages/15.png"}});
  const auto wanted = wanted_from(**edition, id, std::string(request.parameter("unit")));
  if (!wanted) return tl::unexpected(wanted.error());
  const DocumentInfo& document = wanted->document;
  if (!has_page_pictures(document)) return not_there("error.no-pages");
  if (page > document.pages)
    return not_there("error.no-such-page", {{"last", static_cast<std::size_t>(document.pages)}});
  const auto source = (*edition)->source(id);
  if (!source || site.pictures == nullptr) return not_there("error.no-pictures");
  const PictureOrder order =
      order_for(document, source->content, page, wanted->unit ? &*wanted->unit : nullptr);
  const std::string tag = strong_tag(picture_key(order));
  if (matches_tag(request, tag)) return not_modified(tag);
  const auto picture = site.pictures->picture(order);
  if (!picture && picture.error().kind == ErrorKind::timed_out)
    return turned_away(visit_of(site, request).language, picture.error());
  if (!picture) return tl::unexpected(failure_of(picture.error(), page));
  HttpResponse response = make_response(200, "image/png", **picture);
  response.set_header("ETag", tag);
  // An address that names this very picture never shows another.
  const bool for_good = request.parameter("v") == version_of(order);
  response.set_header("Cache-Control", for_good ? "public, max-age=31536000, immutable" : "no-cache");
  return response;
}

}  // namespace praxis::server
