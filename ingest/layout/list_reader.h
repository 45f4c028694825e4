// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/paragraph.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace praxis::ingest::layout {

/// Says where the items of lists begin among the lines of a region, which must outlive it.
class ListReader {
 public:
  /// `right` is the edge that full lines reach.
  ListReader(const std::vector<Line>& lines, double right);

  const std::optional<Label>& label(std::size_t line) const { return labels_[line]; }

  /// Whether an item begins with this line, after the lines of `open`.
  bool begins_item(const Paragraph& open, std::size_t line) const;

  /// Whether the line belongs to the item `open` however the line above ended: it hangs where the item's text
  /// does, and so does all that follows up to the next item.
  bool goes_on(const Paragraph& open, std::size_t line) const;

  /// Whether the line stands left of the place where the other items of the list hang their text: the item
  /// `open`, of one line so far, has ended.
  bool leaves_item(const Paragraph& open, std::size_t line) const;

 private:
  bool begins_dashed_item(const Label& label, const Paragraph& open, std::size_t line) const;
  bool has_sister(std::size_t line) const;
  bool is_run_in(std::size_t line) const;

  const std::vector<Line>& lines_;
  double right_;
  std::vector<std::optional<Label>> labels_;  ///< of each line
};

}  // namespace praxis::ingest::layout
