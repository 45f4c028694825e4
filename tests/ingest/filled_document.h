// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/document.h"
#include "ingest/recognised.h"

namespace praxis::test {

/// A document that says something everywhere, two blocks of it.
inline ingest::ReadDocument filled_document() {
  ingest::ReadDocument document;
  document.info = {
      "d1", "Ovens – très chauds", "/in/ovens.pdf", "https://example.org/ovens", "report", "2021-03-04", "pt",
      3,    "What ovens do."};
  document.title_from_content = true;
  document.quality = {3, 1, 4, 6, 2, 1, 2, 1, 900, 7, 0, 0, {2, 3}, {3}};
  document.page_sizes = {{595.28, 841.89}, {595.28, 841.89}, {841.89, 595.28}};
  document.outline = {{"One", 1, 2}, {"Two", 3, 0}};
  ingest::Block row;
  row.kind = ingest::BlockKind::row;
  row.text = "a | b";
  row.cells = {"a", "b"};
  row.header = true;
  row.date = "2021-03";
  ingest::Block item;
  item.kind = ingest::BlockKind::item;
  item.level = 1;
  item.text = "first\x02item";
  item.label = "A.";
  item.group = 200;
  item.boxed = true;
  item.roles = {"card", "news"};
  item.boxes = {{1, {1, -2, 300.0 / 7, 4}}, {200, {1.5, 2, 3, 1e-9}}};
  document.blocks = {row, item};
  return document;
}

inline ingest::RecognisedPage filled_page() {
  ingest::RecognisedPage page{3, 595, 842.5, 90, 91.25, "Latin", "ita", {}};
  page.words = {{"però", {1, 2, 3.5, 4}, 3.75, 10, 0}, {"sì", {4, 2, 5, 4}, 3.75, 10, 1}};
  return page;
}

}  // namespace praxis::test
