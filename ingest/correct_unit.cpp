// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/correct_unit.h"

#include "corpus/table.h"
#include "corpus/utf8.h"

#include <algorithm>

namespace praxis::ingest {
namespace {

std::vector<std::string>* list_of(Unit& unit, std::string_view field) {
  if (field == "projects") return &unit.projects;
  if (field == "regions") return &unit.regions;
  if (field == "themes") return &unit.themes;
  if (field == "organisations") return &unit.organisations;
  return nullptr;
}

bool has_reasons(std::string_view field) {
  return field == "projects" || field == "regions" || field == "themes";
}

void forget_reason(Unit& unit, std::string_view field, std::string_view value) {
  std::erase_if(unit.why, [&](const Why& why) { return why.field == field && why.value == value; });
}

void take_value(Unit& unit, std::vector<std::string>& list, const std::string& field,
                const std::string& value) {
  std::erase(list, value);
  forget_reason(unit, field, value);
}

void put_value(Unit& unit, std::vector<std::string>& list, const std::string& field,
               const std::string& value) {
  take_value(unit, list, field, value);
  list.push_back(value);
  if (has_reasons(field)) unit.why.push_back({field, value, "editor", 0, 0, false});
}

void correct_list(const Correction& correction, Unit& unit, std::vector<std::string>& list) {
  if (correction.action == "set") {
    for (const std::string& value : std::vector<std::string>(list))
      take_value(unit, list, correction.field, value);
  }
  for (const std::string& value : values_of(correction)) {
    correction.action == "remove" ? take_value(unit, list, correction.field, value)
                                  : put_value(unit, list, correction.field, value);
  }
}

void set_single(const Correction& correction, Unit& unit) {
  if (correction.field == "kind") unit.kind = unit_kind_from(correction.value).value_or(unit.kind);
  if (correction.field == "title") unit.title = correction.value;
  if (correction.field == "date") unit.date = correction.value;
  if (correction.field == "language") unit.language = correction.value;
}

/// Puts one unit's text behind another's, the reasons' offsets with it.
void merge_into(Unit& whole, Unit part) {
  whole.text += "\n\n";
  const std::size_t shift = count_code_points(whole.text);
  whole.text += part.text;
  for (auto& [name, text] : part.fields.named) whole.fields.named.emplace_back(name, std::move(text));
  for (std::string& action : part.fields.actions) whole.fields.actions.push_back(std::move(action));
  whole.boxes.insert(whole.boxes.end(), part.boxes.begin(), part.boxes.end());
  if (part.first_page > 0) {
    whole.first_page = whole.first_page > 0 ? std::min(whole.first_page, part.first_page) : part.first_page;
    whole.last_page = std::max(whole.last_page, part.last_page);
  }
  for (const char* field : {"projects", "regions", "themes", "organisations"}) {
    auto& into = *list_of(whole, field);
    for (const std::string& value : *list_of(part, field)) {
      if (std::find(into.begin(), into.end(), value) == into.end()) into.push_back(value);
    }
  }
  for (Why why : part.why) {
    if (!why.in_title && why.end > why.begin) {
      why.begin += shift;
      why.end += shift;
      whole.why.push_back(std::move(why));
    }
  }
}

}  // namespace

bool is_list_field(std::string_view field) {
  Unit unit;
  return list_of(unit, field) != nullptr;
}

bool is_single_field(std::string_view field) {
  return field == "kind" || field == "title" || field == "date" || field == "language";
}

std::vector<std::string> values_of(const Correction& correction) {
  std::vector<std::string> values = split_list(correction.value, ';');
  std::erase(values, std::string());
  return values;
}

bool correct_unit(const Correction& correction, const std::string& id, std::vector<Unit>& units) {
  const auto with_id = [&](const std::string& wanted) {
    return std::find_if(units.begin(), units.end(), [&](const Unit& unit) { return unit.id == wanted; });
  };
  const auto unit = with_id(id);
  if (unit == units.end()) return false;
  if (correction.action == "drop") {
    units.erase(unit);
  } else if (correction.action == "rename") {
    unit->title = correction.value;
  } else if (correction.action == "merge") {
    const auto whole = with_id(correction.value);
    if (whole == units.end() || whole == unit) return false;
    merge_into(*whole, std::move(*unit));
    units.erase(with_id(id));
  } else if (std::vector<std::string>* list = list_of(*unit, correction.field)) {
    correct_list(correction, *unit, *list);
  } else {
    set_single(correction, *unit);
  }
  return true;
}

}  // namespace praxis::ingest
