// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/document.h"

#include <nlohmann/json.hpp>

namespace praxis::tools {

/// Everything that was read of a document, block by block, each with its language, as `inspect` prints it.
nlohmann::ordered_json read_document_json(const ingest::ReadDocument& document);

}  // namespace praxis::tools
