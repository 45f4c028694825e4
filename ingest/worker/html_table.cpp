// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/html_table.h"

#include "ingest/worker/html_tags.h"
#include "ingest/worker/html_text.h"

#include <algorithm>

namespace praxis::ingest::worker::html {
namespace {

struct Cell {
  NodeId id;
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

/// A name and its value: the name is marked as a head, or ends in a colon.
bool is_pair(const HtmlPage& page, const Row& row) {
  if (row.cells.size() != 2 || row.cells[1].head) return false;
  return row.cells[0].head || flat_text(page, row.cells[0].id).ends_with(':');
}

Block row_block(const HtmlPage& page, const Row& row) {
  Block block;
  block.kind = BlockKind::row;
  block.header =
      row.in_head || std::all_of(row.cells.begin(), row.cells.end(), [](const Cell& c) { return c.head; });
  for (const Cell& cell : row.cells) {
    block.cells.push_back(flat_text(page, cell.id));
    if (block.cells.size() > 1) block.text += " | ";
    block.text += block.cells.back();
  }
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
  const Table table = outline(page, root);
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
