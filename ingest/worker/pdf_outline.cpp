// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/pdf_outline.h"

#include "corpus/ascii.h"
#include "corpus/utf8.h"
#include "ingest/joint.h"
#include "ingest/layout/chapter_labels.h"
#include "ingest/worker/pdf_letters.h"
#include "ingest/worker/pdf_words.h"

#include <algorithm>
#include <map>
#include <memory>
#include <string>

#include <Link.h>
#include <Outline.h>
#include <PDFDoc.h>

namespace praxis::ingest::worker {
namespace {

constexpr std::size_t kMostEntries = 2'000;
constexpr int kDeepestEntry = 6;
constexpr std::size_t kLongestEntry = 300;  // characters; no longer paragraph becomes a heading
constexpr std::size_t kFewestFound = 3;     // entries that stand on their pages, to believe the others
constexpr int kLowestLevel = 6;

std::string title_of(const OutlineItem& item) {
  std::u32string title;
  const int length = item.getTitleLength();
  for (int i = 0; i < length; ++i) title += static_cast<char32_t>(item.getTitle()[i]);
  return shorten(squeeze_space(to_clean_utf8(utf8_from(title))), kLongestEntry);
}

/// The page that an entry leads to, 0 where it leads to none of this document.
int page_of_entry(const OutlineItem& item, PDFDoc& document) {
  const LinkAction* action = item.getAction();
  if (!action || action->getKind() != actionGoTo) return 0;
  const auto* go = dynamic_cast<const LinkGoTo*>(action);
  if (!go) return 0;
  std::unique_ptr<LinkDest> named;
  const LinkDest* place = go->getDest();
  if (!place && go->getNamedDest()) {
    named = document.findDest(go->getNamedDest());
    place = named.get();
  }
  if (!place || !place->isOk()) return 0;
  const int page = place->isPageRef() ? document.findPage(place->getPageRef()) : place->getPageNum();
  return page >= 1 && page <= document.getNumPages() ? page : 0;
}

class Gatherer {
 public:
  explicit Gatherer(PDFDoc& document) : document_(document) {}

  void gather(const std::vector<OutlineItem*>& items, int level) {
    for (OutlineItem* item : items) {
      if (++visited_ > kMostEntries) return;
      OutlineEntry entry{title_of(*item), level, page_of_entry(*item, document_)};
      if (!entry.title.empty()) entries_.push_back(std::move(entry));
      if (level == kDeepestEntry || !item->hasKids()) continue;
      item->open();
      if (const auto* kids = item->getKids()) gather(*kids, level + 1);
    }
  }

  std::vector<OutlineEntry> take() { return std::move(entries_); }

 private:
  PDFDoc& document_;
  std::size_t visited_ = 0;  ///< also those without a title
  std::vector<OutlineEntry> entries_;
};

/// Letters and digits alone, folded: titles are broken, spaced and numbered otherwise in an outline.
std::string bare_letters(std::string_view text) {
  std::string bare;
  for (const char c : fold_case(joint::as_guessed(text))) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || is_ascii_lower(c) || is_ascii_digit(c)) bare += c;
  }
  return bare;
}

std::string without_leading_number(const std::string& bare) {
  return bare.substr(std::min(bare.find_first_not_of("0123456789"), bare.size()));
}

bool may_be_named(const Block& block) {
  const bool kind =
      block.kind == BlockKind::heading || block.kind == BlockKind::paragraph || block.kind == BlockKind::item;
  return kind && !block.boxes.empty() && block.text.size() <= 4 * kLongestEntry;
}

/// The blocks on their entries' pages that say what the entries say, with the entries' levels.
std::map<std::size_t, int> named_blocks(std::span<const OutlineEntry> outline,
                                        const std::vector<Block>& blocks) {
  std::multimap<std::pair<int, std::string>, std::size_t> by_text;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!may_be_named(blocks[i])) continue;
    const int page = blocks[i].boxes.front().page;
    const std::string bare = without_leading_number(bare_letters(blocks[i].text));
    if (!bare.empty()) by_text.emplace(std::pair(page, bare), i);
    // "Chapter 3 What was found" is listed by its title alone.
    const std::size_t title = layout::chapter_label_end(blocks[i].text);
    if (title > 0 && title < blocks[i].text.size())
      by_text.emplace(std::pair(page, bare_letters(std::string_view(blocks[i].text).substr(title))), i);
  }
  std::map<std::size_t, int> levels;
  for (const OutlineEntry& entry : outline) {
    const std::string bare = without_leading_number(bare_letters(entry.title));
    const auto [first, last] = by_text.equal_range({entry.page, bare});
    const auto fresh =
        std::find_if(first, last, [&](const auto& found) { return !levels.contains(found.second); });
    if (fresh != last) levels.emplace(fresh->second, entry.level);
  }
  return levels;
}

}  // namespace

std::vector<OutlineEntry> outline_of(PDFDoc& document) {
  Outline* const outline = document.getOutline();
  const auto* items = outline ? outline->getItems() : nullptr;
  Gatherer gatherer(document);
  if (items) gatherer.gather(*items, 1);
  return gatherer.take();
}

void apply_outline(std::span<const OutlineEntry> outline, std::vector<Block>& blocks) {
  const auto named = named_blocks(outline, blocks);
  if (named.size() < kFewestFound || named.size() * 2 < outline.size()) return;
  int above = 0;  // the level of the named heading last met
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    Block& block = blocks[i];
    if (const auto found = named.find(i); found != named.end()) {
      above = std::min(found->second, kLowestLevel);
      block.kind = BlockKind::heading;
      block.level = above;
      block.text = block.label.empty() ? block.text : block.label + " " + block.text;
      block.label.clear();
    } else if (block.kind == BlockKind::heading && above > 0) {
      block.level = std::min(std::max(block.level, above + 1), kLowestLevel);
    }
  }
}

}  // namespace praxis::ingest::worker
