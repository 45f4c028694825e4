// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::ingest::worker {

/// Running lines of a text whose form feeds were lost: a line with a wide gap before what counts its pages
/// ("SOILS FOR ALL                Page 3"). Three whose counts go up by one, and between which a page has
/// room, are such lines; nothing else is written so. Reads lines as they stand, white space kept.
class CountedLines {
 public:
  /// The next line of the file; `apart`: a blank line stands above it.
  void read(std::string_view raw, bool apart);
  /// The numbers of the lines read that are running lines, from 0, in order.
  std::vector<std::size_t> running() const;

 private:
  struct Counted {
    std::string key;  // what stands behind the gap, without its number
    int number = 0;
    std::size_t line = 0;
  };
  std::vector<Counted> found_;
  std::size_t lines_ = 0;
};

/// Nothing but a page's number between dashes: "-- 2 --", "— Blatt 2 —", "- page 3 of 8 -".
bool is_page_mark(std::string_view line);

}  // namespace praxis::ingest::worker
