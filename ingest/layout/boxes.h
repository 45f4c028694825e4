// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/layout/line.h"
#include "ingest/layout/page.h"
#include "ingest/layout/typography.h"

#include <cstdint>
#include <vector>

namespace praxis::ingest::layout {

/// A ground or frame that sets text apart from what stands around it.
struct DrawnBox {
  Box box;
  std::uint32_t colour = 0;
  bool filled = false;
};

/// The boxes of a page: coloured grounds and frames with several lines of text in them. The cells of tables,
/// bands behind headings, the ground of a whole page and whatever cuts through words are none. Boxes within
/// boxes count with the outer.
std::vector<DrawnBox> find_boxes(const std::vector<Shape>& shapes, const std::vector<Line>& rows,
                                 double page_width, double page_height, const Typography& typography);

/// Tells each word which of the page's boxes it stands in, if any.
void mark_boxed_words(std::vector<Line>& rows, const std::vector<DrawnBox>& boxes);

/// Takes the marked words out of the page's rows, as rows of their own; one entry for each box.
std::vector<std::vector<Line>> take_boxed_rows(std::vector<Line>& rows, const std::vector<DrawnBox>& boxes,
                                               const std::vector<Font>& fonts);

}  // namespace praxis::ingest::layout
