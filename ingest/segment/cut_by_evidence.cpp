// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"
#include "ingest/segment/actions.h"
#include "ingest/segment/cutters.h"
#include "ingest/segment/families.h"
#include "ingest/segment/recommendations.h"
#include "ingest/segment/shown.h"
#include "ingest/segment/wording.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace praxis::ingest {
namespace {

class EvidenceCutter {
 public:
  EvidenceCutter(Sheet& sheet, const LanguageSigns& words, BlockSigns& known)
      : sheet_(sheet), reader_(sheet, words, known) {}

  /// Practices that stand under a heading of their own below one recommendation each.
  void cut_told_below() {
    Family family;
    family.said[index_of(UnitKind::good_practice)] = kSaidFurtherUp;
    for (std::size_t p = 0; p < reader_.parts().size(); ++p) {
      const Part& part = reader_.parts()[p];
      if (part.head == kNoPart || part.parent == kNoPart || part.children > 0 || part.body.empty() ||
          !sheet_.is_free(part.head) || !stands_below_advice(p))
        continue;
      CandidateUnit stretch = reader_.read(p, part.body);
      if (reader_.fits(stretch) && !stretch.place().empty()) family.members.push_back(std::move(stretch));
    }
    const auto kinds = judge_family(family.members, family.said, family.form);
    for (std::size_t i = 0; i < kinds.size(); ++i) {
      if (kinds[i] == UnitKind::good_practice) keep_stretch(sheet_, family.members[i], *kinds[i]);
    }
  }

  void cut() {
    const std::size_t parts = reader_.parts().size();
    for (std::size_t p = 0; p < parts; ++p) {
      for (Family& family : row_families(reader_, p)) keep_family(family);
      for (Family& family : counted_runs(reader_, p)) keep_counted(family);
      if (heads_list(p)) cut_paragraphs(p);
    }
    const std::vector<bool> compound = compound_parts(reader_);
    std::vector<Family> left;
    for (int level = kItemLevel; level > 0; --level) {
      for (Family& family : section_families(reader_, compound, level)) {
        if (!keep_family(family)) left.push_back(std::move(family));
      }
    }
    keep_announced_ones();
    for (Family& family : labelled_families(reader_)) keep_family(family);
    if (holds_practices(sheet_)) keep_advice(left);
    if (holds_units(sheet_)) keep_lone(left);
    for (std::size_t p = 0; p < parts; ++p) cut_paragraphs(p);
  }

 private:
  /// It is headed as one recommendation, and its own text asks for something.
  bool asks(std::size_t p) {
    constexpr std::size_t kMostBelow = 2;
    const Part& part = reader_.parts()[p];
    if (part.head == kNoPart || part.children > kMostBelow || part.body.empty()) return false;
    const HeadSigns& head = reader_.context(p).head;
    constexpr std::size_t kAdvice = index_of(UnitKind::recommendation);
    const bool listed =
        part.parent != kNoPart && reader_.context(part.parent).said[kAdvice] == kSaidRightAbove;
    const bool one =
        listed || head.urges || !head.shape.empty() || is_announced(sheet_[part.head], sheet_.cues());
    return one && is_prose(sheet_[part.body.front()]) && reader_.signs_of(part.body.front()).asking > 0;
  }

  /// Right below a recommendation, or below one of its actions; further down where its label comes back.
  bool stands_below_advice(std::size_t p) {
    constexpr int kMostSteps = 3;
    const std::vector<Part>& parts = reader_.parts();
    std::size_t above = parts[p].parent;
    for (int step = 0; step < kMostSteps && above != kNoPart && parts[above].head != kNoPart; ++step) {
      if (asks(above)) return true;
      const bool goes_on =
          reader_.context(p).head.label > 0 || opens_action(sheet_[parts[above].head], sheet_.cues());
      if (!goes_on) return false;
      above = parts[above].parent;
    }
    return false;
  }

  /// No heading, or one that says what the paragraphs below it are and is not one of several counted itself.
  bool heads_list(std::size_t p) const {
    const std::size_t head = reader_.parts()[p].head;
    if (head == kNoPart) return true;
    return reader_.context(p).head.heads_list();
  }

  void cut_paragraphs(std::size_t p) {
    const auto family = paragraph_family(reader_, p);
    if (!family || keep_family(*family) || family->form != FamilyForm::marked) return;
    // Two paragraphs of an essay that begin with a short sentence make no list: all of them are looked at.
    if (!tells_of_places(p)) return;
    if (const auto whole = paragraph_family(reader_, p, true)) keep_family(*whole);
  }

  /// Several paragraphs say what was done somewhere.
  bool tells_of_places(std::size_t p) {
    constexpr std::ptrdiff_t kFewest = 2;
    const std::vector<std::size_t>& body = reader_.parts()[p].body;
    return std::count_if(body.begin(), body.end(), [&](std::size_t i) {
             if (!sheet_.is_free(i) || !is_prose(sheet_[i])) return false;
             const Signs& signs = reader_.signs_of(i);
             return signs.place_local && signs.doing > 0;
           }) >= kFewest;
  }

  void keep_announced_ones() {
    for (std::size_t p = 0; p < reader_.parts().size(); ++p) {
      const Part& part = reader_.parts()[p];
      const bool named = part.head != kNoPart && part.children == 0 && reader_.context(p).head.tells_one;
      if (!named || part.body.empty() || !sheet_.is_free(part.head) || !sheet_.is_free(part.body.front()) ||
          tell_of_several_places(reader_, part.body))
        continue;
      const CandidateUnit section = reader_.read(p, part.body);
      if (reader_.fits(section) && is_announced_one(section))
        keep_stretch(sheet_, section, UnitKind::good_practice);
    }
  }

  void keep_advice(const std::vector<Family>& families) {
    for (const Family& family : families) {
      const std::vector<bool> advises = advise_beside_practices(family.members);
      for (std::size_t i = 0; i < advises.size(); ++i) {
        if (advises[i] && sheet_.is_free(family.members[i].blocks.front()))
          keep_stretch(sheet_, family.members[i], UnitKind::recommendation);
      }
    }
  }

  void keep_lone(const std::vector<Family>& families) {
    constexpr std::size_t kMostTold = 2;
    std::vector<const CandidateUnit*> told;
    for (const Family& family : families) {
      for (const CandidateUnit& section : family.members) {
        if (!sheet_.is_free(section.blocks.front())) continue;
        if (const auto kind = judge_lone(section))
          keep_stretch(sheet_, section, *kind);
        else if (is_told_at_once(section) && !tell_of_several_places(reader_, section.blocks))
          told.push_back(&section);
      }
    }
    if (told.size() > kMostTold || !is_short()) return;
    for (const CandidateUnit* section : told) keep_stretch(sheet_, *section, UnitKind::good_practice);
  }

  /// A page or a brief, not a plan.
  bool is_short() const {
    constexpr std::size_t kMostBytes = 20000;
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < sheet_.size(); ++i) bytes += sheet_[i].text.size();
    return bytes <= kMostBytes;
  }

  /// What is counted below a sentence or question that announces advice is advice, unless it tells of a
  /// place.
  void keep_counted(const Family& family) {
    constexpr std::size_t kAdvice = index_of(UnitKind::recommendation);
    if (keep_family(family) || family.said[kAdvice] != kSaidRightAbove) return;
    const auto counts = [&](const CandidateUnit& member) {
      return member.signs.numbered &&
             shown_by(member, {}, family.form)[index_of(UnitKind::good_practice)] < kShownAlone;
    };
    if (!std::all_of(family.members.begin(), family.members.end(), counts)) return;
    for (const CandidateUnit& member : family.members) keep_stretch(sheet_, member, UnitKind::recommendation);
  }

  bool keep_family(const Family& family) {
    const auto kinds = judge_family(family.members, family.said, family.form);
    for (std::size_t i = 0; i < kinds.size(); ++i) {
      if (kinds[i] && !family.members[i].leads_in) keep_stretch(sheet_, family.members[i], *kinds[i]);
    }
    return std::any_of(kinds.begin(), kinds.end(), [](const auto& kind) { return kind.has_value(); });
  }

  Sheet& sheet_;
  StretchReader reader_;
};

}  // namespace

void cut_told_below(Sheet& sheet, BlockSigns& known) {
  if (const LanguageSigns* words = sheet.tools().signs())
    EvidenceCutter(sheet, *words, known).cut_told_below();
}

void cut_by_evidence(Sheet& sheet, BlockSigns& known) {
  if (const LanguageSigns* words = sheet.tools().signs()) EvidenceCutter(sheet, *words, known).cut();
}

}  // namespace praxis::ingest
