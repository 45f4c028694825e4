// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/ascii.h"
#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/segment/families.h"
#include "ingest/segment/recommendations.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::ingest {
namespace {

/// "conclusion" of "Conclusion 2. What lasts …"; empty where no word counts the paragraph.
std::string counted_by(const Block& block) {
  if (block.kind != BlockKind::paragraph && block.kind != BlockKind::heading) return {};
  const std::string_view text = block.text;
  const std::vector<WordSpan> words = first_words(text, 2);
  if (words.size() < 2 || words[0].begin != 0 || is_ascii_digit(text.front())) return {};
  const std::string_view number = text.substr(words[1].begin, words[1].end - words[1].begin);
  const bool counts = std::all_of(number.begin(), number.end(), is_ascii_digit);
  const bool parted = words[1].end < text.size() &&
                      std::string_view(".:)").find(text[words[1].end]) != std::string_view::npos;
  return counts && parted ? fold_case(text.substr(0, words[0].end)) : std::string();
}

}  // namespace

std::vector<bool> find_other_counts(const Sheet& sheet) {
  struct Uses {
    std::vector<std::size_t> at;
    bool before = false;  ///< the first stands before all recommendations
  };
  std::vector<bool> found(sheet.size(), false);
  std::map<std::string, Uses> counted;
  bool announced = false;
  for (std::size_t i = 0; i < sheet.size(); ++i) {
    if (is_announced(sheet[i], sheet.cues())) {
      announced = true;
      continue;
    }
    const std::string word = counted_by(sheet[i]);
    if (word.empty()) continue;
    Uses& uses = counted[word];
    if (uses.at.empty()) uses.before = !announced;
    uses.at.push_back(i);
  }
  for (const auto& [word, uses] : counted) {
    if (!uses.before || uses.at.size() < 2) continue;
    for (const std::size_t i : uses.at) found[i] = true;
  }
  return found;
}

void end_last_run_in(const Sheet& sheet, std::vector<Stretch>& stretches) {
  constexpr std::size_t kFewest = 3;
  const auto own_end = [&](const Stretch& one) {
    std::size_t end = one.begin + 1;
    while (end < one.end && sheet[end].kind != BlockKind::paragraph) ++end;
    return end;
  };
  if (stretches.size() < kFewest) return;
  Stretch& last = stretches.back();
  const bool single = std::all_of(stretches.begin(), stretches.end() - 1, [&](const Stretch& one) {
    return sheet[one.begin].kind == BlockKind::paragraph && own_end(one) == one.end;
  });
  if (single && sheet[last.begin].kind == BlockKind::paragraph) last.end = own_end(last);
}

}  // namespace praxis::ingest
