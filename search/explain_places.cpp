// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/explain_places.h"

#include "search/postings.h"
#include "search/schema.h"
#include "search/snippet.h"

#include <algorithm>

namespace praxis::search {
namespace {

constexpr std::size_t kMostForms = 5;

void add_once(std::vector<std::string>& to, const std::string& one) {
  if (std::find(to.begin(), to.end(), one) == to.end()) to.push_back(one);
}

}  // namespace

UnitPlaces::UnitPlaces(const MatchContext& context, std::uint32_t document, const Unit& unit)
    : context_(context), document_(document), unit_(unit) {
  title_ = {"title", unit.title, analyse(unit.title)};
  text_.place = "text";
  text_.text = unit.text.substr(0, kSnippetScan);
  text_.analysis = analyse(text_.text);
}

/// Adds what is found in a field; whether anything was.
bool UnitPlaces::add_forms(const Field& field, const HighlightTerms& terms,
                           std::vector<std::string>& forms) const {
  const auto spans = find_highlights(field.analysis, unit_.language, terms);
  for (const HighlightSpan& span : spans) {
    if (forms.size() < kMostForms) add_once(forms, field.text.substr(span.begin, span.end - span.begin));
  }
  return !spans.empty();
}

std::vector<std::string> UnitPlaces::forms(const HighlightTerms& terms) const {
  std::vector<std::string> forms;
  add_forms(title_, terms, forms);
  add_forms(text_, terms, forms);
  return forms;
}

bool UnitPlaces::holds_around(const HighlightTerms& terms) const {
  return std::any_of(terms.stems.begin(), terms.stems.end(), [&](const std::string& stem) {
    const std::string term = std::string(prefix::kContextStem) + stem.substr(prefix::kStem.size());
    return term_finds(context_.database, term, document_);
  });
}

std::vector<UnitPlaces::Field> UnitPlaces::fields_around() const {
  std::vector<Field> fields;
  const auto add = [&](const char* place, const std::string& text) {
    fields.push_back({place, text, analyse(text)});
  };
  for (const std::string& heading : unit_.section) add("heading", heading);
  add("document", unit_.document.title);
  for (const std::string& organisation : unit_.organisations) add("organisation", organisation);
  for (const std::string& project : unit_.projects) {
    add("project", project);
    add("project", context_.names.label("project", project));
  }
  const FacetColumn& regions = context_.columns.facets[facet_at::kRegion];
  for (const std::uint32_t id : regions.of(document_)) {
    for (const std::string& name : context_.names.region_names(regions.values()[id])) add("region", name);
  }
  return fields;
}

void UnitPlaces::add(const QueryWay& way, ExplainedPart& part) const {
  for (const Field* field : {&title_, &text_}) {
    if (!way.around && add_forms(*field, way.seen, part.forms)) add_once(part.where, field->place);
  }
  if (!way.around && !holds_around(way.seen)) return;
  add_once(part.where, "context");
  for (const Field& field : fields_around()) {
    if (add_forms(field, way.seen, part.forms)) add_once(part.around, field.place);
  }
}

}  // namespace praxis::search
