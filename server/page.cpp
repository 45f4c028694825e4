// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/page.h"

#include "server/conditional.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace praxis::server {
namespace {

using nlohmann::ordered_json;

/// What a person reads first when something fails; the details follow from the error itself.
std::string_view headline(int status) {
  switch (status) {
    case 400:
      return "This address does not make sense";
    case 404:
      return "There is nothing here";
    case 503:
      return "The search is not ready yet";
    default:
      return "Something went wrong on our side";
  }
}

/// Faults of the program tell the operator's log what happened, not the visitor.
std::string public_message(const Failure& failure, int status) {
  return status == 500
             ? "The request could not be answered. Try again; if it stays so, tell whoever runs this site"
             : failure.error.message;
}

/// "page: “x” is …" without the name, which the page sets apart.
std::string without_name(const std::string& message, const std::string& parameter) {
  const std::string name = parameter + ": ";
  return !parameter.empty() && message.starts_with(name) ? message.substr(name.size()) : message;
}

std::string as_sentence(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  if (!text.empty() && text.back() != '.' && text.back() != '?' && text.back() != '!') text += '.';
  return text;
}

/// Keys that the frame asks for are always there: a missing one would be looked up further out by the
/// template.
void complete_frame(const SiteContext& site, ordered_json& view) {
  for (const std::string_view key :
       {"query", "canonical", "noindex", "is_home", "sort", "per_page_given", "embedded"}) {
    if (!view.contains(key)) view[std::string(key)] = nullptr;
  }
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

void set_revalidation(HttpResponse& response, const std::string& tag) {
  response.set_header("ETag", tag);
  response.set_header("Cache-Control", "no-cache");
  response.set_header("Vary", "Accept-Encoding");
}

Outcome render_page(const SiteContext& site, std::string_view name, ordered_json view, int status) {
  complete_frame(site, view);
  auto html = site.templates.render(name, view);
  if (!html) return tl::unexpected(Failure(std::move(html).error()));
  return make_response(status, "text/html; charset=utf-8", std::move(*html));
}

HttpResponse json_response(int status, const ordered_json& json, std::string_view content_type) {
  return make_response(status, content_type,
                       json.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + '\n');
}

HttpResponse error_page(const SiteContext& site, const Failure& failure) {
  const int status = status_of(failure.error.kind);
  const ordered_json view{
      {"page_title", headline(status)},
      {"noindex", true},
      {"status", status},
      {"reason", reason_of(status)},
      {"headline", headline(status)},
      {"message", as_sentence(without_name(public_message(failure, status), failure.parameter))},
      {"parameter", failure.parameter}};
  auto page = render_page(site, "error", view, status);
  HttpResponse response = page ? std::move(*page)
                               : make_response(status, "text/plain; charset=utf-8",
                                               fmt::format("{} {}\n", status, reason_of(status)));
  response.set_header("Cache-Control", "no-store");
  return response;
}

HttpResponse problem_document(const Failure& failure) {
  const int status = status_of(failure.error.kind);
  ordered_json problem{{"type", "about:blank"},
                       {"title", reason_of(status)},
                       {"status", status},
                       {"detail", public_message(failure, status)},
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
