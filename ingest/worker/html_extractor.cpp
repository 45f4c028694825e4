// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"
#include "ingest/encoding.h"
#include "ingest/worker/extractor.h"
#include "ingest/worker/html_blocks.h"
#include "ingest/worker/html_bold_heads.h"
#include "ingest/worker/html_charset.h"
#include "ingest/worker/html_clutter.h"
#include "ingest/worker/html_entry_dates.h"
#include "ingest/worker/html_filter.h"
#include "ingest/worker/html_guard.h"
#include "ingest/worker/html_lines.h"
#include "ingest/worker/html_main.h"
#include "ingest/worker/html_metadata.h"
#include "ingest/worker/html_prune.h"
#include "ingest/worker/html_text.h"

#include <algorithm>

namespace praxis::ingest::worker {
namespace {

/// The page's main content, and what was needed to find it.
struct Reading {
  html::HtmlPage page;
  html::MainContent main;
  html::Groups groups;
  std::vector<Block> blocks;
};

Result<Reading> read_page(std::string_view utf8, const html::PageLimits& limits) {
  if (auto checked = html::check_page(utf8, limits); !checked) return pass_on(std::move(checked));
  auto tree = html::HtmlTree::parse(utf8, limits.parser_memory);
  if (!tree) return pass_on(std::move(tree));
  Reading reading{html::HtmlPage(std::move(*tree)), {}, {}, {}};
  html::HtmlPage& page = reading.page;
  html::drop_unseen(page);
  html::drop_clutter(page);
  reading.main = html::find_main(page);
  reading.groups = html::find_groups(page, reading.main.root);
  html::prune_main(page, reading.main, reading.groups);
  std::vector<html::FoundBlock> found = html::build_blocks(page, reading.main.root, reading.groups);
  html::raise_bold_lines(found);
  html::date_headings(page, reading.main.root, found);
  reading.blocks = html::filter_blocks(page, reading.main, std::move(found));
  return reading;
}

std::size_t text_size(const std::vector<Block>& blocks) {
  std::size_t size = 0;
  for (const Block& block : blocks) size += block.text.size();
  return size;
}

/// Pages that scripts put together show their text to machines only.
void take_hidden_body(std::vector<Block>& blocks, const std::string& body, const html::PageLimits& limits) {
  constexpr std::size_t kWorthwhile = 200;
  if (body.size() < kWorthwhile || text_size(blocks) * 2 > body.size()) return;
  auto reading = read_page(body, limits);
  if (reading && text_size(reading->blocks) > text_size(blocks)) blocks = std::move(reading->blocks);
}

/// True when `part` is the title, or all of it before or after a sign that joins title and site; the longer
/// part, as the other is the site's name.
bool is_title_or_part(std::string_view title, std::string_view part) {
  const auto joins = [](std::string_view between) {
    return html::count_visible(between) == 1 && !html::says_something(between);
  };
  if (title == part) return true;
  const std::size_t word = part.size() + 1;
  if (title.size() < word + 2 || part.size() * 2 < title.size()) return false;
  if (title.starts_with(part))
    return joins(title.substr(part.size(), title.find_first_of(' ', word) - part.size()));
  if (!title.ends_with(part)) return false;
  const std::string_view before = title.substr(0, title.size() - part.size());
  if (before.ends_with(": ")) return true;
  return before.ends_with(' ') && joins(before.substr(before.find_last_of(' ', before.size() - 2) + 1));
}

/// Where no element is marked as the headline, a line near the top that says what the title says is one.
void take_unmarked_headline(ReadDocument& document) {
  constexpr std::size_t kTop = 8;
  constexpr std::size_t kLeast = 2;
  const auto top =
      document.blocks.begin() + static_cast<std::ptrdiff_t>(std::min(kTop, document.blocks.size()));
  const auto line = std::find_if(document.blocks.begin(), top, [&document](const Block& block) {
    return block.kind == BlockKind::paragraph && block.text.size() >= kLeast &&
           is_title_or_part(document.info.title, block.text);
  });
  if (line == top) return;
  line->kind = BlockKind::heading;
  line->level = 1;
  document.info.title = line->text;
  document.title_from_content = true;
}

/// Puts the headline first where it stands before the main content, and takes the title from it.
void take_headline(ReadDocument& document, const Reading& reading) {
  const html::HtmlTree& tree = reading.page.tree;
  const html::NodeId id = html::find_headline(reading.page, reading.main.root, document.info.title);
  if (id == tree.size()) return take_unmarked_headline(document);
  Block headline;
  headline.kind = BlockKind::heading;
  headline.level = 1;
  headline.text = html::whole_text(reading.page, id);
  if (headline.text.empty()) return;
  headline.roles = html::roles_of(tree, id);
  document.info.title = headline.text;
  document.title_from_content = true;
  const bool stands =
      std::any_of(document.blocks.begin(), document.blocks.end(), [&headline](const Block& block) {
        return block.kind == BlockKind::heading && block.text == headline.text;
      });
  if (!stands) document.blocks.insert(document.blocks.begin(), std::move(headline));
}

}  // namespace

Result<ReadDocument> extract_html(std::string_view bytes, std::string_view declared_charset) {
  const html::PageLimits limits;
  if (trim(bytes).empty()) return fail(ErrorKind::empty_input, "the page is empty");
  if (bytes.size() > limits.bytes) return pass_on(html::check_page(bytes, limits));
  const std::string charset =
      declared_charset.empty() ? html::charset_in(bytes) : std::string(declared_charset);
  auto reading = read_page(decode_text(bytes, charset), limits);
  if (!reading) return pass_on(std::move(reading));

  ReadDocument document;
  const html::LinkedData data = html::read_linked_data(reading->page);
  document.info = html::read_metadata(reading->page, data, reading->main.root, reading->groups);
  document.blocks = std::move(reading->blocks);
  take_hidden_body(document.blocks, data.body, limits);
  take_headline(document, *reading);
  if (document.blocks.empty()) return fail(ErrorKind::empty_input, "the page has no text to read");
  return document;
}

}  // namespace praxis::ingest::worker
