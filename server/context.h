// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/assets.h"
#include "server/catalogue.h"
#include "server/languages.h"
#include "server/page_pictures.h"
#include "server/request_counts.h"
#include "server/site.h"
#include "server/templates.h"

#include <memory>
#include <string>

namespace praxis::server {

/// What every handler works with. Shared by all threads.
struct SiteContext {
  std::unique_ptr<const Catalogue> catalogue;
  Languages languages;
  Templates templates;
  Assets assets;
  SiteOptions options;
  /// Differs between program, templates and assets, and between runs: generations are numbered anew when an
  /// index is deleted and built again, and an old page must not pass for the new one.
  std::string stamp;
  // These change, and see to it themselves that threads do not meet in them.
  std::unique_ptr<RequestCounts> counts;
  std::unique_ptr<PagePictures> pictures;  ///< none: there is nothing to draw them with
};

}  // namespace praxis::server
