// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/segment/families.h"
#include "ingest/segment/wording.h"

#include <algorithm>
#include <utility>

namespace praxis::ingest {
namespace {

constexpr std::size_t kTellingCell = 5;   // words
constexpr std::size_t kFewestInRow = 10;  // words that tell
constexpr std::size_t kHeaderCell = 5;    // words

bool may_head(const Block& row) {
  return row.header || std::all_of(row.cells.begin(), row.cells.end(), [](const std::string& cell) {
           return first_words(cell, kHeaderCell + 1).size() <= kHeaderCell;
         });
}

/// "Where and who | What was done | What came of it": a column each for who or where, the deed and the
/// results.
bool tells_stories(const Block& header, const Cues& cues) {
  constexpr std::size_t kMore = 2;  // words: "Where and who", "Results and lessons"
  const auto column = [&](std::string_view role) {
    return std::find_if(header.cells.begin(), header.cells.end(),
                        [&](const std::string& cell) { return cues.is(role, cell, kMore); });
  };
  const auto end = header.cells.end();
  const auto told = column("column.deed");
  const auto deed = told != end ? told : column("field.about");
  const auto came = column("field.evidence");
  return deed != end && came != end && deed != came &&
         (column("field.location") != end || column("field.institution") != end);
}

/// What the columns are called says what a row is: "The partners recommend", "Lead partner", "Managed by".
KindNumbers said_by_header(const Sheet& sheet, const Block& header, const LanguageSigns& words) {
  KindNumbers said{};
  const Cues& cues = sheet.cues();
  for (const std::string& cell : header.cells) {
    for (const ClueAt& clue : words.find_with_compounds(cell)) {
      const auto kind = announced_kind(clue.sign);
      // "The idea in brief" is no news.
      const bool news = kind && kind->kind == index_of(UnitKind::news) && clue.begin > 0;
      if (kind && kind->sure && !news) said[kind->kind] = kSaidFurtherUp;
    }
    if (cues.contains("lead-partner", cell) || cues.contains("project-fact", cell))
      said[index_of(UnitKind::project)] = kSaidFurtherUp;
    if (cues.contains("instrument-authority", cell) || cues.is("instrument-word", cell))
      said[index_of(UnitKind::policy_instrument)] = kSaidFurtherUp;
  }
  if (tells_stories(header, cues)) said[index_of(UnitKind::good_practice)] = kSaidFurtherUp;
  return said;
}

/// The columns headed "Project".
std::vector<std::size_t> project_columns(const Block& header, const LanguageSigns& words) {
  std::vector<std::size_t> columns;
  for (std::size_t c = 0; c < header.cells.size(); ++c) {
    const std::vector<ClueAt> clues = words.find_with_compounds(header.cells[c]);
    if (std::any_of(clues.begin(), clues.end(),
                    [](const ClueAt& clue) { return clue.sign == Clue::heads_projects; }))
      columns.push_back(c);
  }
  return columns;
}

/// Not where another cell names the row than those of such columns: who pays comes first there.
bool names_project(const Block& row, const std::vector<std::size_t>& columns) {
  const std::string_view naming = naming_cell(row);
  return std::all_of(columns.begin(), columns.end(), [&](std::size_t column) {
    return column >= row.cells.size() || row.cells[column] == naming;
  });
}

/// The first column headed "Responsible body", "Lead partner", "Institution"; as many as there are for none.
std::size_t organisation_column(const Block& header, const Cues& cues) {
  const auto says_who = [&](const std::string& cell) {
    return cues.field(cell) == "institution" || cues.contains("lead-partner", cell) ||
           cues.contains("instrument-authority", cell);
  };
  return static_cast<std::size_t>(std::find_if(header.cells.begin(), header.cells.end(), says_who) -
                                  header.cells.begin());
}

/// What a cell names, if it is no more than a name.
std::string named_in(const Block& row, std::size_t column) {
  constexpr std::size_t kMostWords = 12;
  if (column >= row.cells.size() || row.cells[column] == naming_cell(row)) return {};
  const std::string& cell = row.cells[column];
  const bool name = !cell.empty() && first_words(cell, kMostWords + 1).size() <= kMostWords &&
                    fold_case(cell.substr(0, 1)) != cell.substr(0, 1);
  return name ? cell : std::string();
}

/// Only what the header says counts, louder where the context says the same.
KindNumbers both_say(KindNumbers header, const KindNumbers& around) {
  for (std::size_t k = 0; k < kCutKinds; ++k) {
    if (header[k] > 0 && around[k] > 0) header[k] = kSaidRightAbove;
  }
  return header;
}

CandidateUnit read_row(StretchReader& reader, std::size_t row) {
  const Sheet& sheet = reader.sheet();
  CandidateUnit stretch;
  stretch.blocks = {row};
  for (const std::string& cell : sheet[row].cells) {
    if (first_words(cell, kTellingCell).size() == kTellingCell)
      stretch.signs.add(read_signs(cell, reader.words(), sheet.tools(), true));
  }
  if (!stretch.signs.place_local) {
    const Signs whole = read_signs(sheet[row].text, reader.words(), sheet.tools());
    stretch.signs.place = whole.place;
    stretch.signs.place_local = whole.place_local;
    stretch.signs.place_guessed = whole.place_guessed;
    stretch.signs.place_early = !whole.place.empty();
  }
  reader.forget_home(stretch);
  return stretch;
}

}  // namespace

std::vector<Family> row_families(StretchReader& reader, std::size_t part) {
  const Sheet& sheet = reader.sheet();
  const std::vector<std::size_t>& body = reader.parts()[part].body;
  std::vector<Family> families;
  if (reader.context(part).frame) return families;
  std::vector<std::size_t> lead_in;
  for (std::size_t b = 0; b < body.size(); ++b) {
    const Block& head = sheet[body[b]];
    if (head.kind != BlockKind::row || !may_head(head)) {
      if (is_prose(head)) lead_in.push_back(body[b]);
      continue;
    }
    Family family;
    family.form = FamilyForm::rows;
    const bool record = is_record_row(head) && reader.comes_back(head.cells[0]);
    if (!record) family.said = said_by_header(sheet, head, reader.words());
    const bool heard = std::any_of(family.said.begin(), family.said.end(), [](int loud) { return loud > 0; });
    if (heard) {
      family.said = both_say(
          family.said, louder(reader.context(part).said, said_by_lead_in(sheet, lead_in, reader.words())));
    }
    const std::vector<std::size_t> projects =
        heard ? project_columns(head, reader.words()) : std::vector<std::size_t>();
    const std::size_t who = organisation_column(head, sheet.cues());
    std::size_t end = b + 1;
    for (; end < body.size() && sheet[body[end]].kind == BlockKind::row && !sheet[body[end]].header; ++end) {
      if (!heard || !sheet.is_free(body[end])) continue;
      CandidateUnit row = read_row(reader, body[end]);
      if (row.signs.words < kFewestInRow || row.signs.words > kLongestUnit) continue;
      row.facts = read_facts(sheet, reader.words(), {body[end], body[b]});
      if (row.facts.acronym && !names_project(sheet[body[end]], projects)) row.facts.acronym = false;
      row.organisation = named_in(sheet[body[end]], who);
      family.members.push_back(std::move(row));
    }
    if (family.members.size() > 1 && family.members.size() * 2 > end - b - 1)
      families.push_back(std::move(family));
    b = end - 1;
  }
  return families;
}

}  // namespace praxis::ingest
