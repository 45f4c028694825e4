// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/segment/cutters.h"
#include "ingest/segment/page_project.h"
#include "ingest/segment/titles.h"

#include <algorithm>
#include <string>
#include <vector>

namespace praxis::ingest {
namespace {

bool names_partners(const Block& block, const Cues& cues) {
  return block.kind != BlockKind::item && cues.opens("instrument-partners", block.text).has_value();
}

/// A short line that is no sentence: the name of what is told below it.
bool is_name_line(const Block& block) {
  constexpr std::size_t kMostWords = 16;
  return block.kind == BlockKind::paragraph && !block.text.empty() &&
         std::string_view(".;:,!?").find(block.text.back()) == std::string_view::npos &&
         first_words(block.text, kMostWords + 1).size() <= kMostWords;
}

/// A partner's name without notes in brackets or quotes that follow it.
std::string partner_name(std::string_view text) {
  const std::size_t end = std::min({text.find(" ("), text.find(" ‘"), text.find(" '"), text.size()});
  return std::string(trim(text.substr(0, end)));
}

/// "Partners involved: Port of Cambados; Region Skåne".
void take_partners_in_line(const Block& block, std::vector<std::string>& organisations) {
  const std::size_t colon = block.text.find(": ");
  const std::string_view names = block.kind == BlockKind::field ? std::string_view(block.text)
                                 : colon == std::string::npos
                                     ? std::string_view()
                                     : std::string_view(block.text).substr(colon + 2);
  for (std::size_t at = 0; at < names.size();) {
    const std::size_t end = std::min(names.find(';', at), names.size());
    if (std::string name = partner_name(names.substr(at, end - at)); !name.empty())
      organisations.push_back(std::move(name));
    at = end + 1;
  }
}

/// Takes the instruments below their heading: text, then the question for partners, then partners as items.
void cut_instruments(Sheet& sheet, std::size_t from, const std::string& project) {
  Draft draft;
  bool partners = false;
  const auto flush = [&] {
    if (!draft.blocks.empty()) {
      std::string text;
      for (const std::size_t i : draft.blocks) text += sheet[i].text + " ";
      const std::size_t first = draft.blocks.front();
      const bool named = sheet.is_heading(first) || (draft.blocks.size() > 1 && is_name_line(sheet[first]));
      draft.title = named ? sheet[first].text : title_from_sentence(text, sheet.cues());
      sheet.keep(std::move(draft));
    }
    draft = Draft{};
    partners = false;
  };
  for (std::size_t i = from + 1; i < sheet.size(); ++i) {
    if (names_partners(sheet[i], sheet.cues())) {
      partners = true;
      take_partners_in_line(sheet[i], draft.organisations);
      sheet.drop(i);
      continue;
    }
    const bool partner =
        partners && !sheet.is_heading(i) && (sheet[i].kind == BlockKind::item || draft.organisations.empty());
    if (partner) {
      draft.organisations.push_back(partner_name(sheet[i].text));
      sheet.drop(i);
      continue;
    }
    if (partners) flush();
    if (sheet.is_heading(i) && !sheet[i].boxed && sheet[i].level <= sheet[from].level) break;
    if (draft.blocks.empty()) {
      draft.kind = UnitKind::policy_instrument;
      draft.section = sheet.path(i);
      if (!project.empty()) draft.projects = {project};
    }
    draft.blocks.push_back(i);
  }
  if (partners) flush();
}

}  // namespace

void cut_project_page(Sheet& sheet, const ReadDocument& document) {
  for (std::size_t i = 0; i < sheet.size(); ++i) {
    if (!sheet.is_free(i) || !sheet.cues().is("instruments", sheet[i].text, 3) ||
        names_partners(sheet[i], sheet.cues()))
      continue;
    std::size_t first = i + 1;
    while (first < sheet.size() && !names_partners(sheet[first], sheet.cues())) ++first;
    // Partners right below a heading stand above what is told: that is a list of another form.
    const bool above = first > i + 1 && first < sheet.size() && sheet.is_heading(first - 1);
    if (first == sheet.size() || above) continue;
    std::string project = dominant_project(sheet, document);
    if (project.empty()) project = presented_project(sheet, document, kStoryMentions);
    if (project.empty()) project = document.info.title;
    cut_instruments(sheet, i, project);
    sheet.drop(i);
    std::string title =
        document.title_from_content || document.info.title.empty() ? project : document.info.title;
    keep_page(sheet, i, std::move(title), project);
    return;
  }
}

}  // namespace praxis::ingest
