// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/assets.h"

#include "corpus/fs.h"
#include "server/conditional.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

namespace praxis::server {
namespace {

constexpr std::uint64_t kMaxAssetBytes = 1024 * 1024;

/// Only what is listed here is served: an editor's backup file in the folder is none of the world's business.
std::optional<std::string> content_type_of(const std::filesystem::path& file) {
  const std::string extension = file.extension().string();
  if (extension == ".css") return "text/css; charset=utf-8";
  if (extension == ".svg") return "image/svg+xml";
  if (extension == ".js") return "text/javascript; charset=utf-8";
  if (extension == ".json") return "application/json";
  if (extension == ".png") return "image/png";
  return std::nullopt;
}

}  // namespace

Result<Assets> Assets::load(const std::filesystem::path& folder) {
  Assets assets;
  std::error_code problem;
  for (const auto& entry : std::filesystem::directory_iterator(folder, problem)) {
    const auto content_type = content_type_of(entry.path());
    if (!content_type) continue;
    auto content = read_file(entry.path(), kMaxAssetBytes);
    if (!content) return pass_on(std::move(content));
    std::string version = sha256_hex(*content).substr(0, 12);
    assets.assets_.emplace(entry.path().filename().string(),
                           Asset{std::move(*content), *content_type, std::move(version)});
  }
  if (problem || assets.assets_.empty()) {
    return fail(ErrorKind::unreadable,
                fmt::format("no style sheet in {}; reinstall praxis or set PRAXIS_DATA", folder.string()));
  }
  std::string versions;
  for (const auto& [name, asset] : assets.assets_) versions += name + ' ' + asset.version + '\n';
  assets.fingerprint_ = sha256_hex(versions).substr(0, 12);
  return assets;
}

std::string Assets::address(std::string_view name) const {
  const auto found = assets_.find(name);
  const std::string version = found == assets_.end() ? std::string() : "?v=" + found->second.version;
  return fmt::format("/assets/{}{}", name, version);
}

Result<HttpResponse> Assets::serve(std::string_view name, const HttpRequest& request) const {
  const auto found = assets_.find(name);
  if (found == assets_.end())
    return fail(ErrorKind::not_found, "there is no such file among the page's assets");
  const Asset& asset = found->second;
  const bool current = std::any_of(request.query.begin(), request.query.end(), [&](const auto& parameter) {
    return parameter.first == "v" && parameter.second == asset.version;
  });
  const std::string tag = weak_tag(asset.version);
  HttpResponse response =
      matches_tag(request, tag) ? not_modified(tag) : make_response(200, asset.content_type, asset.content);
  response.set_header("ETag", tag);
  response.set_header("Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache");
  response.set_header("Vary", "Accept-Encoding");
  return response;
}

}  // namespace praxis::server
