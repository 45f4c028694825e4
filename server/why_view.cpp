// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/why_view.h"

#include "server/labels.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace praxis::server {
namespace {

using nlohmann::ordered_json;

bool holds(std::string_view text, std::string_view words) {
  return text.find(words) != std::string_view::npos;
}

/// The label of the line "Label: words" in a text, where the words are the whole rest of it; else empty.
std::string_view label_of_line(std::string_view text, std::string_view words) {
  constexpr std::size_t kLongestLabel = 60;  // bytes
  const std::string line = ": " + std::string(words);
  for (std::size_t at = text.find(line); at != std::string_view::npos; at = text.find(line, at + 1)) {
    const std::size_t end = at + line.size();
    if (end < text.size() && text[end] != '\n') continue;
    const std::size_t before = text.substr(0, at).rfind('\n');
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    const std::string_view label = text.substr(begin, at - begin);
    if (!label.empty() && label.size() <= kLongestLabel) return label;
  }
  return {};
}

/// Where words stand that gave a tag as a whole: a line of the record, the title, a heading above, the
/// document's title, the running text; or nowhere that a reader could see, as in the columns of an export.
std::string place_of_given(const Language& language, const Unit& unit, std::string_view words) {
  if (const std::string_view label = label_of_line(unit.text, words); !label.empty())
    return language.say("why.in-line", {{"label", label}});
  if (holds(unit.title, words)) return language.say("why.in-title");
  const auto above = [&](const std::string& heading) { return holds(heading, words); };
  if (std::any_of(unit.section.begin(), unit.section.end(), above)) return language.say("why.in-heading");
  if (holds(unit.document.title, words)) return language.say("why.in-document-title");
  if (holds(unit.text, words)) return language.say("why.in-text");
  if (std::find(unit.organisations.begin(), unit.organisations.end(), words) != unit.organisations.end())
    return language.say("why.as-organisation");
  return language.say("why.as-in-source");
}

struct Origin {
  std::string words;  ///< quoted; empty where nothing can be
  std::string place;
};

Origin origin_of(const Language& language, const Unit& unit, const Why& why) {
  if (why.end > why.begin) return {why.text, language.say(why.in_title ? "why.in-title" : "why.in-text")};
  if (why.text == "editor") return {{}, language.say("why.by-editor")};
  if (why.text == "metadata") return {{}, language.say("why.by-source")};
  if (why.text == "the document's project") return {{}, language.say("why.by-document")};
  return {why.text, place_of_given(language, unit, why.text)};
}

}  // namespace

ordered_json why_view(const Language& language, const Unit& unit, const Vocabularies& vocabularies) {
  auto view = ordered_json::array();
  for (const Why& why : unit.why) {
    // "regions" is the unit's field, "region" the facet.
    const std::string_view facet =
        why.field.ends_with('s') ? std::string_view(why.field).substr(0, why.field.size() - 1) : why.field;
    Origin origin = origin_of(language, unit, why);
    view.push_back({{"field", facet_title(language, facet)},
                    {"label", value_label(language, facet, why.value, vocabularies)},
                    {"words", std::move(origin.words)},
                    {"place", std::move(origin.place)}});
  }
  return view;
}

}  // namespace praxis::server
