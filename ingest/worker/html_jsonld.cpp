// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/html_jsonld.h"

#include "corpus/utf8.h"
#include "ingest/worker/html_text.h"

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
  return found != object.end() && found->is_string() && found->get_ref<const std::string&>() == type;
}

/// Looks through a value, its parts after itself, in the order of the text; depth and number are bounded.
void look_through(const json& root, LinkedData& data) {
  constexpr std::size_t kMostValues = 20'000;
  std::deque<const json*> waiting{&root};
  std::string steps;
  for (std::size_t seen = 0; !waiting.empty() && seen < kMostValues; ++seen) {
    const json& value = *waiting.front();
    waiting.pop_front();
    if (value.is_object()) {
      take_first(data.headline, value, {"headline"});
      take_first(data.date, value, {"datePublished", "dateCreated", "uploadDate"});
      take_first(data.language, value, {"inLanguage"});
      take_first(data.body, value, {"articleBody"});
      if (is_a(value, "HowToStep") || is_a(value, "HowToDirection")) {
        std::string step;
        take_first(step, value, {"text"});
        if (!step.empty()) steps += "<p>" + step + "</p>\n";
      }
    }
    if (value.is_structured()) {
      for (const json& part : value) {
        if (part.is_structured()) waiting.push_back(&part);
      }
    }
  }
  if (data.body.empty()) data.body = steps;
}

}  // namespace

LinkedData read_linked_data(const HtmlTree& tree) {
  constexpr std::size_t kMostBytes = 1u << 20;
  LinkedData data;
  for (NodeId id = 0; id < tree.size(); ++id) {
    if (tree[id].tag != GUMBO_TAG_SCRIPT || tree.attribute(id, "type") != "application/ld+json") continue;
    // On one line: line breaks inside strings are common, and an error to JSON.
    const std::string text = whole_text(tree, id);
    if (text.size() > kMostBytes) continue;
    const json value = json::parse(text, nullptr, false);
    if (!value.is_discarded()) look_through(value, data);
  }
  data.headline = squeeze_space(data.headline);
  return data;
}

}  // namespace praxis::ingest::worker::html
