// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/pdf_title.h"

#include "corpus/utf8.h"
#include "ingest/joint.h"
#include "ingest/layout/characters.h"

#include <algorithm>
#include <array>

namespace praxis::ingest::worker {
namespace {

constexpr std::size_t kLongestTitle = 200;
constexpr std::array<std::string_view, 9> kPrograms{"microsoft word",
                                                    "microsoft powerpoint",
                                                    "microsoft excel",
                                                    "powerpoint presentation",
                                                    "powerpoint-präsentation",
                                                    "présentation powerpoint",
                                                    "presentación de powerpoint",
                                                    "presentazione standard di powerpoint",
                                                    "diapositiva"};
constexpr std::array<std::string_view, 8> kPlaceholders{
    "untitled", "unbenannt", "sans titre", "sin título", "senza titolo", "document", "title", "slide 1"};
constexpr std::array<std::string_view, 12> kEndings{".doc",  ".docx", ".pdf", ".indd", ".qxd",  ".ppt",
                                                    ".pptx", ".odt",  ".rtf", ".xls",  ".xlsx", ".tex"};

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

}  // namespace

bool is_telling_title(std::string_view title) {
  constexpr std::size_t kShortest = 4;
  const std::string folded = fold_case(trim(title));
  if (layout::letters_in(folded) < kShortest) return false;
  const auto begins = [&](std::string_view prefix) { return folded.compare(0, prefix.size(), prefix) == 0; };
  if (std::any_of(kPrograms.begin(), kPrograms.end(), begins)) return false;
  if (std::find(kPlaceholders.begin(), kPlaceholders.end(), folded) != kPlaceholders.end()) return false;
  if (std::any_of(kEndings.begin(), kEndings.end(),
                  [&](std::string_view end) { return ends_with(folded, end); }))
    return false;
  // "Policy_Brief_final-v3": a file's name without its ending.
  const bool one_word = folded.find(' ') == std::string::npos;
  return !(one_word && folded.find_first_of("_/\\0123456789") != std::string::npos);
}

std::string title_from(std::span<const Block> blocks) {
  constexpr int kLastPage = 3;
  const Block* best = nullptr;
  for (const Block& block : blocks) {
    if (!block.boxes.empty() && block.boxes.front().page > kLastPage) break;
    if (block.kind != BlockKind::heading || block.boxed) continue;
    if (!best || block.level < best->level) best = &block;
    if (best->level == 1) break;
  }
  return best ? shorten(joint::as_guessed(best->text), kLongestTitle) : std::string();
}

}  // namespace praxis::ingest::worker
