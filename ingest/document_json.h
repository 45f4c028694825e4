// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "ingest/document.h"

#include <nlohmann/json_fwd.hpp>

namespace praxis::ingest {

/// The form in which the worker program answers. Reading back checks every type: the worker is not trusted.
nlohmann::json to_json(const ReadDocument& document);
Result<ReadDocument> read_document_from_json(const nlohmann::json& json);

}  // namespace praxis::ingest
