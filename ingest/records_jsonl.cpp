// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/unit_json.h"
#include "corpus/utf8.h"
#include "ingest/record_readers.h"

#include <nlohmann/json.hpp>

namespace praxis::ingest {
namespace {

Result<Unit> unit_from_line(std::string_view line) {
  using nlohmann::json;
  try {
    return unit_from_json(json::parse(line));
  } catch (const json::parse_error& error) {
    return fail(ErrorKind::bad_request,
                "is not valid JSON at byte " + std::to_string(error.byte) + " of the line");
  } catch (const json::exception& error) {
    return fail(ErrorKind::bad_request, std::string("is not a record: ") + error.what());
  }
}

}  // namespace

Result<void> read_jsonl(std::string_view text, RecordCollector& records) {
  for (int number = 1; !text.empty(); ++number) {
    const std::size_t end = text.find('\n');
    const std::string_view line = trim(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (!line.empty()) records.add(unit_from_line(line), number);
  }
  return {};
}

}  // namespace praxis::ingest
