// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/ascii.h"
#include "corpus/utf8.h"
#include "ingest/segment/candidate.h"
#include "ingest/segment/cutters.h"
#include "ingest/segment/fields.h"
#include "ingest/segment/part_context.h"
#include "ingest/segment/parts.h"
#include "ingest/segment/titles.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace praxis::ingest {
namespace {

constexpr std::size_t kShortestUnit = 12;
constexpr std::size_t kLongestUnit = 450;
constexpr std::size_t kMostRows = 3;

bool is_prose(const Block& block) {
  return block.kind == BlockKind::paragraph || block.kind == BlockKind::item ||
         block.kind == BlockKind::field || block.kind == BlockKind::quote;
}

class EvidenceCutter {
 public:
  EvidenceCutter(Sheet& sheet, const LanguageSigns& words)
      : sheet_(sheet),
        words_(words),
        parts_(parts_of(sheet)),
        contexts_(contexts_of(parts_, sheet, words)),
        read_(sheet.size()) {}

  void cut() {
    find_home();
    for (std::size_t p = 0; p < parts_.size(); ++p) {
      if (parts_[p].head == kNoPart || contexts_[p].head.examples || contexts_[p].head.advice)
        cut_paragraphs(p, false);
    }
    cut_sections();
    for (std::size_t p = 0; p < parts_.size(); ++p) cut_paragraphs(p, true);
  }

 private:
  /// The place the document itself is about: its title's, or the one most parts name first. That something
  /// happened there tells nothing.
  void find_home() {
    constexpr std::size_t kOften = 4;
    std::map<std::string, std::size_t> named;
    std::size_t all = 0;
    for (std::size_t p = 0; p < parts_.size(); ++p) {
      const Part& part = parts_[p];
      if (p == 0 && contexts_[p].head.place_local) home_ = contexts_[p].head.place;
      if (contexts_[p].frame || part.body.empty()) continue;
      const bool by_head = contexts_[p].head.place_local;
      const std::size_t first = part.body.front();
      if (!by_head && !is_prose(sheet_[first])) continue;
      const std::string& place = by_head ? contexts_[p].head.place : signs_of(first).place;
      if (place.size() < 3) continue;
      ++all;
      ++named[place];
    }
    for (const auto& [place, count] : named) {
      if (count >= kOften && count * 4 >= all && (home_.empty() || count > named[home_])) home_ = place;
    }
  }

  bool is_home(const std::string& place) const {
    return !home_.empty() && !place.empty() && (place.starts_with(home_) || home_.starts_with(place));
  }

  const Signs& signs_of(std::size_t i) {
    if (!read_[i]) read_[i] = read_signs(sheet_[i].text, words_, sheet_.tools());
    return *read_[i];
  }

  CandidateUnit stretch_of(std::size_t p, std::size_t head, std::vector<std::size_t> body) {
    CandidateUnit stretch;
    stretch.head = head;
    if (head != kNoPart) {
      stretch.blocks.push_back(head);
      stretch.head_signs = contexts_[p].head;
    }
    stretch.around.headed = head != kNoPart;
    stretch.around.examples = contexts_[p].examples;
    stretch.around.advice = contexts_[p].advice;
    for (const std::size_t i : body) {
      if (is_prose(sheet_[i])) stretch.signs.add(signs_of(i));
      if (stretch.signs.words > kLongestUnit) break;
    }
    stretch.rows = static_cast<std::size_t>(std::count_if(
        body.begin(), body.end(), [&](std::size_t i) { return sheet_[i].kind == BlockKind::row; }));
    if (is_home(stretch.head_signs.place)) stretch.head_signs.place_local = false;
    if (is_home(stretch.signs.place)) {
      stretch.signs.place.clear();
      stretch.signs.place_local = stretch.signs.place_early = false;
    }
    stretch.blocks.insert(stretch.blocks.end(), body.begin(), body.end());
    return stretch;
  }

  bool fits(const CandidateUnit& stretch) const {
    return stretch.signs.words >= kShortestUnit && stretch.signs.words <= kLongestUnit &&
           stretch.rows <= kMostRows;
  }

  /// Parts of one level under one heading; only children stand with those of the other headings beside
  /// theirs.
  void cut_sections() {
    std::map<std::pair<std::size_t, int>, std::vector<std::size_t>> families;
    for (std::size_t p = 0; p < parts_.size(); ++p) {
      const Part& part = parts_[p];
      if (part.head == kNoPart || part.children > 0 || part.body.empty() || !sheet_.is_free(part.head) ||
          contexts_[p].frame || !sheet_.is_free(part.body.front()))
        continue;
      std::size_t above = part.parent;
      int rank = part.level;
      if (above != kNoPart && parts_[above].children == 1) {
        above = parts_[above].parent;
        rank += 100;
      }
      families[{above, rank}].push_back(p);
    }
    for (const auto& [key, members] : families) {
      std::vector<CandidateUnit> stretches;
      for (const std::size_t p : members) {
        CandidateUnit stretch = stretch_of(p, parts_[p].head, parts_[p].body);
        if (fits(stretch) && !announces_several(p)) stretches.push_back(std::move(stretch));
      }
      keep_family(stretches, 1);
    }
  }

  /// "Examples" or "Advice" over several paragraphs names none of them.
  bool announces_several(std::size_t p) const {
    constexpr std::ptrdiff_t kSeveral = 3;
    const std::vector<std::size_t>& body = parts_[p].body;
    const auto prose =
        std::count_if(body.begin(), body.end(), [&](std::size_t i) { return is_prose(sheet_[i]); });
    return (contexts_[p].head.examples || contexts_[p].head.advice) && prose >= kSeveral;
  }

  /// Paragraphs and items of one part, each with what hangs below it.
  void cut_paragraphs(std::size_t p, bool strict) {
    const Part& part = parts_[p];
    if (contexts_[p].frame || part.body.size() < 2) return;
    std::vector<CandidateUnit> stretches;
    for (std::size_t k = 0; k < part.body.size();) {
      const std::size_t i = part.body[k];
      std::vector<std::size_t> blocks{i};
      const bool opens = sheet_.is_free(i) && is_prose(sheet_[i]);
      for (++k; k < part.body.size() && hangs_below(i, part.body[k]); ++k) blocks.push_back(part.body[k]);
      if (!opens || (blocks.size() == 1 && sheet_[i].text.ends_with(':'))) continue;
      CandidateUnit stretch = stretch_of(p, kNoPart, std::move(blocks));
      const std::string& label = sheet_[i].label;
      stretch.signs.numbered =
          stretch.signs.numbered || std::any_of(label.begin(), label.end(), is_ascii_digit);
      if (fits(stretch)) stretches.push_back(std::move(stretch));
    }
    // Where several have a number or a lead, what has none of them only leads in. Unannounced, "Term: what it
    // is" is no lead.
    const auto shaped = [&](const CandidateUnit& s) {
      return s.signs.numbered || (s.signs.lead > 0 && !(strict && labelled(s)));
    };
    if (strict || std::count_if(stretches.begin(), stretches.end(), shaped) > 1)
      std::erase_if(stretches, [&](const CandidateUnit& s) { return !shaped(s); });
    keep_family(stretches, 2);
  }

  bool labelled(const CandidateUnit& stretch) const {
    const std::string_view text = sheet_[stretch.blocks.front()].text;
    return trim(text.substr(0, stretch.signs.lead)).ends_with(':');
  }

  bool hangs_below(std::size_t i, std::size_t k) const {
    const Block& above = sheet_[i];
    const Block& below = sheet_[k];
    if (below.kind == BlockKind::note || below.kind == BlockKind::caption) return true;
    if (below.kind != BlockKind::item) return false;
    if (above.kind == BlockKind::item) return below.level > above.level;
    return above.text.ends_with(':');
  }

  void keep_family(std::vector<CandidateUnit>& stretches, std::size_t fewest) {
    std::vector<CandidateUnit*> family;
    for (CandidateUnit& stretch : stretches) family.push_back(&stretch);
    judge_family(family);
    const auto practices = std::count_if(stretches.begin(), stretches.end(),
                                         [](const CandidateUnit& s) { return s.is_practice(); });
    const auto advices = std::count_if(stretches.begin(), stretches.end(),
                                       [](const CandidateUnit& s) { return s.is_advice(); });
    for (const CandidateUnit& stretch : stretches) {
      if (stretch.is_practice() && static_cast<std::size_t>(practices) >= fewest)
        keep(stretch, UnitKind::good_practice);
      else if (stretch.is_advice() && static_cast<std::size_t>(advices) >= fewest)
        keep(stretch, UnitKind::recommendation);
    }
  }

  std::string title_of(const CandidateUnit& stretch, UnitKind kind) const {
    const std::size_t first = stretch.head == kNoPart ? stretch.blocks.front() : stretch.head;
    const std::string_view text = sheet_[first].text;
    const std::size_t label = label_length(text);
    if (stretch.head != kNoPart && !stretch.head_signs.examples && !stretch.head_signs.advice)
      return practice_title(text.substr(label), sheet_.cues());
    const std::size_t from =
        stretch.head == kNoPart ? first : stretch.blocks[std::min<std::size_t>(1, stretch.blocks.size() - 1)];
    const std::string_view body = sheet_[from].text;
    if (stretch.signs.lead > 0)
      return std::string(trim_separators(body.substr(0, stretch.signs.lead).substr(label_length(body))));
    return kind == UnitKind::good_practice ? name_from_text(std::string(body), sheet_.tools())
                                           : title_from_sentence(body.substr(label_length(body)));
  }

  void keep(const CandidateUnit& stretch, UnitKind kind) {
    Draft draft;
    draft.kind = kind;
    draft.section = sheet_.path(stretch.blocks.front());
    draft.title = title_of(stretch, kind);
    draft.blocks = stretch.blocks;
    draft.evidence = stretch.signs.why;
    if (kind == UnitKind::good_practice) {
      take_name(draft, split_place(draft.title, sheet_.tools().regions));
      read_fields(sheet_, draft);
    }
    sheet_.keep(std::move(draft));
  }

  Sheet& sheet_;
  const LanguageSigns& words_;
  std::vector<Part> parts_;
  std::vector<PartContext> contexts_;
  std::vector<std::optional<Signs>> read_;
  std::string home_;
};

}  // namespace

void cut_by_evidence(Sheet& sheet) {
  const EvidenceWords* evidence = sheet.tools().evidence;
  const LanguageSigns* words = evidence != nullptr ? evidence->of(sheet.tools().language) : nullptr;
  if (words != nullptr) EvidenceCutter(sheet, *words).cut();
}

}  // namespace praxis::ingest
