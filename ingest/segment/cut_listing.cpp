// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/segment/acronym.h"
#include "ingest/segment/card_kinds.h"
#include "ingest/segment/cutters.h"
#include "ingest/segment/dated.h"
#include "ingest/segment/dates.h"
#include "ingest/segment/entries.h"
#include "ingest/segment/listing.h"
#include "ingest/segment/titles.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace praxis::ingest {
namespace {

/// "Lead partner: NAME": the name.
std::optional<std::string> lead_partner(const Block& block, const Cues& cues) {
  if (block.kind == BlockKind::field) {
    if (cues.is("lead-partner", block.label)) return block.text;
    return std::nullopt;
  }
  const auto behind = cues.opens("lead-partner", block.text);
  if (!behind || *behind >= block.text.size() || block.text[*behind] != ':') return std::nullopt;
  std::string_view name = trim(std::string_view(block.text).substr(*behind + 1));
  const std::size_t note = name.find(" (until");
  return std::string(name.substr(0, note));
}

/// "Type: Project" below an item of a listing.
bool is_card_type(const Block& block, const Cues& cues) {
  if (block.kind == BlockKind::field) return cues.is("card-type", block.label);
  const auto behind = cues.opens("card-type", block.text);
  return behind && *behind < block.text.size() && block.text[*behind] == ':' &&
         split_words(block.text).size() <= 4;
}

std::string first_project_in(std::string_view text, const SegmentTools& tools) {
  for (const LexiconMatch& match : tools.projects.find(text)) {
    const Concept& project = *match.meanings.front().concept_;
    if (!project.ambiguous) return project.id;
  }
  const auto words = split_words(text);
  return words.empty()
             ? std::string()
             : std::string(text.substr(words.front().begin, words.front().end - words.front().begin));
}

/// "SEALINE – Harbours for all": the project's own name in what it is headed; else all of it.
std::string card_project(std::string_view heading) {
  const std::size_t length = project_name_length(heading);
  const bool parted = length > 0 && (length == heading.size() || parts_label(heading, length));
  return std::string(parted ? heading.substr(0, length) : heading);
}

std::string body_of(const Sheet& sheet, const Draft& draft) {
  std::string text;
  for (const std::size_t i : draft.blocks) {
    if (!sheet.is_heading(i) && !lead_partner(sheet[i], sheet.cues()))
      text += (text.empty() ? "" : " ") + sheet[i].text;
  }
  return text;
}

void finish_card(Sheet& sheet, Draft draft) {
  const std::size_t head = card_head(sheet, draft);
  const bool titled = sheet.is_heading(head);
  for (const std::size_t i : draft.blocks) {
    if (titled && i < head && is_card_place(sheet, i)) draft.places.push_back(sheet[i].text);
  }
  read_dates(sheet, draft);
  if (draft.kind == UnitKind::event) {
    for (std::size_t b = 0; b < draft.blocks.size() && draft.date.empty(); ++b)
      draft.date = date_near(sheet[draft.blocks[b]].text, sheet.tools().language);
  }
  const std::string body = body_of(sheet, draft);
  if (draft.kind == UnitKind::project) {
    const std::string name = titled ? sheet[head].text : first_project_in(body, sheet.tools());
    if (!name.empty()) draft.projects = {card_project(name)};
    draft.title = name;
  } else {
    draft.title = titled ? sheet[head].text : title_from_sentence(body, sheet.cues());
  }
  sheet.keep(std::move(draft));
}

/// Cards of a web page: groups of blocks that are not boxes of running text.
bool cut_cards(Sheet& sheet) {
  constexpr std::size_t kFewestCardWords = 8;  // of the text of a card that does not say what it is
  const std::optional<UnitKind> alike = kind_by_content(sheet);
  bool found = false;
  for (std::size_t i = 0; i < sheet.size();) {
    const std::size_t end = sheet[i].group > 0 ? sheet.group_end(i) : i + 1;
    if (sheet[i].group > 0 && !sheet[i].boxed) {
      Draft draft;
      std::optional<UnitKind> kind = kind_by_roles(sheet[i]);
      if (!kind) kind = kind_by_heading(sheet, i);
      if (!kind && body_words(sheet, {i, end}) >= kFewestCardWords) kind = alike;
      for (std::size_t k = i; k < end; ++k) {
        if (auto partner = lead_partner(sheet[k], sheet.cues())) {
          draft.organisations.push_back(std::move(*partner));
          kind = UnitKind::project;
        } else if (is_card_type(sheet[k], sheet.cues())) {
          if (!kind) kind = UnitKind::news;
          sheet.drop(k);
          continue;
        }
        draft.blocks.push_back(k);
      }
      if (kind && !draft.blocks.empty()) {
        draft.kind = *kind;
        if (draft.kind == UnitKind::news && invites(sheet, {i, end})) draft.kind = UnitKind::event;
        draft.section = section_of(sheet, {i, end});
        finish_card(sheet, std::move(draft));
        found = true;
      }
    }
    i = end;
  }
  return found;
}

/// Plain text keeps a listing's lines: the partner's line above a project's text, the type's line below a
/// news item.
void cut_plain(Sheet& sheet) {
  for (std::size_t i = 0; i < sheet.size(); ++i) {
    if (!sheet.is_free(i) || sheet[i].group > 0) continue;
    const bool has_next =
        i + 1 < sheet.size() && sheet.is_free(i + 1) && sheet[i + 1].kind == BlockKind::paragraph;
    if (auto partner = lead_partner(sheet[i], sheet.cues()); partner && has_next) {
      Draft draft;
      draft.kind = UnitKind::project;
      draft.organisations = {std::move(*partner)};
      draft.section = sheet.path(i);
      // The heading above is the project's name when the text says that name too.
      const bool named =
          i > 0 && sheet.is_heading(i - 1) && sheet.is_free(i - 1) &&
          fold_case(sheet[i + 1].text).find(fold_case(card_project(sheet[i - 1].text))) != std::string::npos;
      if (named) draft.blocks.push_back(i - 1);
      draft.blocks.insert(draft.blocks.end(), {i, i + 1});
      finish_card(sheet, std::move(draft));
    } else if (is_card_type(sheet[i], sheet.cues()) && i > 0 && sheet.is_free(i - 1) &&
               !sheet.is_heading(i - 1)) {
      Draft draft;
      draft.kind = UnitKind::news;
      draft.section = sheet.path(i);
      if (i > 1 && sheet.is_heading(i - 2) && sheet.is_free(i - 2)) draft.blocks.push_back(i - 2);
      draft.blocks.push_back(i - 1);
      sheet.drop(i);
      finish_card(sheet, std::move(draft));
    }
  }
}

}  // namespace

void cut_listing(Sheet& sheet) {
  if (!cut_cards(sheet)) cut_plain(sheet);
}

}  // namespace praxis::ingest
