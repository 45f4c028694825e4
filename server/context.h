// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/assets.h"
#include "server/catalogue.h"
#include "server/site.h"
#include "server/templates.h"

#include <memory>
#include <string>

namespace praxis::server {

/// What every handler works with. Immutable once the site stands; shared by all threads.
struct SiteContext {
  std::unique_ptr<const Catalogue> catalogue;
  Templates templates;
  Assets assets;
  SiteOptions options;
  /// Differs between program, templates and assets, and between runs: generations are numbered anew when an
  /// index is deleted and built again, and an old page must not pass for the new one.
  std::string stamp;
};

}  // namespace praxis::server
