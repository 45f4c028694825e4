// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/unit.h"
#include "server/catalogue.h"
#include "server/page_pictures.h"

#include <optional>
#include <string>

namespace praxis::server {

/// Whether a document has pages that can be drawn.
bool has_page_pictures(const DocumentInfo& document);

/// The order for a page of a document, with what `unit` says of it marked; no unit, no marks. `content` is
/// from the document's source record.
PictureOrder order_for(const DocumentInfo& document, const std::string& content, int page, const Unit* unit);

/// How an address names an order (search_link.h, picture_address()).
std::string version_of(const PictureOrder& order);

}  // namespace praxis::server
