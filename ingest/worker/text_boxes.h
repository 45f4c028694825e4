// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace praxis::ingest::worker {

/// Takes the frames off boxes drawn with signs, a line at a time:
///     +---------------+
///     | Title         |
///     | Text          |
///     +---------------+
class BoxReader {
 public:
  /// The line is the upper or lower edge of a box.
  bool is_edge(std::string_view line);
  /// Takes the frame off a line inside a box; ends a box that was never closed.
  void unframe(std::string& line);
  /// Of the box that the line belongs to, counted from 1; 0 outside.
  int box() const { return open_ ? count_ : 0; }

 private:
  bool open_ = false;
  int count_ = 0;
};

}  // namespace praxis::ingest::worker
