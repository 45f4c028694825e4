// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "corpus/unit.h"

#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace praxis {

/// What an index keeps of a source's file beside its units: to know the file again, and to say how large its
/// pages are before one is drawn.
struct SourceRecord {
  std::string content;                 ///< SHA-256 of the bytes that were read
  std::vector<PageSize> page_sizes{};  ///< page by page; of a PDF only
  bool operator==(const SourceRecord&) const = default;
};

/// Where a generation keeps it: among its named bytes, under this and the document's id.
inline constexpr std::string_view kSourceRecordKey = "source.";

std::string to_text(const SourceRecord& record);
/// Errors: damaged_index.
Result<SourceRecord> source_record_from_text(std::string_view text);

/// Sizes as a list of [width, height, number of pages], since most documents have one size or two.
nlohmann::ordered_json page_sizes_json(const std::vector<PageSize>& sizes);
/// The other way; nothing for what is no such list, or one of more pages than any document has.
std::vector<PageSize> page_sizes_from_json(const nlohmann::json& list);

}  // namespace praxis
