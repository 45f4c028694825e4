// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/site.h"

#include "corpus/fs.h"
#include "server/handlers.h"
#include "server/live_catalogue.h"
#include "server/page.h"
#include "server/response_headers.h"
#include "server/url.h"

#include <chrono>
#include <exception>

#include <fmt/format.h>

namespace praxis::server {
namespace {

using Clock = std::chrono::steady_clock;

Result<void> check(SiteOptions& options) {
  while (options.base_url.ends_with('/')) options.base_url.pop_back();
  if (!options.base_url.empty() &&
      (!is_web_address(options.base_url) || options.base_url.find_first_of("?#\"<>") != std::string::npos)) {
    return fail(
        ErrorKind::bad_request,
        fmt::format("“{}” is no address of a site, such as https://practices.example.eu", options.base_url));
  }
  for (const std::string& origin : options.cors_origins) {
    const bool address = is_web_address(origin) &&
                         origin.find('/', origin.find("://") + 3) == std::string::npos &&
                         origin.find_first_of(" \t;,'\"") == std::string::npos;
    if (origin != "*" && !address) {
      return fail(
          ErrorKind::bad_request,
          fmt::format("“{}” is no origin: write scheme and host only, such as https://example.eu", origin));
    }
  }
  return {};
}

Failure unknown_address() {
  return {ErrorKind::not_found, "error.no-page"};
}

HttpResponse method_not_allowed(ErrorForm form) {
  constexpr std::string_view kText = "Only GET and HEAD are answered here.\n";
  HttpResponse response =
      form == ErrorForm::problem_json
          ? make_response(405, "application/problem+json",
                          R"({"type":"about:blank","title":"Method Not Allowed","status":405,)"
                          R"("detail":"only GET and HEAD are answered here"})"
                          "\n")
          : make_response(405, "text/plain; charset=utf-8", std::string(kText));
  response.set_header("Allow", "GET, HEAD, OPTIONS");
  return response;
}

HttpResponse options_response() {
  HttpResponse response;
  response.status = 204;
  response.set_header("Allow", "GET, HEAD, OPTIONS");
  return response;
}

/// Runs a route's handler; whatever it throws becomes an ErrorKind::internal.
Outcome run(const RouteMatch& match, const HttpRequest& request) {
  if (match.route == nullptr) return tl::unexpected(unknown_address());
  try {
    return match.route->handler(request, match.args);
  } catch (const std::exception& problem) {
    return tl::unexpected(Failure(Error{ErrorKind::internal, problem.what()}));
  }
}

HttpResponse respond(const SiteContext& site, const RouteMatch& match, const HttpRequest& request,
                     ErrorForm form) {
  if (request.method == "OPTIONS") return options_response();
  if (request.method != "GET" && request.method != "HEAD") return method_not_allowed(form);
  Outcome outcome = run(match, request);
  if (outcome) return std::move(*outcome);
  return form == ErrorForm::problem_json ? problem_document(site, outcome.error())
                                         : error_page(site, request, outcome.error());
}

}  // namespace

Site::Site() = default;
Site::~Site() = default;

Result<std::unique_ptr<Site>> Site::create(std::shared_ptr<search::LiveIndex> index, SiteOptions options) {
  return create(std::make_unique<const LiveCatalogue>(std::move(index)), std::move(options));
}

Result<std::unique_ptr<Site>> Site::create(std::unique_ptr<const Catalogue> catalogue, SiteOptions options) {
  if (auto valid = check(options); !valid) return pass_on(std::move(valid));
  const auto folder = data_folder();
  if (!folder) return fail(folder.error().kind, folder.error().message);
  auto languages = Languages::load(*folder / "messages", options.pseudo_language);
  if (!languages) return pass_on(std::move(languages));
  auto templates = Templates::load(*folder / "templates", *languages);
  if (!templates) return pass_on(std::move(templates));
  auto assets = Assets::load(*folder / "assets");
  if (!assets) return pass_on(std::move(assets));
  const auto start = std::chrono::system_clock::now().time_since_epoch().count();
  std::string stamp =
      sha256_hex(fmt::format("{} {} {} {} {}", languages->fingerprint(), templates->fingerprint(),
                             assets->fingerprint(), options.base_url, start))
          .substr(0, 12);
  auto pictures = options.pictures.draw ? std::make_unique<PagePictures>(options.pictures) : nullptr;
  std::unique_ptr<Site> site(new Site());
  site->context_ = std::make_unique<const SiteContext>(SiteContext{
      std::move(catalogue), std::move(*languages), std::move(*templates), std::move(*assets),
      std::move(options), std::move(stamp), std::make_unique<RequestCounts>(), std::move(pictures)});
  site->router_ = std::make_unique<const Router>(make_router(*site->context_));
  return site;
}

HttpResponse Site::handle(const HttpRequest& request) const {
  const auto start = Clock::now();
  const RouteMatch match = router_->match(request.path);
  const bool api = request.path.starts_with("/api/");
  const ErrorForm form =
      match.route != nullptr ? match.route->errors : (api ? ErrorForm::problem_json : ErrorForm::page);
  HttpResponse response = respond(*context_, match, request, form);
  add_security_headers(response, context_->options.cors_origins);
  const bool shared = match.route != nullptr && match.route->readers == Readers::allowed_sites;
  if (api || shared) add_cors_headers(request, context_->options.cors_origins, response);
  const std::chrono::duration<double, std::milli> taken = Clock::now() - start;
  const std::string_view route = match.route != nullptr ? std::string_view(match.route->pattern) : "-";
  const AccessLine line{request.method, route, response.status, taken.count()};
  context_->counts->add(line);
  if (context_->options.on_access) context_->options.on_access(line);
  return response;
}

}  // namespace praxis::server
