// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/unit.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace praxis::ingest {

/// What a reader recognises on a page.
enum class BlockKind {
  heading,
  paragraph,
  item,     ///< a list item; its bullet or label in `label`
  row,      ///< a table row; its cells in `cells`, `text` is them joined (row_text)
  field,    ///< a named value (definition list, "Label: value" record); the name in `label`
  quote,    ///< a block quotation or pull quote
  caption,  ///< of a figure or table
  note      ///< a footnote; its mark in `label`
};

inline constexpr std::array kBlockKinds{BlockKind::heading, BlockKind::paragraph, BlockKind::item,
                                        BlockKind::row,     BlockKind::field,     BlockKind::quote,
                                        BlockKind::caption, BlockKind::note};

std::string_view name_of(BlockKind kind);

/// The text of a row.
std::string row_text(const std::vector<std::string>& cells);

/// One block of text in reading order, whole: joined over line, column and page ends.
struct Block {
  BlockKind kind = BlockKind::paragraph;
  int level = 0;                   ///< headings: 1 to 6; items: nesting from 0
  std::string text;                ///< clean UTF-8, one line; from the worker with joints (ingest/joint.h)
  std::string label;               ///< items: "-", "A.", "1)"; fields: the name; notes: the mark
  std::vector<std::string> cells;  ///< rows only
  bool header = false;             ///< rows only: the table's head
  int group = 0;       ///< 0, or the number of the box, aside, card or record the block belongs to
  bool boxed = false;  ///< the group is a box or aside set apart from the running text
  std::vector<std::string>
      roles;           ///< web: element and class names of it and its group, lower case ("card", "news")
  std::string date{};  ///< web: a heading's, in ISO form, where the page dates the entry it opens
  std::vector<PageBox> boxes;  ///< PDF: where it stands, one per page and column it runs over
  bool operator==(const Block&) const = default;
};

/// How well the document could be read; for reports.
struct Quality {
  int pages = 0;
  int pages_without_text = 0;
  int running_lines_dropped = 0;
  int contents_entries_dropped = 0;  ///< of a table of contents: they say again what is a heading
  int hyphens_joined = 0;
  int hyphens_kept = 0;
  int most_columns = 0;        ///< of running text side by side on one page
  int pages_with_columns = 0;  ///< with more than one
  int glyphs = 0;              ///< shown on the pages
  int unmapped_glyphs = 0;     ///< of these, without a character to their shape: lost to the text
  int words_sampled = 0;       ///< distinct words looked up in a dictionary; 0 without one of the language
  int words_known = 0;         ///< of these, known to it
  std::vector<int> scanned_pages{};  ///< pages whose writing is a picture, or garbage: for OCR to read
  std::vector<int> ocr_pages{};      ///< pages whose words were read by OCR
  bool operator==(const Quality&) const = default;
};

/// An entry of a PDF's outline (its bookmarks).
struct OutlineEntry {
  std::string title;
  int level = 1;
  int page = 0;  ///< 0 where it leads nowhere
  bool operator==(const OutlineEntry&) const = default;
};

/// A document as its reader understood it: metadata and blocks in reading order.
struct ReadDocument {
  DocumentInfo info;                    ///< id and path are filled in by the caller
  std::vector<OutlineEntry> outline{};  ///< of a PDF that has one
  std::vector<Block> blocks;
  Quality quality;
  std::vector<PageSize> page_sizes{};  ///< PDF: page by page, as shown
  bool title_from_content = false;     ///< info.title was taken from the first big heading, not from metadata
  bool operator==(const ReadDocument&) const = default;
};

}  // namespace praxis::ingest
