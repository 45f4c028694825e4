// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/segment/families.h"
#include "ingest/segment/recommendations.h"
#include "ingest/segment/wording.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace praxis::ingest {
namespace {

constexpr std::size_t kMeanWords = 10;         // of what is listed: less are the points of one recommendation
constexpr std::size_t kFarthest = 100;         // blocks
constexpr std::size_t kMeanWordsBullets = 16;  // and where no number sets them apart

/// The last sentence of a text.
std::string_view last_sentence(std::string_view text) {
  const std::vector<WordSpan> sentences = split_sentences(text);
  return sentences.empty() ? text : text.substr(sentences.back().begin);
}

/// "The forum recommends:", "For these reasons the regions ask the Member States:".
bool leads_in(const Block& block, const Cues& cues) {
  constexpr std::size_t kMostWords = 35;
  if (!is_prose(block) && block.kind != BlockKind::heading) return false;
  if (block.boxed || !trim(block.text).ends_with(':')) return false;
  const std::string_view sentence = last_sentence(block.text);
  return first_words(sentence, kMostWords + 1).size() <= kMostWords &&
         (cues.contains("recommends", sentence) || cues.contains("advises", sentence));
}

/// "4.1", "(b)", "III."
bool is_counted(const Block& block) {
  if (block.kind == BlockKind::item) return block.label.size() > 1;
  return block.kind == BlockKind::paragraph &&
         (label_length(block.text) > 0 || leading_number(block.text).has_value());
}

/// What a lead-in lists: one begin each, and where the last of them ends.
struct Listed {
  std::vector<std::size_t> begins;
  std::size_t end = 0;
  std::size_t words = 0;
  bool counted = false;
};

Listed listed_below(const Sheet& sheet, std::size_t lead) {
  Listed listed;
  listed.end = lead + 1;
  const std::size_t limit = std::min(sheet.size(), lead + kFarthest);
  for (std::size_t i = lead + 1; i < limit; ++i) {
    const Block& block = sheet[i];
    if (!is_prose(block) || !sheet.is_free(i) || sheet.in_back_matter(i) || block.group != sheet[lead].group)
      break;
    const bool counted = is_counted(block);
    if (listed.begins.empty()) listed.counted = counted;
    const bool begins = listed.counted ? counted && (listed.begins.empty() ||
                                                     block.level <= sheet[listed.begins.front()].level)
                                       : block.kind == BlockKind::item && block.level == 0;
    if (begins) {
      listed.begins.push_back(i);
      listed.end = i + 1;
    } else if (listed.begins.empty()) {
      break;
    } else if (block.kind == BlockKind::item && block.level > 0 && listed.end == i) {
      listed.end = i + 1;
    }
    if (begins || listed.end == i + 1) listed.words += split_words(block.text).size();
  }
  return listed;
}

}  // namespace

void cut_below_lead_ins(Sheet& sheet) {
  for (std::size_t i = 0; i + 2 < sheet.size(); ++i) {
    if (!sheet.is_free(i) || sheet.in_back_matter(i) || !leads_in(sheet[i], sheet.cues())) continue;
    const Listed listed = listed_below(sheet, i);
    const std::size_t count = listed.begins.size();
    if (count < 2 || listed.words < count * (listed.counted ? kMeanWords : kMeanWordsBullets)) continue;
    for (std::size_t k = 0; k < count; ++k)
      cut_recommendation(sheet, listed.begins[k], k + 1 < count ? listed.begins[k + 1] : listed.end);
    i = listed.end - 1;
  }
}

}  // namespace praxis::ingest
