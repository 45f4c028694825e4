// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/segment/recommendations.h"
#include "ingest/segment/titles.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace praxis::ingest {
namespace {

/// The first sentence of a paragraph or item says that somebody should do something.
bool advises_at_once(const Block& block, const Cues& cues) {
  if (block.boxed || (block.kind != BlockKind::paragraph && block.kind != BlockKind::item)) return false;
  const auto sentences = split_sentences(block.text);
  const std::string_view first = sentences.empty() ? std::string_view(block.text)
                                                   : std::string_view(block.text).substr(0, sentences[0].end);
  const bool ordinal = sentences.size() > 1 && cues.is("ordinal", trim(first));
  const std::string_view lead = ordinal ? std::string_view(block.text).substr(0, sentences[1].end) : first;
  return cues.contains("advises", lead) || cues.contains("advice", lead);
}

/// "We recommend that …", "Secondly, it is recommended …" at the head of a paragraph or item.
bool recommends(const Block& block, const Cues& cues) {
  if (block.boxed || (block.kind != BlockKind::paragraph && block.kind != BlockKind::item)) return false;
  const std::string_view text = block.text;
  const std::size_t ordinal = cues.opens("ordinal", text).value_or(0);
  return cues.opens("advises", trim_separators(text.substr(ordinal))).has_value();
}

/// Cuts at each of the heads; lists below one, and in a section of recommendations paragraphs before the
/// next, belong to it.
void cut_at(Sheet& sheet, const std::vector<std::size_t>& heads, std::size_t end, bool sure) {
  for (std::size_t h = 0; h < heads.size(); ++h) {
    const bool last = h + 1 == heads.size();
    const std::size_t limit = last ? end : heads[h + 1];
    std::size_t next = heads[h] + 1;
    while (next < limit && sheet.is_free(next) && !sheet.is_heading(next) &&
           ((sheet[next].kind == BlockKind::item && sheet[heads[h]].kind != BlockKind::item) ||
            sheet[next].level > 0 || (sure && !last)))
      ++next;
    cut_recommendation(sheet, heads[h], next);
  }
}

/// Paragraphs, and items that are not below one.
std::size_t texts_in(const Sheet& sheet, std::size_t begin, std::size_t end) {
  std::size_t count = 0;
  for (std::size_t i = begin; i < end; ++i) {
    const bool below = i > begin && sheet[i].kind == BlockKind::item && sheet[i - 1].text.ends_with(':');
    count += sheet.is_heading(i) || below ? 0 : 1;
  }
  return count;
}

}  // namespace

void cut_recommending(Sheet& sheet) {
  for (std::size_t begin = 0; begin < sheet.size();) {
    std::size_t end = begin + 1;
    while (end < sheet.size() && !sheet.is_heading(end)) ++end;
    std::vector<std::size_t> heads;
    for (std::size_t i = begin; i < end; ++i) {
      if (sheet.is_free(i) && !sheet.in_back_matter(i) && recommends(sheet[i], sheet.cues()))
        heads.push_back(i);
    }
    const auto prose = static_cast<std::size_t>(std::count_if(heads.begin(), heads.end(), [&](std::size_t i) {
      return split_words(sheet[i].text).size() >= kItemWords;
    }));
    if (prose > 1 && heads.size() * 3 >= texts_in(sheet, begin, end)) cut_at(sheet, heads, end, true);
    begin = end;
  }
}

void cut_advising(Sheet& sheet, std::size_t section, bool sure) {
  std::size_t end = section + 1;
  while (end < sheet.size() && !sheet.is_heading(end)) ++end;
  std::vector<std::size_t> heads;
  for (std::size_t i = section + 1; i < end; ++i) {
    if (sheet.is_free(i) && advises_at_once(sheet[i], sheet.cues())) heads.push_back(i);
  }
  const bool alone = sure && heads.size() == 1 && recommends(sheet[heads.front()], sheet.cues());
  if (heads.size() > 1 || alone) cut_at(sheet, heads, end, true);
}

}  // namespace praxis::ingest
