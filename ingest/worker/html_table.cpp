// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/html_table.h"

#include "ingest/worker/html_tags.h"
#include "ingest/worker/html_text.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace praxis::ingest::worker::html {
namespace {

struct Cell {
  NodeId id;  // 0: the place is taken by a cell of a row above
  bool head;
};
struct Row {
  std::vector<Cell> cells;
  bool in_head = false;
};
struct Table {
  std::vector<Row> rows;
  NodeId caption = 0;
  bool nested = false;
  bool headings = false;
};

/// The table's own rows; what stands in a cell is not entered.
Table outline(const HtmlPage& page, NodeId root) {
  const HtmlTree& tree = page.tree;
  Table table;
  for (NodeId id = root + 1; id < tree[root].end;) {
    const GumboTag tag = tree[id].tag;
    const bool out = page.dropped[id] != 0;
    if (!out && tag == GUMBO_TAG_TR) {
      table.rows.push_back({{}, tree[tree[id].parent].tag == GUMBO_TAG_THEAD});
    } else if (!out && (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) && !table.rows.empty()) {
      table.rows.back().cells.push_back({id, tag == GUMBO_TAG_TH});
    } else if (!out && tag == GUMBO_TAG_CAPTION) {
      table.caption = id;
    }
    const bool enter =
        tag == GUMBO_TAG_THEAD || tag == GUMBO_TAG_TBODY || tag == GUMBO_TAG_TFOOT || tag == GUMBO_TAG_TR;
    id = enter && !out ? id + 1 : tree[id].end;
  }
  for (NodeId id = root + 1; id < tree[root].end; ++id) {
    table.nested = table.nested || tree[id].tag == GUMBO_TAG_TABLE;
    table.headings = table.headings || heading_level(tree[id].tag) > 0;
  }
  return table;
}

/// A number of rows or columns as an attribute gives it.
std::size_t span_of(const HtmlTree& tree, NodeId cell, const char* name) {
  constexpr std::size_t kMost = 1000;  // as HTML 5 limits columns
  std::size_t span = 1;
  const std::string_view value = tree.attribute(cell, name);
  std::from_chars(value.data(), value.data() + value.size(), span);
  return std::clamp<std::size_t>(span, 1, kMost);
}

/// Puts empty cells where cells of rows above reach down, so that the others keep their columns.
void fill_spans(const HtmlTree& tree, Table& table) {
  constexpr std::size_t kMostColumns = 100;  // wider tables are left as they are
  std::vector<std::size_t> reaching;         // by column: how many rows below are taken
  for (Row& row : table.rows) {
    std::vector<Cell> placed;
    std::size_t column = 0;
    const auto pass_taken = [&] {
      for (; column < reaching.size() && reaching[column] > 0; ++column) {
        --reaching[column];
        placed.push_back({0, false});
      }
    };
    for (const Cell& cell : row.cells) {
      pass_taken();
      const std::size_t end = column + span_of(tree, cell.id, "colspan");
      if (end > kMostColumns) return;
      reaching.resize(std::max(reaching.size(), end));
      const std::size_t below = span_of(tree, cell.id, "rowspan") - 1;
      for (; column < end; ++column) reaching[column] = below;
      placed.push_back(cell);
    }
    pass_taken();
    for (; column < reaching.size(); ++column) reaching[column] -= std::min<std::size_t>(reaching[column], 1);
    row.cells = std::move(placed);
  }
}

/// A name and its value: the name is marked as a head, or ends in a colon.
bool is_pair(const HtmlPage& page, const Row& row) {
  if (row.cells.size() != 2 || row.cells[1].head || row.cells[0].id == 0 || row.cells[1].id == 0)
    return false;
  return row.cells[0].head || flat_text(page, row.cells[0].id).ends_with(':');
}

Block row_block(const HtmlPage& page, const Row& row) {
  Block block;
  block.kind = BlockKind::row;
  block.header = row.in_head || std::all_of(row.cells.begin(), row.cells.end(),
                                            [](const Cell& c) { return c.head || c.id == 0; });
  for (const Cell& cell : row.cells)
    block.cells.push_back(cell.id == 0 ? std::string() : flat_text(page, cell.id));
  block.text = row_text(block.cells);
  return block;
}

}  // namespace

bool is_data_table(const HtmlPage& page, NodeId root) {
  constexpr unsigned kProseCell = 400;
  const std::string_view role = page.tree.attribute(root, "role");
  if (role == "presentation" || role == "none") return false;
  const Table table = outline(page, root);
  if (table.nested || table.headings) return false;
  std::size_t columns = 0;
  std::size_t filled_rows = 0;
  for (const Row& row : table.rows) {
    columns = std::max(columns, row.cells.size());
    std::size_t filled = 0;
    for (const Cell& cell : row.cells) {
      if (page.stats[cell.id].chars > kProseCell) return false;
      if (page.stats[cell.id].chars > 0) ++filled;
    }
    if (filled >= 2) ++filled_rows;
  }
  return columns >= 2 && filled_rows >= 2;
}

std::vector<Block> read_table(const HtmlPage& page, NodeId root) {
  Table table = outline(page, root);
  fill_spans(page.tree, table);
  std::vector<Block> blocks;
  if (table.caption != 0) {
    Block caption;
    caption.kind = BlockKind::caption;
    caption.text = flat_text(page, table.caption);
    if (says_something(caption.text)) blocks.push_back(std::move(caption));
  }
  const bool record = std::all_of(table.rows.begin(), table.rows.end(),
                                  [&page](const Row& row) { return is_pair(page, row); });
  for (const Row& row : table.rows) {
    Block block;
    if (record) {
      block.kind = BlockKind::field;
      block.label = label_text(page, row.cells[0].id);
      block.text = flat_text(page, row.cells[1].id);
    } else {
      block = row_block(page, row);
    }
    if (says_something(block.text)) blocks.push_back(std::move(block));
  }
  return blocks;
}

}  // namespace praxis::ingest::worker::html
