// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/ascii.h"
#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/segment/families.h"
#include "ingest/segment/wording.h"

#include <algorithm>
#include <utility>

namespace praxis::ingest {
namespace {

/// "Three things: - … - …": short items belong to the paragraph above them; long ones stand for themselves.
bool hangs_below(const Block& above, const Block& below) {
  if (below.kind == BlockKind::note || below.kind == BlockKind::caption) return true;
  if (below.kind != BlockKind::item) return false;
  if (above.kind == BlockKind::item) return below.level > above.level;
  const bool one_of_several = label_length(above.text) > 0;
  return above.text.ends_with(':') &&
         (one_of_several || first_words(below.text, kShortestUnit).size() < kShortestUnit);
}

/// "1.", "(b)": not a bullet.
bool counts(std::string_view label) {
  constexpr std::size_t kLongest = 4;
  return std::any_of(label.begin(), label.end(), is_ascii_digit) ||
         (label.size() <= kLongest && std::any_of(label.begin(), label.end(), is_ascii_letter));
}

/// The text above breaks off in the middle of a sentence.
bool runs_on(const Block& above, const Block& below) {
  constexpr std::size_t kFewestWords = 8;  // less is a line of its own
  if (!is_prose(above) || below.kind != BlockKind::paragraph || above.text.empty()) return false;
  const char last = above.text.back();
  const bool breaks =
      is_ascii_letter(last) || is_ascii_digit(last) || last == ',' || last == '-' || last == ';';
  return breaks && first_words(above.text, kFewestWords).size() == kFewestWords;
}

/// What a paragraph or item is by its form.
struct Shaped {
  CandidateUnit stretch;
  bool numbered = false;
  bool led = false;  ///< by a short first sentence or label that the rest explains
};

class ParagraphGatherer {
 public:
  ParagraphGatherer(StretchReader& reader, std::size_t part) : reader_(reader), part_(part) {}

  std::optional<Family> family(bool whatever_form) {
    std::vector<Shaped> all = read_all();
    const auto numbered = std::count_if(all.begin(), all.end(), [](const Shaped& s) { return s.numbered; });
    const auto shaped =
        std::count_if(all.begin(), all.end(), [](const Shaped& s) { return s.numbered || s.led; });
    Family family;
    family.said = reader_.context(part_).said;
    family.form = shaped > 1 && !whatever_form ? FamilyForm::marked : FamilyForm::paragraphs;
    std::vector<std::size_t> lead_in;
    bool open = false;
    for (std::size_t s = 0; s < all.size(); ++s) {
      const bool member =
          family.form == FamilyForm::paragraphs ||
          (numbered > 1 ? all[s].numbered : (all[s].led || all[s].numbered) && !(s == 0 && leads_in(all)));
      if (member && may_stand(all[s].stretch, family.form)) {
        family.members.push_back(std::move(all[s].stretch));
        open = numbered > 1 && more_numbered(all, s);
      } else if (open) {
        join(family.members.back(), all[s].stretch);
      } else if (family.members.empty()) {
        lead_in.push_back(all[s].stretch.blocks.front());
      }
    }
    if (family.members.empty()) return std::nullopt;
    family.said = louder(family.said, said_by_lead_in(sheet(), lead_in, reader_.words()));
    reader_.read_facts_of(family.members, family.said);
    return family;
  }

 private:
  const Sheet& sheet() const { return reader_.sheet(); }

  /// Right below "Our advice" a marked paragraph or item may say it in one short sentence.
  bool may_stand(const CandidateUnit& stretch, FamilyForm form) const {
    constexpr std::size_t kFewestWords = 6;
    const int said = reader_.context(part_).said[index_of(UnitKind::recommendation)];
    const bool brief = form == FamilyForm::marked && said == kSaidRightAbove && stretch.rows == 0 &&
                       stretch.signs.words >= kFewestWords && stretch.signs.words < kShortestUnit;
    return brief || reader_.fits(stretch);
  }

  /// The first advises nothing, and all behind it do by their leads: it says what they are.
  static bool leads_in(const std::vector<Shaped>& all) {
    constexpr std::size_t kFewest = 3;
    return all.size() >= kFewest && all.front().stretch.signs.advising == 0 &&
           std::all_of(all.begin() + 1, all.end(), [](const Shaped& one) {
             return one.stretch.signs.lead_advises && one.stretch.signs.asking > 0;
           });
  }

  /// What stands between two numbers belongs to the first of them.
  static bool more_numbered(const std::vector<Shaped>& all, std::size_t s) {
    return std::any_of(all.begin() + static_cast<std::ptrdiff_t>(s) + 1, all.end(),
                       [](const Shaped& later) { return later.numbered; });
  }

  static void join(CandidateUnit& open, const CandidateUnit& more) {
    open.signs.add(more.signs);
    open.blocks.insert(open.blocks.end(), more.blocks.begin(), more.blocks.end());
  }

  std::vector<Shaped> read_all() {
    const std::vector<std::size_t>& body = reader_.parts()[part_].body;
    const KindNumbers& said = reader_.context(part_).said;
    const bool announced =
        std::any_of(said.begin(), said.end(), [](int loud) { return loud >= kSaidFurtherUp; });
    std::vector<Shaped> all;
    for (std::size_t k = 0; k < body.size();) {
      const std::size_t i = body[k];
      std::vector<std::size_t> blocks{i};
      const bool opens = sheet().is_free(i) && is_prose(sheet()[i]);
      for (++k; k < body.size() && hangs_below(sheet()[i], sheet()[body[k]]); ++k) blocks.push_back(body[k]);
      while (opens && k < body.size() && runs_on(sheet()[blocks.back()], sheet()[body[k]]))
        blocks.push_back(body[k++]);
      if (!opens) continue;
      Shaped one{reader_.read(kNoPart, std::move(blocks)), false, false};
      const std::string& label = sheet()[i].label;
      Signs& signs = one.stretch.signs;
      signs.numbered = signs.numbered || counts(label);
      one.numbered = signs.numbered;
      // Unannounced, "Term: what it is" is no lead.
      one.led = signs.lead > 0 && (announced || !labelled(one.stretch));
      // Nor needs an item one that is an imperative itself, where advice is spoken of.
      one.led = one.led || (sheet()[i].kind == BlockKind::item && signs.advises_early && signs.asking == 0 &&
                            said[index_of(UnitKind::recommendation)] > 0);
      all.push_back(std::move(one));
    }
    return all;
  }

  bool labelled(const CandidateUnit& stretch) const {
    const std::string_view text = sheet()[stretch.blocks.front()].text;
    return trim(text.substr(0, stretch.signs.lead)).ends_with(':');
  }

  StretchReader& reader_;
  std::size_t part_;
};

}  // namespace

std::optional<Family> paragraph_family(StretchReader& reader, std::size_t part, bool all) {
  if (reader.context(part).frame || reader.parts()[part].body.size() < 2) return std::nullopt;
  return ParagraphGatherer(reader, part).family(all);
}

}  // namespace praxis::ingest
