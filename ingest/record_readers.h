// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "ingest/record_collector.h"

#include <string_view>

namespace praxis::ingest {

// The two forms of export, from decoded text. Problems with single records go to the collector; an error is
// one of the whole file.

Result<void> read_jsonl(std::string_view text, RecordCollector& records);
Result<void> read_csv(std::string_view text, RecordCollector& records);

}  // namespace praxis::ingest
