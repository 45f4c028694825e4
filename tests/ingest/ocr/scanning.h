// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ingest/small_pdf.h"

#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::test {

/// Draws a page of a PDF as a scanner would see it: at 200 dpi, and turned clockwise.
ScannedPage scan(std::string_view pdf, int page, int turn = 0);

std::string content_of(const std::filesystem::path& file);

/// One of the sample documents, whose fonts are embedded.
std::string sample_pdf(std::string_view name);

/// The different words of at least four letters, in small letters.
std::set<std::string> words_in(std::string_view text);

/// How many of the words of one text the other holds.
double share_found(std::string_view wanted, std::string_view text);

/// Whether data of these languages is installed for Tesseract.
bool can_read(const std::vector<std::string>& data);

}  // namespace praxis::test
