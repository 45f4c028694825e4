// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"
#include "ingest/segment/cutters.h"
#include "ingest/segment/titles.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

namespace praxis::ingest {
namespace {

/// The fields whose text is the record's substance: two of them make a page a practice record.
constexpr std::array<std::string_view, 4> kSubstance{"resources", "evidence", "difficulties", "transfer"};

/// The fields that only describe it, read from labels such as "Location: Steiermark, Austria".
constexpr std::array<std::string_view, 7> kFacts{"start-date", "end-date", "institution", "location",
                                                 "project",    "topic",    "about"};

std::string role_of(std::string_view field) {
  return "field." + std::string(field);
}

std::string substance_named_by(std::string_view label, const Cues& cues) {
  for (const std::string_view field : kSubstance) {
    if (cues.is(role_of(field), label)) return std::string(field);
  }
  return {};
}

std::string fact_named_by(std::string_view label, const Cues& cues) {
  for (const std::string_view field : kFacts) {
    if (cues.is(role_of(field), label)) return std::string(field);
  }
  return {};
}

/// "Label: value" in one line of running text.
std::pair<std::string_view, std::string_view> label_and_value(const Block& block) {
  if (block.kind == BlockKind::field) return {block.label, block.text};
  const std::size_t colon = block.text.find(": ");
  if (colon == std::string::npos || colon > 60) return {};
  return {std::string_view(block.text).substr(0, colon),
          trim(std::string_view(block.text).substr(colon + 2))};
}

/// Whether a block names a field of substance, as a heading, a definition or "Label: text".
std::string substance_at(const Sheet& sheet, std::size_t i) {
  const Block& block = sheet[i];
  if (block.kind == BlockKind::heading) return substance_named_by(block.text, sheet.cues());
  const auto [label, value] = label_and_value(block);
  return value.empty() ? std::string() : substance_named_by(label, sheet.cues());
}

void add_field(UnitFields& fields, const std::string& name, std::string_view text) {
  for (auto& [known, value] : fields.named) {
    if (known != name) continue;
    value += "\n" + std::string(text);
    return;
  }
  fields.named.emplace_back(name, text);
}

void take_fact(Draft& draft, const std::string& fact, std::string_view value) {
  if (fact == "institution")
    draft.organisations.emplace_back(value);
  else if (fact == "location")
    draft.places.emplace_back(value);
  else if (fact == "project")
    draft.projects.emplace_back(value);
  else if (fact == "start-date" || fact == "end-date")
    add_field(draft.fields, fact, value);
}

/// Fields run from their heading to the next heading; labels hold their own value.
void read_fields(const Sheet& sheet, Draft& draft) {
  std::string open;
  for (const std::size_t i : draft.blocks) {
    const Block& block = sheet[i];
    if (block.kind == BlockKind::heading) {
      open = substance_named_by(block.text, sheet.cues());
      continue;
    }
    const auto [label, value] = label_and_value(block);
    if (const std::string named = value.empty() ? "" : substance_named_by(label, sheet.cues());
        !named.empty()) {
      add_field(draft.fields, named, value);
    } else if (const std::string fact = value.empty() ? "" : fact_named_by(label, sheet.cues());
               !fact.empty()) {
      take_fact(draft, fact, value);
    } else if (!open.empty()) {
      add_field(draft.fields, open, block.text);
    }
  }
}

/// The heading that names the record: the last one before its first field that is neither a field nor a
/// label.
std::size_t record_head(const Sheet& sheet, std::size_t begin, std::size_t first_field) {
  std::size_t head = first_field;
  for (std::size_t i = first_field; i-- > begin;) {
    if (!sheet.is_heading(i)) continue;
    const bool label = sheet.cues().is("field.about", sheet[i].text) ||
                       sheet.cues().is("practice", sheet[i].text) || !substance_at(sheet, i).empty();
    if (label) continue;
    if (head == first_field || sheet[i].level < sheet[head].level) head = i;
    if (sheet[i].level == 1) break;
  }
  return head;
}

void keep_record(Sheet& sheet, std::size_t head, std::size_t begin, std::size_t end,
                 std::string fallback_title) {
  Draft draft;
  draft.kind = UnitKind::good_practice;
  draft.title = sheet.is_heading(head) ? bare_title(sheet[head].text, "practice", sheet.cues())
                                       : std::move(fallback_title);
  draft.section = sheet.path(head);
  bool contact = false;
  for (std::size_t i = begin; i < end; ++i) {
    if (sheet.is_heading(i)) contact = sheet.cues().is("contact", sheet[i].text, 1);
    const bool tag = sheet.cues().is("practice", sheet[i].text);
    if (contact || tag) {
      sheet.drop(i);  // no personal data is kept, and the form's own label says nothing
    } else if (sheet.is_free(i)) {
      draft.blocks.push_back(i);
    }
  }
  read_fields(sheet, draft);
  sheet.keep(std::move(draft));
}

}  // namespace

void cut_records(Sheet& sheet, const ReadDocument& document) {
  std::vector<std::size_t> at;
  std::set<std::string> kinds;
  for (std::size_t i = 0; i < sheet.size(); ++i) {
    const std::string field = substance_at(sheet, i);
    if (field.empty() || !sheet.is_free(i)) continue;
    at.push_back(i);
    kinds.insert(field);
  }
  if (kinds.size() < 2) return;
  // One record a page is the rule; where a field comes back, another record has begun.
  std::size_t begin = 0;
  for (std::size_t k = 0; k < at.size();) {
    std::set<std::string> seen;
    std::size_t next = k;
    while (next < at.size() && seen.insert(substance_at(sheet, at[next])).second) ++next;
    const std::size_t head = record_head(sheet, begin, at[k]);
    std::size_t end = sheet.size();
    if (next < at.size()) end = record_head(sheet, at[next - 1] + 1, at[next]);
    if (seen.size() >= 2)
      keep_record(sheet, head, std::max(begin, document.info.pages > 0 ? head : begin), end,
                  document.info.title);
    begin = end;
    k = next;
  }
}

}  // namespace praxis::ingest
