// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/segment/families.h"
#include "ingest/segment/shown.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace praxis::ingest {
namespace {

constexpr std::size_t kTellsKind = index_of(UnitKind::good_practice);

/// "where the idea comes from" of a paragraph that begins so and goes on behind a colon; empty of others.
std::string paragraph_label(const Block& block, const Cues& cues) {
  constexpr std::size_t kLongest = 60;  // bytes
  constexpr std::size_t kMostLabelWords = 7;
  const bool field = block.kind == BlockKind::field;
  if (block.kind != BlockKind::paragraph && !field) return {};
  const std::size_t colon = block.text.find(": ");
  if (!field && (colon == std::string::npos || colon > kLongest)) return {};
  const std::string_view label =
      field ? std::string_view(block.label) : std::string_view(block.text).substr(0, colon);
  const std::size_t words = first_words(label, kMostLabelWords + 1).size();
  const bool phrase = words > 0 && words <= kMostLabelWords && split_sentences(label).size() == 1;
  return phrase && cues.field(label).empty() ? fold_case(label) : std::string();
}

/// Two of three show a practice by themselves, each at a place of its own: what is labelled so in a plan
/// tells where its ideas come from.
bool tell_where(const Family& family) {
  std::set<std::string> places;
  std::size_t telling = 0;
  for (const CandidateUnit& member : family.members) {
    if (shown_by(member, family.said, family.form)[kTellsKind] < kShownAlone) continue;
    ++telling;
    places.insert(member.place());
  }
  return telling > 1 && places.size() > 1 && telling * 3 >= family.members.size() * 2;
}

}  // namespace

std::vector<Family> labelled_families(StretchReader& reader) {
  const Sheet& sheet = reader.sheet();
  std::map<std::string, std::vector<std::size_t>> labelled;
  for (std::size_t i = 0; i < sheet.size(); ++i) {
    if (!sheet.is_free(i) || sheet.in_back_matter(i)) continue;
    if (std::string label = paragraph_label(sheet[i], sheet.cues()); !label.empty())
      labelled[std::move(label)].push_back(i);
  }
  std::vector<Family> families;
  for (const auto& [label, blocks] : labelled) {
    if (blocks.size() < 2) continue;
    const HeadSigns head = read_head(label, reader.words(), sheet.tools());
    if (!head.place.empty() || head.frame) continue;
    Family family;
    family.form = FamilyForm::marked;
    family.said[kTellsKind] = kSaidFurtherUp;
    for (const std::size_t i : blocks) {
      CandidateUnit member = reader.read(kNoPart, {i});
      if (sheet[i].kind != BlockKind::field) {
        // The label says nothing of its own: "De dónde viene" is no imperative.
        member.head_signs.label = sheet[i].text.find(": ") + 2;
        member.signs = read_signs(std::string_view(sheet[i].text).substr(member.head_signs.label),
                                  reader.words(), sheet.tools());
        reader.forget_home(member);
      }
      if (reader.fits(member)) family.members.push_back(std::move(member));
    }
    if (tell_where(family)) families.push_back(std::move(family));
  }
  return families;
}

}  // namespace praxis::ingest
