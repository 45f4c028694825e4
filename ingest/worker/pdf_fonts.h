// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/page.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace praxis::ingest::worker {

/// Reads weight and slope off a font's PostScript name: "ABCDEF+Calibri-BoldItalic" is Calibri-BoldItalic,
/// bold, italic.
layout::Font font_from_name(std::string_view name);

/// Numbers the fonts of a document in the order they are met.
class FontTable {
 public:
  explicit FontTable(std::vector<layout::Font>& fonts) : fonts_(fonts) {}
  /// Weight and slope count as seen in the name or as the font's own description says.
  int index_of(const std::string& name, bool bold, bool italic);

 private:
  std::vector<layout::Font>& fonts_;
  std::unordered_map<std::string, int> known_;
};

}  // namespace praxis::ingest::worker
