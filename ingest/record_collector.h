// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "corpus/unit.h"
#include "ingest/records.h"

#include <cstddef>
#include <string>
#include <unordered_map>

namespace praxis::ingest {

/// Gathers the records of one export: keeps their ids apart and counts what had to be left out.
class RecordCollector {
 public:
  explicit RecordCollector(std::string path) : path_(std::move(path)) {}

  /// Takes the outcome of reading one record. The export's id moves to `record_id`; a second record of the
  /// same id is skipped, since one of the two could never be found.
  void add(Result<Unit> unit, int line);
  void skip(ErrorKind kind, std::string message, int line);

  /// Everything, or why there is nothing: empty_input, or bad_request with the first problem.
  Result<RecordSet> finish() &&;

 private:
  std::string path_;
  RecordSet records_;
  std::unordered_map<std::string, int> line_of_id_;
  std::size_t unlisted_ = 0;
  int last_unlisted_line_ = 0;
};

}  // namespace praxis::ingest
