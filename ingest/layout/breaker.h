// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/list_reader.h"
#include "ingest/layout/paragraph.h"
#include "ingest/layout/region_measure.h"

#include <cstddef>
#include <optional>

namespace praxis::ingest::layout {

/// Says of each line of a region whether a paragraph begins with it. The region and the typography must
/// outlive it.
class Breaker {
 public:
  Breaker(const Region& region, const Typography& typography);

  /// The column's right edge.
  double right() const { return measure_.right; }
  const std::optional<Label>& label(std::size_t line) const { return list_.label(line); }

  /// What shows that this line begins a paragraph after the lines of `open`; nothing where it goes on.
  std::optional<Parting> parting(const Paragraph& open, std::size_t line) const;

 private:
  bool too_far(const Line& last, const Line& next) const;
  bool is_label_above(const Line& last, const Line& next) const;
  bool begins_note(const Paragraph& open, const Line& next) const;
  bool is_unfinished(const Line& last, const Line& next) const;
  bool indented(const Paragraph& open, const Line& next) const;
  bool leaves_item(const Paragraph& open, std::size_t line) const;
  bool outdented(const Paragraph& open, const Line& next) const;
  bool is_forced_end(const Line& last, const Line& next) const;
  bool is_short(const Line& line) const;

  const Region& region_;
  const Typography& typography_;
  RegionMeasure measure_;
  ListReader list_;
};

}  // namespace praxis::ingest::layout
