// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "corpus/unit.h"
#include "ingest/format.h"
#include "ingest/scan.h"

#include <filesystem>
#include <vector>

namespace praxis::ingest {

struct RecordSet {
  std::vector<Unit> units;  ///< in the file's order; `record_id` is the export's own id, `id` is empty
  std::vector<Diagnostic> skipped;  ///< broken lines and rows, each with its line number
};

/// Reads an export whose objects are units: JSON Lines (one object a line) or CSV (RFC 4180 with a header
/// row, `,`,
/// `;` or tab; lists separated by `;`, fields in columns named "fields.resources" or "resources"; a byte
/// order mark is fine). A broken line costs that line only. Errors: unreadable, empty_input, limit_exceeded
/// (1 GiB), or bad_request when not one record could be read.
Result<RecordSet> read_records(const std::filesystem::path& path, Format format);

}  // namespace praxis::ingest
