// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/catalogue.h"
#include "server/context.h"
#include "server/router.h"

namespace praxis::server {

/// The page for a unit that is gone (410): what it was, and what stands for it now, if anything does.
Outcome gone_page(const SiteContext& site, const HttpRequest& request, const Edition& edition,
                  const GoneUnit& gone);

/// The same as a problem document (RFC 9457), with "unit", "replaced_by" and "document".
HttpResponse gone_document(const SiteContext& site, const Edition& edition, const GoneUnit& gone);

}  // namespace praxis::server
