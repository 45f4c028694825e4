// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "server/http.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace praxis::server {

/// The style sheet and pictures of the pages, read once and kept in memory. Immutable, thread-safe.
class Assets {
 public:
  static Result<Assets> load(const std::filesystem::path& folder);

  /// "/assets/praxis.css?v=1f2e…": an address that changes with the content, so that it may be cached for
  /// ever. An unknown name gives its plain address.
  std::string address(std::string_view name) const;
  /// Changes when any asset does.
  const std::string& fingerprint() const { return fingerprint_; }

  /// ErrorKind::not_found for an unknown name. For ever cacheable only when the address carries the current
  /// version.
  Result<HttpResponse> serve(std::string_view name, const HttpRequest& request) const;

 private:
  struct Asset {
    std::string content;
    std::string content_type;
    std::string version;
  };
  std::map<std::string, Asset, std::less<>> assets_;
  std::string fingerprint_;
};

}  // namespace praxis::server
