// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "search/live_index.h"
#include "server/http.h"
#include "server/page_pictures.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::server {

class Catalogue;
struct SiteContext;
class Router;

/// One answered request, for an access log. Holds no address and no query text, on purpose.
struct AccessLine {
  std::string_view method;
  std::string_view route;  ///< the pattern, "/units/{id}", or "-" when none fits
  int status = 0;
  double milliseconds = 0;
};

struct SiteOptions {
  std::string base_url;  ///< "https://practices.example.eu" for permalinks, or empty
  std::vector<std::string>
      cors_origins;  ///< sites that may show the search and read the API: "https://example.eu", or "*"
  std::function<void(const AccessLine&)> on_access;  ///< called by many threads at once; may be empty
  PictureOptions pictures{};                         ///< of pages of the sources
  bool pseudo_language = false;                      ///< the pages also speak "en-XA" (server/pseudo_text.h)
};

/// All pages and the API over one index. Knows no sockets: HttpServer, or a test, hands it requests.
class Site {
 public:
  /// Reads templates and assets from praxis::data_folder(). ErrorKind::bad_request for options that cannot be
  /// meant.
  static Result<std::unique_ptr<Site>> create(std::shared_ptr<search::LiveIndex> index, SiteOptions options);
  /// The same over any catalogue.
  static Result<std::unique_ptr<Site>> create(std::unique_ptr<const Catalogue> catalogue,
                                              SiteOptions options);
  ~Site();

  /// Answers a request; never throws, whatever goes wrong inside. Thread-safe.
  HttpResponse handle(const HttpRequest& request) const;

 private:
  Site();
  std::unique_ptr<const SiteContext> context_;
  std::unique_ptr<const Router> router_;
};

}  // namespace praxis::server
