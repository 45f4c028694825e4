// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/title_page.h"

#include "corpus/iso_date.h"
#include "corpus/utf8.h"

#include <array>
#include <cstddef>

namespace praxis::ingest {
namespace {

constexpr std::size_t kLongestLine = 160;  // bytes of a line that may date a document
constexpr std::size_t kDateWords = 6;      // of the longest date: "Tuesday, 14 de octubre de 2025"
constexpr std::size_t kMonth = 7;          // bytes of "2025-10"

/// The date that a text ends in, and what stands before it.
struct ClosingDate {
  std::string iso;
  std::string_view before;
};

/// The shortest end of the text that says most of a date.
ClosingDate closing_date(std::string_view text, std::string_view language) {
  ClosingDate found;
  std::size_t begin = text.size();
  for (std::size_t words = 0; words < kDateWords && begin > 0; ++words) {
    const std::size_t space = text.find_last_of(" (", begin - 1);
    const std::size_t word = space == std::string_view::npos ? 0 : space + 1;
    if (std::string iso = iso_date(text.substr(word), language); iso.size() > found.iso.size())
      found = {std::move(iso), trim(text.substr(0, word))};
    if (words == 0 && found.iso.empty()) return {};  // it ends in no year
    begin = space == std::string_view::npos ? 0 : space;
  }
  return found;
}

/// Ends in a sign that parts a date from whoever published, or where.
bool is_parted(std::string_view before) {
  static constexpr std::array<std::string_view, 10> kSigns{",", ";", ":", "|", "/", "(", "·", "–", "—", "•"};
  for (const std::string_view sign : kSigns) {
    if (before.ends_with(sign)) return true;
  }
  return before.empty();
}

/// What stands after the last sign before a date: "Draft 3 / Updated:" says "Updated".
std::string_view last_part(std::string_view before) {
  before = trim_separators(before);
  const std::size_t sign = before.find_last_of(",;|/(");
  return trim_separators(sign == std::string_view::npos ? before : before.substr(sign + 1));
}

}  // namespace

std::string printed_date(const ReadDocument& document, std::string_view language, const Cues& cues) {
  constexpr int kLastPage = 2;
  std::string lone;
  for (const Block& block : document.blocks) {
    const int page = block.boxes.empty() ? 0 : block.boxes.front().page;
    if (page > kLastPage) break;
    if (page == 0 || block.kind == BlockKind::row || block.text.size() > kLongestLine) continue;
    std::string_view text = trim(block.text);
    while (!text.empty() && (text.back() == '.' || text.back() == ')')) text.remove_suffix(1);
    const ClosingDate date = closing_date(text, language);
    if (date.iso.size() < kMonth) continue;
    if (cues.is("published", last_part(date.before))) return date.iso;
    if (page == 1 && lone.empty() && is_parted(date.before)) lone = date.iso;
  }
  return lone;
}

}  // namespace praxis::ingest
