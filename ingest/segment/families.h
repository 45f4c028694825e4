// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/segment/announcement.h"
#include "ingest/segment/candidate.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::ingest {

/// Parallel stretches, and what the document says they are.
struct Family {
  std::vector<CandidateUnit> members;
  KindNumbers said{};
  FamilyForm form = FamilyForm::sections;
};

inline constexpr std::size_t kShortestUnit = 12;  // words
inline constexpr std::size_t kLongestUnit = 450;

/// A block that says something in sentences.
bool is_prose(const Block& block);

/// A row of two cells: a label and what it says.
bool is_record_row(const Block& block);

/// Makes a unit of a kind out of a stretch: its title by its form, and what goes with that kind.
void keep_stretch(Sheet& sheet, const CandidateUnit& stretch, UnitKind kind);

/// Several practices or recommendations were cut already.
bool holds_units(const Sheet& sheet);
/// Several practices were.
bool holds_practices(const Sheet& sheet);

/// The signs of one sheet's blocks, as far as read: blocks never change, so that its readers share them.
struct BlockSigns {
  std::vector<std::optional<Signs>> of;
};

/// Reads the free stretches of one document. Each block is read once, when first asked for.
class StretchReader {
 public:
  StretchReader(const Sheet& sheet, const LanguageSigns& words, BlockSigns& known);

  const Sheet& sheet() const { return sheet_; }
  const LanguageSigns& words() const { return words_; }
  const std::vector<Part>& parts() const { return parts_; }
  const PartContext& context(std::size_t part) const { return contexts_[part]; }

  const Signs& signs_of(std::size_t block);
  /// `head` is a part with a heading, or kNoPart; `body` are its blocks without it.
  CandidateUnit read(std::size_t part, std::vector<std::size_t> body);
  /// Neither a word nor a chapter, and no table.
  bool fits(const CandidateUnit& stretch) const;
  /// The label of a row of two cells stands in several tables.
  bool comes_back(const std::string& label) const;
  /// The facts of a family's members, where it is said to be of a kind that is known by them.
  void read_facts_of(std::vector<CandidateUnit>& members, const KindNumbers& said) const;
  /// What happens at the place the document itself is about shows nothing.
  void forget_home(CandidateUnit& stretch) const;

 private:
  void find_home();
  bool is_home(const std::string& place) const;

  const Sheet& sheet_;
  const LanguageSigns& words_;
  std::vector<Part> parts_;
  std::vector<PartContext> contexts_;
  std::vector<std::optional<Signs>>& read_;        // by block
  std::map<std::string, std::size_t> row_labels_;  // and in how many parts each stands
  std::string home_;
};

/// Whether paragraphs say at once what was done where, each at a place of its own: half of them may lead in
/// or sum up where there are several, none of two.
bool tell_of_several_places(StretchReader& reader, const std::vector<std::size_t>& body);

/// Parts of one level under one heading, or headed alike anywhere ("A1.", "Case 4"); those of a deeper level
/// come first. A `compound` part is one stretch with its own parts. Claimed parts are left out: call again
/// for each level.
std::vector<Family> section_families(StretchReader& reader, const std::vector<bool>& compound, int level);

/// For each part, whether most of its own parts come back in the parts beside it ("Results", "Costs").
std::vector<bool> compound_parts(const StretchReader& reader);
/// The paragraphs and items of one part, each with what hangs below it: those with a number or a lead where
/// several have one, unless all are asked for.
std::optional<Family> paragraph_family(StretchReader& reader, std::size_t part, bool all = false);
/// What a sentence of one part announces by a number and its kind ("I would give three pieces of advice"):
/// the paragraphs right below that begin with a short sentence each, up to the first that does not.
std::vector<Family> counted_runs(StretchReader& reader, std::size_t part);
/// Paragraphs that begin with the same label, wherever they stand ("Where the idea comes from: in Utrecht the
/// city …"): a family a label. Fields of records are none.
std::vector<Family> labelled_families(StretchReader& reader);
/// The tables of one part, a row a stretch.
std::vector<Family> row_families(StretchReader& reader, std::size_t part);

}  // namespace praxis::ingest
