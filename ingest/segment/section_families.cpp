// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/ascii.h"
#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/segment/entries.h"
#include "ingest/segment/families.h"
#include "ingest/segment/wording.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace praxis::ingest {
namespace {

constexpr std::size_t kPracticeKind = index_of(UnitKind::good_practice);

class SectionGatherer {
 public:
  SectionGatherer(StretchReader& reader, const std::vector<bool>& compound)
      : reader_(reader), parts_(reader.parts()), compound_(compound) {
    count_cut();
  }

  std::vector<Family> at(int level) {
    std::map<std::string, std::vector<std::size_t>> families;
    for (std::size_t p = 0; p < parts_.size(); ++p) {
      if (parts_[p].level == level && is_member(p)) families[key_of(p)].push_back(p);
    }
    std::vector<Family> out;
    for (const auto& [key, members] : families) out.push_back(family_of(members));
    return out;
  }

 private:
  const Sheet& sheet() const { return reader_.sheet(); }

  bool inside_compound(std::size_t p) const {
    for (std::size_t above = parts_[p].parent; above != kNoPart; above = parts_[above].parent) {
      if (compound_[above]) return true;
    }
    return false;
  }

  std::vector<std::size_t> body_of(std::size_t p) const {
    std::vector<std::size_t> body = parts_[p].body;
    if (!compound_[p]) return body;
    for (std::size_t below = p + 1; below < parts_.size(); ++below) {
      if (parts_[below].parent == kNoPart || parts_[below].parent < p) break;
      if (parts_[below].head != kNoPart && sheet().is_free(parts_[below].head))
        body.push_back(parts_[below].head);
      body.insert(body.end(), parts_[below].body.begin(), parts_[below].body.end());
    }
    return body;
  }

  /// Nothing stands below its own text, or only what is cut already.
  bool is_leaf(std::size_t p) const {
    for (std::size_t below = p + 1; below < parts_.size(); ++below) {
      if (parts_[below].parent == kNoPart || parts_[below].parent < p) break;
      if (parts_[below].head != kNoPart && sheet().is_free(parts_[below].head)) return false;
    }
    return true;
  }

  bool is_member(std::size_t p) const {
    const Part& part = parts_[p];
    return part.head != kNoPart && sheet().is_free(part.head) && !reader_.context(p).frame &&
           !inside_compound(p) && (compound_[p] || (is_leaf(p) && !part.body.empty())) &&
           (part.body.empty() || sheet().is_free(part.body.front())) && !announces_several(p) &&
           !frames_practice(p);
  }

  /// It announces what was cut from right below it: its own text only leads in.
  bool frames_list(std::size_t p) const {
    const HeadSigns& head = reader_.context(p).head;
    if (!head.heads_list()) return false;
    std::array<std::size_t, kCutKinds> below{};
    for (auto cut = cut_below_.lower_bound({p, 0}); cut != cut_below_.end() && cut->first.first == p; ++cut) {
      for (std::size_t k = 0; k < kCutKinds; ++k) below[k] += cut->second[k];
    }
    for (std::size_t k = 0; k < kCutKinds; ++k) {
      if (below[k] > 1 && (head.announces[k] || head.perhaps[k])) return true;
    }
    return false;
  }

  /// A practice was cut from below its own text, which asks for nothing: it only leads in to it.
  bool frames_practice(std::size_t p) const {
    const HeadSigns& head = reader_.context(p).head;
    if (!tells_below_.contains(p) || head.addressed || head.urges) return false;
    const std::vector<std::size_t>& body = parts_[p].body;
    return std::none_of(body.begin(), body.end(), [&](std::size_t i) {
      return is_prose(sheet()[i]) && reader_.signs_of(i).asking > 0;
    });
  }

  /// Where several beside them were known as units of a kind by their form, those left over lack it: the
  /// heading above speaks less loud for them.
  void hush_beside_cut(const std::set<std::size_t>& above, int level, std::size_t members,
                       KindNumbers& said) const {
    std::array<std::size_t, kCutKinds> beside{};
    for (const std::size_t p : above) {
      const auto cut = cut_below_.find({p, level});
      for (std::size_t k = 0; cut != cut_below_.end() && k < kCutKinds; ++k) beside[k] += cut->second[k];
    }
    for (std::size_t k = 0; k < kCutKinds; ++k) {
      if (beside[k] > 1 && beside[k] >= members)
        said[k] = std::min(said[k], k == index_of(UnitKind::project) ? kSaidFurtherUp : kSaidInPassing);
    }
  }

  void count_cut() {
    std::map<std::size_t, std::size_t> kinds;  // by the first block
    for (const Draft& draft : sheet().drafts()) kinds[draft.blocks.front()] = index_of(draft.kind);
    for (const Part& part : parts_) {
      const auto cut = kinds.find(part.head);
      if (cut == kinds.end() || cut->second >= kCutKinds) continue;
      ++cut_below_[{part.parent, part.level}][cut->second];
      if (cut->second == kPracticeKind) tells_below_.insert(part.parent);
    }
  }

  /// "Examples" or "Advice" over several paragraphs names none of them.
  bool announces_several(std::size_t p) const {
    constexpr std::ptrdiff_t kSeveral = 3;
    const std::vector<std::size_t>& body = parts_[p].body;
    const HeadSigns& head = reader_.context(p).head;
    if (head.tells_one && head.shape.empty()) return tell_of_several_places(reader_, body);
    if (!head.heads_list()) return false;
    const auto prose =
        std::count_if(body.begin(), body.end(), [&](std::size_t i) { return is_prose(sheet()[i]); });
    return prose >= kSeveral || (prose == 2 && tell_of_several_places(reader_, body));
  }

  /// Only children stand with those of the other headings of their level, wherever.
  std::string key_of(std::size_t p) const {
    const std::string shape = reader_.context(p).head.shape;
    if (!shape.empty()) return "shape " + shape;
    const std::size_t above = parts_[p].parent;
    if (above != kNoPart && parts_[above].children == 1) return "only";
    return "below " + std::to_string(above);
  }

  Family family_of(const std::vector<std::size_t>& members) {
    Family family;
    std::array<std::size_t, kCutKinds> by_themselves{};
    std::array<std::size_t, kCutKinds> by_number{};  // "Recommendation III"
    std::set<std::size_t> above;
    for (const std::size_t p : members) {
      CandidateUnit stretch = reader_.read(p, body_of(p));
      stretch.leads_in = frames_list(p);
      above.insert(parts_[p].parent);
      if (!reader_.fits(stretch)) continue;
      for (std::size_t k = 0; k < kCutKinds; ++k)
        by_themselves[k] += stretch.head_signs.announces[k] || stretch.head_signs.perhaps[k] ? 1 : 0;
      for (std::size_t k = 0; k < kCutKinds; ++k)
        by_number[k] += stretch.head_signs.announces[k] && stretch.head_signs.shape.size() > 1 ? 1 : 0;
      family.members.push_back(std::move(stretch));
    }
    for (const std::size_t p : above) {
      if (p == kNoPart) continue;
      family.said = louder(family.said, reader_.context(p).said);
      family.said = louder(family.said, said_by_lead_in(sheet(), parts_[p].body, reader_.words()));
    }
    for (std::size_t k = 0; k < kCutKinds; ++k) {
      if (by_themselves[k] > 0 && by_themselves[k] * 2 >= family.members.size())
        family.said[k] = std::max(family.said[k], kSaidFurtherUp);
      if (by_number[k] > 0 && by_number[k] * 2 >= family.members.size()) family.said[k] = kSaidRightAbove;
    }
    hush_beside_cut(above, parts_[members.front()].level, members.size(), family.said);
    // What a plan does at home is no example among several; the only thing below "What impressed us" may be
    // one.
    const bool only = family.members.size() == 1 && family.said[kPracticeKind] == kSaidRightAbove;
    for (CandidateUnit& stretch : family.members) {
      stretch.signs.at_home = stretch.left_home && only && !stretch.head_signs.heads_list();
    }
    reader_.read_facts_of(family.members, family.said);
    return family;
  }

  StretchReader& reader_;
  const std::vector<Part>& parts_;
  const std::vector<bool>& compound_;
  std::set<std::size_t> tells_below_;  // parts right below which a practice was cut
  /// How many were cut already as each kind, by the part above them and their level.
  std::map<std::pair<std::size_t, int>, std::array<std::size_t, kCutKinds>> cut_below_;
};

}  // namespace

bool tell_of_several_places(StretchReader& reader, const std::vector<std::size_t>& body) {
  std::set<std::string> places;
  std::size_t telling = 0;
  std::size_t prose = 0;
  for (const std::size_t i : body) {
    if (!is_prose(reader.sheet()[i])) continue;
    ++prose;
    const Signs& signs = reader.signs_of(i);
    if (!signs.place_early || !signs.place_local || signs.doing == 0) continue;
    places.insert(signs.place);
    ++telling;
  }
  return telling > 1 && places.size() == telling && telling * 2 >= prose && (prose > 2 || telling == prose);
}

std::vector<Family> section_families(StretchReader& reader, const std::vector<bool>& compound, int level) {
  return SectionGatherer(reader, compound).at(level);
}

}  // namespace praxis::ingest
