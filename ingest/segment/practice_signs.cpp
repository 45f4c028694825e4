// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/segment/fields.h"
#include "ingest/segment/practices.h"
#include "ingest/segment/recommendations.h"

#include <algorithm>
#include <map>

namespace praxis::ingest {
namespace {

bool names_place(const LexiconMatch& match, std::string_view text) {
  // The vocabulary's names are capitalised, if not all their words ("western Slovenia"); running text writes
  // the words they share in small letters.
  const std::string_view written = text.substr(match.begin, match.end - match.begin);
  if (fold_case(written) == written) return false;
  return std::any_of(match.meanings.begin(), match.meanings.end(), [](const Meaning& meaning) {
    return meaning.kind == TermKind::name || meaning.kind == TermKind::place;
  });
}

/// "The French government", "comuni trentini": people's or a language's name beside a word for a territory or
/// those who run it.
bool is_peoples_place(const LexiconMatch& match, std::string_view text, const Cues& cues) {
  constexpr std::size_t kWord = 32;  // bytes within which the next word ends
  const std::vector<WordSpan> behind = split_words(text.substr(match.end, kWord));
  if (!behind.empty() &&
      cues.opens("place-word", text.substr(match.end + behind[0].begin, behind[0].end - behind[0].begin)))
    return true;
  const std::size_t space = text.substr(0, match.begin).find_last_not_of(' ');
  if (space == std::string_view::npos) return false;
  const std::size_t before = text.substr(0, space + 1).rfind(' ');
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  return cues.is("place-word", text.substr(begin, space + 1 - begin));
}

/// What stands behind a name's comma, or in brackets, is a place: its last words name one, less "region" and
/// the like, and few others stand with it.
bool is_all_place(std::string_view name, std::string_view tail, const SegmentTools& tools) {
  constexpr std::size_t kMostOthers = 4;  // words: a town that no table knows, "province of"
  const std::vector<WordSpan> words = split_words(tail);
  std::size_t last = words.size();
  const auto word = [&](std::size_t w) { return tail.substr(words[w].begin, words[w].end - words[w].begin); };
  while (last > 0 && tools.cues.is("place-word", word(last - 1))) --last;
  if (last == 0) return false;
  std::size_t covered = 0;
  bool ends = false;
  for (const LexiconMatch& match : tools.regions.find(tail)) {
    if (!names_place(match, tail)) continue;
    covered += split_words(tail.substr(match.begin, match.end - match.begin)).size();
    ends = match.end >= words[last - 1].end;
    // "University of Graz (TU Graz)" says its name again.
    if (name.find(tail.substr(match.begin, match.end - match.begin)) != std::string_view::npos) return false;
  }
  return ends && last <= covered + kMostOthers;
}

/// "Example 3:", "Good practice –": a heading that opens one.
bool opens_announced(const Block& block, const Cues& cues) {
  for (const std::string_view role : {"practice", "practice-sheet"}) {
    const auto behind = cues.opens(role, block.text);
    if (behind && (number_after_cue(block.text, *behind) || parts_label(block.text, *behind))) return true;
  }
  return false;
}

bool announces_unit(const Block& block, const SegmentTools& tools) {
  const Cues& cues = tools.cues;
  if (is_announced(block, cues)) return true;
  if (block.kind == BlockKind::heading)
    return cues.is("recommendations", block.text, 4) || cues.is("practices", block.text, 4) ||
           cues.is("policy-section", block.text, 2) || opens_announced(block, cues);
  if (block.kind != BlockKind::paragraph && block.kind != BlockKind::item) return false;
  if (cues.opens("advises", block.text)) return true;
  const auto start = project_start(block.text, tools);
  return start && start->known;
}

}  // namespace

bool names_place(std::string_view text, const SegmentTools& tools) {
  const auto matches = tools.regions.find(text);
  return std::any_of(matches.begin(), matches.end(), [&](const LexiconMatch& match) {
    return names_place(match, text) || is_peoples_place(match, text, tools.cues);
  });
}

bool tells_practice(std::string_view text, const SegmentTools& tools) {
  const auto matches = tools.cues.find(text);
  const auto tells = [&](const WordSpan& sentence, std::string_view role) {
    return std::any_of(matches.begin(), matches.end(), [&](const LexiconMatch& match) {
      return match.begin >= sentence.begin && match.end <= sentence.end && means(match, role);
    });
  };
  const auto done = [&](const WordSpan& sentence) {
    return tells(sentence, "practice-verb") && !tells(sentence, "intends");
  };
  if (!tells({0, text.size()}, "practice-verb") || !names_place(text, tools)) return false;
  const auto sentences = split_sentences(text);
  return std::any_of(sentences.begin(), sentences.end(), done);
}

std::optional<PlaceLabel> place_label(std::string_view text, const SegmentTools& tools) {
  constexpr std::size_t kLongestPlace = 120;  // bytes
  constexpr std::size_t kMostWords = 14;
  const std::size_t colon = std::min(text.find(": "), text.find(" – "));
  if (colon == std::string_view::npos || colon > kLongestPlace) return std::nullopt;
  const std::string_view label = text.substr(0, colon);
  const std::size_t comma = std::min(label.find(", "), label.find(" ("));
  if (comma == std::string_view::npos || comma < 4 || split_words(label).size() > kMostWords ||
      label.find('|') != std::string_view::npos || split_sentences(label).size() > 1)
    return std::nullopt;
  const std::string_view name = label.substr(0, comma);
  if (!tools.regions.find(name).empty() && split_words(name).size() < 3) return std::nullopt;
  if (!is_all_place(name, label.substr(comma), tools)) return std::nullopt;
  const std::size_t last = label.rfind(", ");
  const bool twice = label[comma] == ',' && last != std::string_view::npos && last > comma &&
                     label.find_first_of("0123456789([") == std::string_view::npos &&
                     !tools.regions.find(label.substr(last)).empty();
  return PlaceLabel{comma, twice && text[colon] == ':' && tools.cues.field(name).empty()};
}

bool labels_case(const Block& block, const Cues& cues) {
  constexpr std::size_t kLongest = 60;  // bytes
  constexpr std::size_t kMostWords = 6;
  const std::size_t colon = block.text.find(": ");
  if (colon == std::string::npos || colon > kLongest) return false;
  const std::string_view label = std::string_view(block.text).substr(0, colon);
  return cues.is("practice", label, 1) || cues.is("practice-sheet", label, 1) ||
         (cues.opens("practice", label) && first_words(label, kMostWords + 1).size() <= kMostWords);
}

namespace {

/// "THEY DID IT: The Saturday notary": what stands before the colon, folded.
std::string folded_label(const Block& block) {
  return fold_case(std::string_view(block.text).substr(0, block.text.find(": ")));
}

/// A known place is named from the heading `head` up to the next.
bool is_at_home(const Sheet& sheet, std::size_t head) {
  std::size_t i = head;
  do {
    if (names_place(sheet[i].text, sheet.tools())) return true;
    ++i;
  } while (i < sheet.size() && !sheet.is_heading(i));
  return false;
}

}  // namespace

std::set<std::string> told_labels(const Sheet& sheet) {
  struct Uses {
    std::size_t all = 0;
    std::size_t at_home = 0;
  };
  std::map<std::string, Uses> uses;
  for (std::size_t i = 0; i < sheet.size(); ++i) {
    if (!sheet.is_heading(i) || sheet.in_back_matter(i) || !labels_case(sheet[i], sheet.cues())) continue;
    Uses& label = uses[folded_label(sheet[i])];
    ++label.all;
    label.at_home += is_at_home(sheet, i) ? 1 : 0;
  }
  std::set<std::string> told;
  for (const auto& [label, count] : uses) {
    if (count.all > 1 && count.at_home * 2 >= count.all) told.insert(label);
  }
  return told;
}

bool bears_label(const Block& block, const std::set<std::string>& labels) {
  return !labels.empty() && block.kind == BlockKind::heading && labels.contains(folded_label(block));
}

bool announces_units(const Sheet& sheet) {
  for (std::size_t i = 0; i < sheet.size(); ++i) {
    if (!sheet.in_back_matter(i) && announces_unit(sheet[i], sheet.tools())) return true;
  }
  return false;
}

}  // namespace praxis::ingest
