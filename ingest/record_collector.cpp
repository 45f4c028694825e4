// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/record_collector.h"

#include "corpus/utf8.h"

#include <utility>

namespace praxis::ingest {
namespace {

// A broken file of a gigabyte has millions of broken lines; nobody reads the list past this.
constexpr std::size_t kMaxListed = 10'000;

}  // namespace

void RecordCollector::add(Result<Unit> unit, int line) {
  if (!unit) return skip(unit.error().kind, std::move(unit.error().message), line);
  if (std::string own = squeeze_space(unit->id); !own.empty()) unit->record_id = std::move(own);
  unit->id.clear();
  if (!unit->record_id.empty()) {
    const auto [first, is_new] = line_of_id_.emplace(unit->record_id, line);
    if (!is_new) {
      return skip(ErrorKind::bad_request,
                  "the id \"" + shorten(unit->record_id, 80) + "\" is that of line " +
                      std::to_string(first->second) + " already",
                  line);
    }
  }
  records_.units.push_back(std::move(*unit));
}

void RecordCollector::skip(ErrorKind kind, std::string message, int line) {
  if (records_.skipped.size() < kMaxListed) {
    records_.skipped.push_back({path_, {kind, std::move(message)}, line});
    return;
  }
  ++unlisted_;
  last_unlisted_line_ = line;
}

Result<RecordSet> RecordCollector::finish() && {
  if (records_.units.empty() && records_.skipped.empty()) {
    return fail(ErrorKind::empty_input, "the file holds no records");
  }
  if (records_.units.empty()) {
    const Diagnostic& first = records_.skipped.front();
    return fail(ErrorKind::bad_request, "not one record could be read; the first, on line " +
                                            std::to_string(first.page) + ": " + first.error.message);
  }
  if (unlisted_ > 0) {
    records_.skipped.push_back({path_,
                                {ErrorKind::bad_request,
                                 "and " + std::to_string(unlisted_) + " more broken records up to this line"},
                                last_unlisted_line_});
  }
  return std::move(records_);
}

}  // namespace praxis::ingest
