// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/asked_search.h"
#include "server/base_address.h"
#include "server/conditional.h"
#include "server/export_format.h"
#include "server/handlers.h"
#include "server/page.h"
#include "server/result_walk.h"
#include "server/search_link.h"

#include <memory>

namespace praxis::server {
namespace {

/// Held at once: a unit may be as long as a book.
constexpr std::size_t kBatch = 100;

/// The file piece by piece, a batch of results each.
BodyPieces pieces_of(const ExportFormat& format, const Language& language, ResultWalk walk,
                     std::string base) {
  auto state = std::make_shared<ResultWalk>(std::move(walk));
  return [state, format, &language, base = std::move(base), begun = false]() mutable -> Result<std::string> {
    std::string piece = begun ? std::string() : format.begin();
    begun = true;
    auto hits = state->next();
    if (!hits) return pass_on(std::move(hits));
    for (const search::Hit& hit : *hits)
      piece += format.record(language, hit.unit, base + unit_address(hit.unit.id));
    return piece;
  };
}

}  // namespace

Outcome export_search(const SiteContext& site, const HttpRequest& request, const std::string& name) {
  const auto format = export_format(name);
  if (!format) return tl::unexpected(Failure(ErrorKind::not_found, "error.no-format"));
  auto base = base_address(site, request);
  if (!base) return tl::unexpected(std::move(base).error());
  auto asked = asked_search(site, request, name + *base);
  if (!asked) return tl::unexpected(std::move(asked).error());
  if (matches_tag(request, asked->tag)) return not_modified(asked->tag);
  auto walk = ResultWalk::begin(asked->edition, asked->params.request, kBatch);
  if (!walk && walk.error().kind == ErrorKind::bad_request) {
    return tl::unexpected(
        Failure(ErrorKind::bad_request, "error.too-many-entries", {{"most", search::kMaxOffset}}));
  }
  if (!walk) return tl::unexpected(Failure(std::move(walk).error()));
  HttpResponse response = make_response(200, format->content_type, {});
  response.pieces = pieces_of(*format, site.languages.english(), std::move(*walk), std::move(*base));
  set_download(response, "praxis", *format, asked->tag);
  return response;
}

}  // namespace praxis::server
