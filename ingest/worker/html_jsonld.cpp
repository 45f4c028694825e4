// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/html_jsonld.h"

#include "corpus/utf8.h"
#include "ingest/worker/html_text.h"

#include <algorithm>
#include <array>
#include <deque>
#include <initializer_list>

#include <nlohmann/json.hpp>

namespace praxis::ingest::worker::html {
namespace {

using nlohmann::json;

void take_first(std::string& value, const json& object, std::initializer_list<const char*> keys) {
  for (const char* key : keys) {
    if (!value.empty()) return;
    const auto found = object.find(key);
    if (found != object.end() && found->is_string()) value = found->get<std::string>();
  }
}

bool is_a(const json& object, std::string_view type) {
  const auto found = object.find("@type");
  if (found == object.end()) return false;
  const auto is_it = [type](const json& name) {
    return name.is_string() && name.get_ref<const std::string&>() == type;
  };
  return found->is_array() ? std::any_of(found->begin(), found->end(), is_it) : is_it(*found);
}

/// What hangs below these is another thing than the page: its date and headline are not the page's.
bool is_of_another(std::string_view key) {
  constexpr std::array<std::string_view, 12> keys{"itemListElement", "blogPost", "blogPosts", "comment",
                                                  "comments",        "review",   "reviews",   "hasPart",
                                                  "mentions",        "citation", "author",    "publisher"};
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

void take_properties(const json& object, LinkedData& data) {
  take_first(data.headline, object, {"headline"});
  take_first(data.date, object, {"datePublished", "dateCreated", "uploadDate"});
  take_first(data.language, object, {"inLanguage"});
  take_first(data.body, object, {"articleBody"});
  if (is_a(object, "WebSite")) {
    take_first(data.site, object, {"name"});
  } else if (object.contains("headline") || is_a(object, "WebPage")) {
    take_first(data.description, object, {"description"});
  }
}

/// Looks through a value, its parts after itself, in the order of the text; depth and number are bounded.
void look_through(const json& root, LinkedData& data) {
  constexpr std::size_t kMostValues = 20'000;
  struct Waiting {
    const json* value;
    bool of_page;
  };
  std::deque<Waiting> waiting{{&root, true}};
  std::string steps;
  for (std::size_t seen = 0; !waiting.empty() && seen < kMostValues; ++seen) {
    const auto [value, of_page] = waiting.front();
    waiting.pop_front();
    if (value->is_object()) {
      if (of_page) take_properties(*value, data);
      if (is_a(*value, "HowToStep") || is_a(*value, "HowToDirection")) {
        std::string step;
        take_first(step, *value, {"text"});
        if (!step.empty()) steps += "<p>" + step + "</p>\n";
      }
      for (const auto& [key, part] : value->items()) {
        if (part.is_structured()) waiting.push_back({&part, of_page && !is_of_another(key)});
      }
    } else if (value->is_array()) {
      for (const json& part : *value) {
        if (part.is_structured()) waiting.push_back({&part, of_page});
      }
    }
  }
  if (data.body.empty()) data.body = steps;
}

}  // namespace

LinkedData read_linked_data(const HtmlPage& page) {
  const HtmlTree& tree = page.tree;
  constexpr std::size_t kMostBytes = 1u << 20;
  LinkedData data;
  for (NodeId id = 0; id < tree.size(); ++id) {
    if (tree[id].tag != GUMBO_TAG_SCRIPT || tree.attribute(id, "type") != "application/ld+json") continue;
    // On one line: line breaks inside strings are common, and an error to JSON.
    const std::string text = whole_text(page, id);
    if (text.size() > kMostBytes) continue;
    const json value = json::parse(text, nullptr, false);
    if (!value.is_discarded()) look_through(value, data);
  }
  for (std::string* value : {&data.headline, &data.description, &data.site}) *value = clean_line(*value);
  return data;
}

}  // namespace praxis::ingest::worker::html
