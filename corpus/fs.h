// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace praxis {

/// Reads a whole regular file of at most `limit` bytes.
Result<std::string> read_file(const std::filesystem::path& path, std::uint64_t limit);

/// Writes a file so that a reader (or a restart after power loss) sees the old content or the new one, never
/// a part: written beside it, fsynced, renamed, folder fsynced.
Result<void> write_file_atomically(const std::filesystem::path& path, std::string_view content);

/// Flushes a folder's entries (renames, new names) to disk.
Result<void> sync_folder(const std::filesystem::path& folder);
Result<void> sync_file(const std::filesystem::path& file);

/// SHA-256 as 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);
/// The same over a file, read in blocks; for files of any size.
Result<std::string> sha256_of_file(const std::filesystem::path& path);

/// The folder of data that belongs to the program (vocabularies, templates): `$PRAXIS_DATA`, else
/// `share/praxis` beside the running program or one folder up.
Result<std::filesystem::path> data_folder();
/// A helper program that stands beside the running one or in ../libexec/praxis.
Result<std::filesystem::path> sibling_program(std::string_view name);

}  // namespace praxis
