// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/worker/text_lines.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::ingest::worker {

/// Whether a text file is written in Markdown: it has headings with number signs or rules below them, or a
/// table.
bool is_markdown(const TextFile& file);

/// A line without the mark of a quote, "> "; in a cell that is a sign.
std::string_view without_quote(std::string_view line);

/// A line of Markdown without its marks: emphasis, code, links (their text stays), pictures (nothing stays)
/// and HTML's character references.
std::string without_markup(std::string_view line);

/// The cells of a line of a table ("| a | b |"), or nothing where it is none. "\|" is a sign within a cell.
std::optional<std::vector<std::string>> table_cells(std::string_view line);

/// Whether these are the dashes below a table's head.
bool is_table_rule(const std::vector<std::string>& cells);

}  // namespace praxis::ingest::worker
