// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/unit.h"
#include "server/base_address.h"
#include "server/handlers.h"
#include "server/page.h"
#include "server/result_walk.h"
#include "server/search_link.h"

#include <algorithm>
#include <charconv>
#include <memory>
#include <unordered_set>

#include <fmt/format.h>

namespace praxis::server {
namespace {

/// Half of what the protocol (sitemaps.org) allows in one file, for each entry may bring its document's.
constexpr std::size_t kUnitsAPart = 25'000;
constexpr std::size_t kBatch = 500;
constexpr std::string_view kNamespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// Everything but passages, which are there to be found by words and are no page of their own interest.
search::SearchRequest all_entries() {
  search::SearchRequest request;
  request.sort = search::Sort::newest;
  for (const UnitKind kind : kUnitKinds) {
    if (kind != UnitKind::passage) request.filters["kind"].emplace_back(name_of(kind));
  }
  return request;
}

std::size_t part_asked_for(const HttpRequest& request) {
  std::size_t part = 0;
  for (const auto& [name, value] : request.query) {
    if (name == "part") std::from_chars(value.data(), value.data() + value.size(), part);
  }
  return std::min<std::size_t>(part, search::kMaxOffset);
}

/// Addresses are percent-encoded, so that nothing in them needs escaping.
std::string url_line(const std::string& address) {
  return fmt::format("<url><loc>{}</loc></url>\n", address);
}

struct Listing {
  ResultWalk walk;
  std::string base;
  std::unordered_set<std::string> documents{};
  enum { head, entries, end } stage = head;

  Result<std::string> next() {
    if (stage == end) return std::string();
    std::string piece;
    if (stage == head) {
      piece = fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"{}\">\n", kNamespace);
      stage = entries;
    }
    auto hits = walk.next();
    if (!hits) return pass_on(std::move(hits));
    for (const search::Hit& hit : *hits) {
      piece += url_line(base + unit_address(hit.unit.id));
      if (documents.insert(hit.unit.document.id).second)
        piece += url_line(base + document_address(hit.unit.document.id));
    }
    if (hits->empty()) {
      piece += "</urlset>\n";
      stage = end;
    }
    return piece;
  }
};

std::string index_of_parts(std::size_t units, const std::string& base) {
  std::string xml =
      fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"{}\">\n", kNamespace);
  for (std::size_t part = 1; (part - 1) * kUnitsAPart < units; ++part)
    xml += fmt::format("<sitemap><loc>{}/sitemap.xml?part={}</loc></sitemap>\n", base, part);
  return xml + "</sitemapindex>\n";
}

}  // namespace

Outcome sitemap(const SiteContext& site, const HttpRequest& request) {
  auto base = base_address(site, request);
  if (!base) return tl::unexpected(std::move(base).error());
  auto edition = current_edition(site);
  if (!edition) return tl::unexpected(Failure(std::move(edition).error()));
  const std::size_t part = part_asked_for(request);
  search::SearchRequest entries = all_entries();
  entries.offset = part == 0 ? 0 : (part - 1) * kUnitsAPart;
  entries.limit = kUnitsAPart;
  HttpResponse response = make_response(200, "application/xml", {});
  if (entries.offset > search::kMaxOffset)
    return tl::unexpected(Failure(ErrorKind::not_found, "error.no-page"));
  auto walk = ResultWalk::within(*edition, entries, kBatch);
  if (!walk) return tl::unexpected(Failure(std::move(walk).error()));
  if (part == 0 && walk->total() > kUnitsAPart) {
    response.body = index_of_parts(std::min(walk->total(), search::kMaxOffset), *base);
  } else {
    auto listing = std::make_shared<Listing>(Listing{std::move(*walk), std::move(*base)});
    response.pieces = [listing] { return listing->next(); };
  }
  response.set_header("Cache-Control", "public, max-age=3600");
  response.set_header("Vary", "Accept-Encoding, Host");
  return response;
}

}  // namespace praxis::server
