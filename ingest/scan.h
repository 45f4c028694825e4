// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "ingest/format.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace praxis::ingest {

/// A source that could not be taken in, whole or in part.
struct Diagnostic {
  std::string path;
  Error error;
  int page = 0;  ///< page or line of the file where it is known, else 0
};

struct SourceFile {
  std::filesystem::path path;  ///< absolute and lexically normal
  Format format = Format::text;
  std::uintmax_t size = 0;
  std::int64_t modified_ns = 0;  ///< last modification, nanoseconds of the file clock
};

struct ScanResult {
  std::vector<SourceFile> files;    ///< sorted by path, each file once
  std::vector<Diagnostic> skipped;  ///< what could not be looked at, and why
  std::size_t ignored = 0;          ///< files of kinds that Praxis does not read
};

/// Lists the readable sources below files and folders. Hidden files and folders are passed over. Links are
/// followed, but a folder that contains itself is entered once and named in `skipped`. A root that is missing
/// is named there too; a root that is itself a file of an unknown kind is `unsupported`.
ScanResult scan(const std::vector<std::filesystem::path>& roots);

}  // namespace praxis::ingest
