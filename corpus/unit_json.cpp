// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/unit_json.h"

#include "corpus/utf8.h"

#include <algorithm>
#include <limits>

#include <nlohmann/json.hpp>

namespace praxis {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

/// Reads typed members of an object; the first wrong one is remembered and named.
class Reader {
 public:
  explicit Reader(const json& object) : object_(object) {}

  std::string text(const char* key) {
    const json* value = member(key);
    if (value == nullptr) return {};
    if (value->is_string()) return to_clean_utf8(value->get_ref<const std::string&>());
    if (value->is_number_integer()) return value->dump();
    return wrong(key, "text"), std::string{};
  }

  std::vector<std::string> list(const char* key) {
    std::vector<std::string> out;
    const json* value = member(key);
    if (value == nullptr) return out;
    if (value->is_string()) return {to_clean_utf8(value->get_ref<const std::string&>())};
    if (!value->is_array()) return wrong(key, "a list of texts"), out;
    for (const json& item : *value) {
      if (!item.is_string()) return wrong(key, "a list of texts"), out;
      out.push_back(to_clean_utf8(item.get_ref<const std::string&>()));
    }
    return out;
  }

  int number(const char* key) {
    const json* value = member(key);
    if (value == nullptr) return 0;
    if (!value->is_number_integer()) return wrong(key, "a whole number"), 0;
    const auto wide = value->get<std::int64_t>();
    if (wide < 0 || wide > std::numeric_limits<int>::max()) return wrong(key, "a whole number from 0"), 0;
    return static_cast<int>(wide);
  }

  const json* member(const char* key) const {
    const auto found = object_.find(key);
    return found == object_.end() || found->is_null() ? nullptr : &*found;
  }

  void wrong(const char* key, const char* expected) {
    if (problem_.empty()) problem_ = std::string("\"") + key + "\" is not " + expected;
  }
  const std::string& problem() const { return problem_; }

 private:
  const json& object_;
  std::string problem_;
};

ordered_json fields_json(const UnitFields& fields) {
  ordered_json out = ordered_json::object();
  for (const auto& [name, value] : fields.named) out[name] = value;
  if (!fields.actions.empty()) out["actions"] = fields.actions;
  if (fields.amount) out["amount"] = {{"value", fields.amount->value}, {"currency", fields.amount->currency}};
  return out;
}

/// An export may call a column of its own "amount": then it is a text like any other.
std::optional<Amount> amount_from(const json& value) {
  const auto sum = value.find("value");
  const auto currency = value.find("currency");
  if (sum == value.end() || currency == value.end() || !sum->is_number() || !currency->is_string())
    return std::nullopt;
  return Amount{sum->get<double>(), to_clean_utf8(currency->get_ref<const std::string&>())};
}

UnitFields fields_from(Reader& unit) {
  UnitFields fields;
  const json* object = unit.member("fields");
  if (object == nullptr) return fields;
  if (!object->is_object()) return unit.wrong("fields", "an object"), fields;
  for (const auto& [name, value] : object->items()) {
    Reader reader(*object);
    if (name == "actions") {
      fields.actions = reader.list("actions");
    } else if (name == "amount" && value.is_object()) {
      fields.amount = amount_from(value);
    } else {
      fields.named.emplace_back(to_clean_utf8(name), reader.text(name.c_str()));
    }
    if (!reader.problem().empty()) unit.wrong("fields", "an object of texts");
  }
  return fields;
}

ordered_json boxes_json(const std::vector<PageBox>& boxes) {
  ordered_json out = ordered_json::array();
  for (const PageBox& b : boxes) out.push_back({b.page, b.box.x0, b.box.y0, b.box.x1, b.box.y1});
  return out;
}

std::vector<PageBox> boxes_from(Reader& unit) {
  std::vector<PageBox> boxes;
  const json* list = unit.member("boxes");
  if (list == nullptr) return boxes;
  if (!list->is_array()) return unit.wrong("boxes", "a list"), boxes;
  for (const json& b : *list) {
    const bool numbers = b.is_array() && b.size() == 5 && b[0].is_number_integer() &&
                         std::all_of(b.begin(), b.end(), [](const json& n) { return n.is_number(); });
    if (!numbers) return unit.wrong("boxes", "a list of [page, x0, y0, x1, y1]"), boxes;
    boxes.push_back(
        {b[0].get<int>(), {b[1].get<double>(), b[2].get<double>(), b[3].get<double>(), b[4].get<double>()}});
  }
  return boxes;
}

ordered_json why_json(const std::vector<Why>& why) {
  ordered_json out = ordered_json::array();
  for (const Why& w : why) {
    ordered_json entry{{"field", w.field}, {"value", w.value}, {"text", w.text}};
    if (w.end > w.begin) entry["at"] = {w.begin, w.end};
    if (w.in_title) entry["in"] = "title";
    out.push_back(std::move(entry));
  }
  return out;
}

std::vector<Why> why_from(Reader& unit) {
  std::vector<Why> out;
  const json* list = unit.member("why");
  if (list == nullptr) return out;
  if (!list->is_array()) return unit.wrong("why", "a list"), out;
  for (const json& entry : *list) {
    if (!entry.is_object()) return unit.wrong("why", "a list of objects"), out;
    Reader reader(entry);
    Why why{reader.text("field"),        reader.text("value"), reader.text("text"), 0, 0,
            reader.text("in") == "title"};
    if (const json* at = reader.member("at"); at != nullptr) {
      if (!at->is_array() || at->size() != 2 || !(*at)[0].is_number_unsigned() ||
          !(*at)[1].is_number_unsigned()) {
        return unit.wrong("why", "a list with [begin, end] in \"at\""), out;
      }
      why.begin = (*at)[0].get<std::size_t>();
      why.end = (*at)[1].get<std::size_t>();
    }
    if (!reader.problem().empty()) return unit.wrong("why", "a list of tags with their words"), out;
    out.push_back(std::move(why));
  }
  return out;
}

void read_pages(Reader& reader, Unit& unit) {
  const json* pages = reader.member("pages");
  if (pages == nullptr) return;
  const bool pair = pages->is_array() && pages->size() == 2 && (*pages)[0].is_number_integer() &&
                    (*pages)[1].is_number_integer();
  if (!pair) return reader.wrong("pages", "[first, last]");
  unit.first_page = (*pages)[0].get<int>();
  unit.last_page = (*pages)[1].get<int>();
}

}  // namespace

ordered_json to_json(const DocumentInfo& document) {
  ordered_json out{{"id", document.id}, {"title", document.title}, {"path", document.path}, {"url", nullptr}};
  if (!document.url.empty()) out["url"] = document.url;
  out["kind"] = document.kind;
  out["date"] = document.date.empty() ? ordered_json(nullptr) : ordered_json(document.date);
  out["language"] = document.language;
  out["pages"] = document.pages;
  if (!document.description.empty()) out["description"] = document.description;
  return out;
}

ordered_json to_json(const Unit& unit) {
  ordered_json out{{"id", unit.id}, {"kind", name_of(unit.kind)}, {"title", unit.title}, {"text", unit.text}};
  out["fields"] = fields_json(unit.fields);
  out["document"] = to_json(unit.document);
  out["pages"] = unit.first_page > 0 ? ordered_json{unit.first_page, unit.last_page} : ordered_json(nullptr);
  if (!unit.boxes.empty()) out["boxes"] = boxes_json(unit.boxes);
  out["section"] = unit.section;
  out["projects"] = unit.projects;
  out["regions"] = unit.regions;
  out["themes"] = unit.themes;
  out["organisations"] = unit.organisations;
  out["language"] = unit.language;
  out["date"] = unit.date.empty() ? ordered_json(nullptr) : ordered_json(unit.date);
  if (!unit.url.empty()) out["url"] = unit.url;
  if (!unit.record_id.empty()) out["record_id"] = unit.record_id;
  out["why"] = why_json(unit.why);
  return out;
}

Result<DocumentInfo> document_from_json(const json& object) {
  if (!object.is_object()) return fail(ErrorKind::bad_request, "a document is not a JSON object");
  Reader reader(object);
  DocumentInfo document{reader.text("id"),       reader.text("title"),   reader.text("path"),
                        reader.text("url"),      reader.text("kind"),    reader.text("date"),
                        reader.text("language"), reader.number("pages"), reader.text("description")};
  if (!reader.problem().empty()) return fail(ErrorKind::bad_request, "document: " + reader.problem());
  return document;
}

Result<Unit> unit_from_json(const json& object) {
  if (!object.is_object()) return fail(ErrorKind::bad_request, "a record is not a JSON object");
  Reader reader(object);
  Unit unit;
  unit.id = reader.text("id");
  unit.title = squeeze_space(reader.text("title"));
  unit.text = reader.text("text");
  if (const json* kind = reader.member("kind"); kind != nullptr) {
    const auto known = kind->is_string() ? unit_kind_from(kind->get_ref<const std::string&>()) : std::nullopt;
    if (known)
      unit.kind = *known;
    else
      reader.wrong("kind", "a known kind of unit");
  }
  unit.fields = fields_from(reader);
  unit.section = reader.list("section");
  unit.projects = reader.list("projects");
  unit.regions = reader.list("regions");
  unit.themes = reader.list("themes");
  unit.organisations = reader.list("organisations");
  unit.language = reader.text("language");
  unit.date = reader.text("date");
  unit.url = reader.text("url");
  unit.record_id = reader.text("record_id");
  unit.boxes = boxes_from(reader);
  unit.why = why_from(reader);
  read_pages(reader, unit);
  if (const json* document = reader.member("document"); document != nullptr) {
    auto info = document_from_json(*document);
    if (!info) return pass_on(std::move(info));
    unit.document = std::move(*info);
  }
  if (!reader.problem().empty()) return fail(ErrorKind::bad_request, reader.problem());
  if (unit.title.empty() && trim(unit.text).empty()) {
    return fail(ErrorKind::bad_request, "a record has neither \"title\" nor \"text\"");
  }
  return unit;
}

}  // namespace praxis
