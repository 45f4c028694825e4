// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::ingest::worker {

// Tesseract's data files, opened before the process is locked in and read through their descriptors when a
// language is first asked for: so the recogniser needs no right to open anything.

/// Opens what is installed; returns how many files that were. Once, before lock_in().
std::size_t open_trained_data();

/// True for a language whose data was opened.
bool has_trained_data(std::string_view name);

/// The content of a data file by its name or path ("…/ita.traineddata"): Tesseract's FileReader.
bool read_trained_data(const char* file, std::vector<char>* content);

}  // namespace praxis::ingest::worker
