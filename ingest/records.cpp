// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/records.h"

#include "corpus/fs.h"
#include "corpus/utf8.h"
#include "ingest/encoding.h"
#include "ingest/record_readers.h"

#include <cstdint>
#include <utility>

namespace praxis::ingest {
namespace {

constexpr std::uint64_t kMaxBytes = std::uint64_t{1} << 30U;

Result<std::string> text_of(const std::filesystem::path& path) {
  auto bytes = read_file(path, kMaxBytes);
  if (!bytes) {
    Error error = std::move(bytes).error();
    if (error.kind == ErrorKind::not_found) error.kind = ErrorKind::unreadable;
    return tl::unexpected(std::move(error));
  }
  // Most exports are UTF-8, and every value of a record is cleaned when it becomes part of a unit: then
  // decoding the whole, which may be a gigabyte, would only take its time and its memory twice.
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (bytes->starts_with(kByteOrderMark)) bytes->erase(0, kByteOrderMark.size());
  std::string text = is_valid_utf8(*bytes) ? std::move(*bytes) : decode_text(*bytes);
  if (trim(text).empty()) return fail(ErrorKind::empty_input, "the file is empty");
  return text;
}

}  // namespace

Result<RecordSet> read_records(const std::filesystem::path& path, Format format) {
  if (format != Format::jsonl && format != Format::csv) {
    return fail(ErrorKind::bad_request, "records come as JSON Lines or CSV");
  }
  const auto text = text_of(path);
  if (!text) return tl::unexpected(text.error());
  const std::string& name = path.native();
  RecordCollector records(is_valid_utf8(name) ? name : to_clean_utf8(name));
  const auto read = format == Format::jsonl ? read_jsonl(*text, records) : read_csv(*text, records);
  if (!read) return tl::unexpected(read.error());
  return std::move(records).finish();
}

}  // namespace praxis::ingest
