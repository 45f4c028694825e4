// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/answer.h"

#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace praxis::server {

/// A run of a text, marked or not. Runs joined give the text again; escaping is the template's.
struct TextRun {
  std::string text;
  bool marked = false;
};

/// Cuts a snippet at its highlights, which count code points. Ranges may overlap, be out of order, empty or
/// reach past the end: they are merged and clamped.
std::vector<TextRun> split_at_highlights(const search::Snippet& snippet);

/// A paragraph, or the items of a list; for lists that number their items the labels stay part of the text.
struct TextBlock {
  bool is_list = false;
  bool has_labels = false;         ///< items begin with labels of their own ("A.", "2)")
  std::vector<std::string> lines;  ///< one for a paragraph, one an item for a list
};

/// Divides a unit's text (paragraphs apart by blank lines, items by line) into what a page sets as paragraphs
/// and lists.
std::vector<TextBlock> split_into_blocks(std::string_view text);

/// Both as template views.
nlohmann::ordered_json runs_view(const std::vector<TextRun>& runs);
nlohmann::ordered_json blocks_view(std::string_view text);

}  // namespace praxis::server
