// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/page.h"

#include "server/conditional.h"
#include "server/handout.h"
#include "server/visit.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace praxis::server {
namespace {

using nlohmann::ordered_json;

/// What stands for a number until a script puts it there.
constexpr std::string_view kNumberToCome = "{n}";

/// What people read about a failure that says nothing to them itself. Faults of the program tell the
/// operator's log what happened, not the visitor.
std::string_view key_of(const Language& language, const Failure& failure, int status) {
  if (status == 500) return "error.internal";
  if (!failure.key.empty()) return failure.key;
  if (language.find(failure.error.message) != nullptr) return failure.error.message;
  switch (failure.error.kind) {
    case ErrorKind::not_found:
      return "error.not-there";
    case ErrorKind::no_index:
      return "error.no-index";
    case ErrorKind::bad_request:
    case ErrorKind::limit_exceeded:
      return "error.not-meant";
    default:
      return "error.not-ready";
  }
}

/// The hand-out's place in the frame, with the words that a script completes.
void add_handout(const Language& language, ordered_json& view) {
  const MessageValues number{{"count", kNumberToCome}};
  view["handout_address"] = "/handout";
  view["handout_count"] = language.say("handout.with-count", number);
  view["handout_said"] = language.say("handout.said", number);
  view["handout_full"] = language.say("handout.full", {{"most", kMostHandoutUnits}});
}

/// Keys that the frame asks for are always there: a missing one would be looked up further out by the
/// template.
void complete_frame(const SiteContext& site, const HttpRequest& request, ordered_json& view) {
  const Visit visit = visit_of(site, request);
  for (const std::string_view key :
       {"query", "canonical", "noindex", "is_home", "sort", "per_page_given", "embedded", "alternates"}) {
    if (!view.contains(key)) view[std::string(key)] = nullptr;
  }
  view["site_name"] = visit.language.say("site.name");
  view["page_lang"] = visit.language.code();
  view["kept_lang"] = visit.kept ? visit.language.code() : std::string();
  view["languages"] = language_links(site, request, view);
  view["handout_begin"] = visit.kept ? with_language("/handout", visit.language.code()) + '&' : "/handout?";
  view["home_address"] = "/";
  view["all_address"] = "/search";
  add_handout(visit.language, view);
  if (visit.kept) keep_language(view, visit.language.code());
  view["style_sheet"] = site.assets.address("praxis.css");
  view["script"] = site.assets.address("praxis.js");
  view["icon"] = site.assets.address("favicon.svg");
  if (!view["canonical"].is_null()) view["canonical"] = permalink(site, view["canonical"].get<std::string>());
}

}  // namespace

Result<std::shared_ptr<const Edition>> current_edition(const SiteContext& site) {
  if (auto edition = site.catalogue->edition()) return edition;
  return fail(ErrorKind::no_index, "there is no index yet; make one with `praxis index PATH`");
}

std::string edition_tag(const SiteContext& site, const Edition& edition, std::string_view variant) {
  const std::string mark =
      variant.empty() ? std::string() : fmt::format("-{:x}", std::hash<std::string_view>{}(variant));
  return weak_tag(fmt::format("{}-{}{}", site.stamp, edition.generation(), mark));
}

std::string page_tag(const SiteContext& site, const Edition& edition, const HttpRequest& request,
                     std::string_view variant) {
  return edition_tag(site, edition, fmt::format("{} {}", mark_of(visit_of(site, request)), variant));
}

void set_revalidation(HttpResponse& response, const std::string& tag) {
  response.set_header("ETag", tag);
  response.set_header("Cache-Control", "no-cache");
  response.set_header("Vary", "Accept-Encoding");
}

void set_page_revalidation(HttpResponse& response, const std::string& tag, std::string_view others) {
  set_revalidation(response, tag);
  response.set_header(
      "Vary", fmt::format("Accept-Encoding, Accept-Language{}{}", others.empty() ? "" : ", ", others));
}

Outcome render_page(const SiteContext& site, const HttpRequest& request, std::string_view name,
                    ordered_json view, int status) {
  complete_frame(site, request, view);
  const std::string language = view["page_lang"];
  auto html = site.templates.render(language, name, view);
  if (!html) return tl::unexpected(Failure(std::move(html).error()));
  HttpResponse response = make_response(status, "text/html; charset=utf-8", std::move(*html));
  response.set_header("Content-Language", language);
  response.set_header("Vary", "Accept-Encoding, Accept-Language");
  return response;
}

HttpResponse json_response(int status, const ordered_json& json, std::string_view content_type) {
  return make_response(status, content_type,
                       json.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + '\n');
}

HttpResponse error_page(const SiteContext& site, const HttpRequest& request, const Failure& failure) {
  const int status = status_of(failure.error.kind);
  const Language& language = visit_of(site, request).language;
  const std::string headline = language.say(fmt::format("error.headline-{}", status));
  const ordered_json view{{"page_title", headline},
                          {"noindex", true},
                          {"status", status},
                          {"reason", language.say(fmt::format("status.{}", status))},
                          {"headline", headline},
                          {"message", language.say(key_of(language, failure, status), failure.values)},
                          {"parameter", failure.parameter}};
  auto page = render_page(site, request, "error", view, status);
  HttpResponse response = page ? std::move(*page)
                               : make_response(status, "text/plain; charset=utf-8",
                                               fmt::format("{} {}\n", status, reason_of(status)));
  response.set_header("Cache-Control", "no-store");
  return response;
}

HttpResponse problem_document(const SiteContext& site, const Failure& failure) {
  const int status = status_of(failure.error.kind);
  std::string detail = failure.error.message;
  const Language& english = site.languages.english();
  if (status == 500 || !failure.key.empty() || english.find(detail) != nullptr)
    detail = english.say(key_of(english, failure, status), failure.values);
  if (!failure.key.empty() && !failure.parameter.empty()) detail = failure.parameter + ": " + detail;
  ordered_json problem{{"type", "about:blank"},
                       {"title", reason_of(status)},
                       {"status", status},
                       {"detail", detail},
                       {"kind", name_of(failure.error.kind)}};
  if (!failure.parameter.empty()) problem["parameter"] = failure.parameter;
  HttpResponse response = json_response(status, problem, "application/problem+json");
  response.set_header("Cache-Control", "no-store");
  return response;
}

std::string permalink(const SiteContext& site, std::string_view path) {
  return site.options.base_url + std::string(path);
}

}  // namespace praxis::server
