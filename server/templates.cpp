// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/templates.h"

#include "corpus/fs.h"

#include <fmt/format.h>
#include <kainjow/mustache.hpp>
#include <nlohmann/json.hpp>

namespace praxis::server {
namespace {

using nlohmann::ordered_json;
using Sources = std::map<std::string, std::string, std::less<>>;
using kainjow::mustache::data;

constexpr std::uint64_t kMaxTemplateBytes = 256 * 1024;
constexpr int kMaxIncludeDepth = 5;

data to_data(const ordered_json& value) {
  if (value.is_object()) {
    data object;
    for (const auto& [key, member] : value.items()) object[key] = to_data(member);
    return object;
  }
  if (value.is_array()) {
    data list(data::type::list);
    for (const ordered_json& element : value) list.push_back(to_data(element));
    return list;
  }
  if (value.is_string()) {
    const auto& text = value.get_ref<const std::string&>();
    return text.empty() ? data(false) : data(text);
  }
  if (value.is_boolean()) return data(value.get<bool>());
  if (value.is_null()) return data(false);
  return data(value.dump());
}

/// Drops the spaces that lines begin with: they mean nothing in HTML, and the renderer takes each for a piece
/// of its own, which is most of its work.
std::string without_indentation(std::string_view text) {
  std::string plain;
  bool line_start = true;
  for (const char c : text) {
    if (line_start && (c == ' ' || c == '\t')) continue;
    line_start = c == '\n';
    plain += c;
  }
  return plain;
}

/// The one value that may stand as it is: JSON inside a script element, which its maker makes safe there
/// (server/json_ld.h) and escaping for HTML would spoil.
constexpr std::string_view kSafeValue = "{{{json_ld}}}";

bool asks_for_unescaped(std::string_view text) {
  std::size_t at = text.find("{{{");
  while (at != std::string_view::npos && text.substr(at).starts_with(kSafeValue))
    at = text.find("{{{", at + kSafeValue.size());
  return at != std::string_view::npos || text.find("{{&") != std::string_view::npos;
}

Result<Sources> read_sources(const std::filesystem::path& folder) {
  Sources sources;
  std::error_code problem;
  for (const auto& entry : std::filesystem::directory_iterator(folder, problem)) {
    if (entry.path().extension() != ".mustache") continue;
    auto text = read_file(entry.path(), kMaxTemplateBytes);
    if (!text) return pass_on(std::move(text));
    sources.emplace(entry.path().stem().string(), without_indentation(*text));
  }
  if (problem || sources.empty()) {
    return fail(ErrorKind::unreadable,
                fmt::format("no page templates in {}; reinstall praxis or set PRAXIS_DATA", folder.string()));
  }
  return sources;
}

/// Puts included files in place. Done once, at the start, so that a missing one is found then and not by a
/// visitor.
Result<std::string> with_includes(const Sources& sources, const std::string& name, int depth) {
  const auto source = sources.find(name);
  if (source == sources.end())
    return fail(ErrorKind::unreadable, fmt::format("there is no template {}", name));
  if (depth > kMaxIncludeDepth)
    return fail(ErrorKind::internal, fmt::format("template {} includes itself", name));
  const std::string& text = source->second;
  std::string whole;
  std::size_t position = 0;
  while (true) {
    const std::size_t tag = text.find("{{>", position);
    const std::size_t end = tag == std::string::npos ? tag : text.find("}}", tag);
    whole.append(text, position, tag == std::string::npos ? tag : tag - position);
    if (tag == std::string::npos) return whole;
    if (end == std::string::npos)
      return fail(ErrorKind::internal, fmt::format("template {}: unclosed tag", name));
    const std::string included = kainjow::mustache::trim(text.substr(tag + 3, end - tag - 3));
    auto part = with_includes(sources, included, depth + 1);
    if (!part) return pass_on(std::move(part));
    whole += *part;
    position = end + 2;
  }
}

/// One tag for a message: "_ key", "_< key" or "_> key", without its braces.
Result<std::string> message_for(std::string_view tag, const Language& language) {
  tag.remove_prefix(1);
  Message::Part part = Message::Part::whole;
  if (tag.starts_with('<')) part = Message::Part::before_element;
  if (tag.starts_with('>')) part = Message::Part::after_element;
  if (part != Message::Part::whole) tag.remove_prefix(1);
  const std::string key = kainjow::mustache::trim(std::string(tag));
  const Message* message = language.find(key);
  if (message == nullptr) return fail(ErrorKind::internal, fmt::format("there is no message {}", key));
  auto text = message->as_template(part);
  if (!text) return fail(ErrorKind::internal, fmt::format("{}: {}", key, text.error().message));
  return text;
}

/// Puts the messages of a language in place.
Result<std::string> with_messages(std::string_view text, const Language& language) {
  std::string whole;
  while (true) {
    const std::size_t tag = text.find("{{_");
    const std::size_t end = tag == std::string_view::npos ? tag : text.find("}}", tag);
    whole += text.substr(0, tag);
    if (tag == std::string_view::npos) return whole;
    if (end == std::string_view::npos) return fail(ErrorKind::internal, "unclosed tag");
    auto message = message_for(text.substr(tag + 2, end - tag - 2), language);
    if (!message) return message;
    whole += *message;
    text.remove_prefix(end + 2);
  }
}

}  // namespace

struct Templates::Compiled {
  explicit Compiled(const std::string& text) : mustache(text) {}
  // render() is not const, yet changes nothing but an error message that only lambdas and run-time partials
  // can set; views have neither. So one compiled template serves all threads.
  mutable kainjow::mustache::mustache mustache;
};

Templates::Templates() = default;
Templates::~Templates() = default;
Templates::Templates(Templates&&) noexcept = default;
Templates& Templates::operator=(Templates&&) noexcept = default;

Result<Templates> Templates::load(const std::filesystem::path& folder, const Languages& languages) {
  const auto sources = read_sources(folder);
  if (!sources) return fail(sources.error().kind, sources.error().message);
  Templates templates;
  std::string all;
  for (const auto& [name, source] : *sources) {
    const auto text = with_includes(*sources, name, 0);
    if (!text) return fail(text.error().kind, text.error().message);
    if (asks_for_unescaped(*text)) {
      return fail(ErrorKind::internal, fmt::format("template {} asks for an unescaped value", name));
    }
    for (const Language* language : languages.in_order()) {
      const auto worded = with_messages(*text, *language);
      if (!worded)
        return fail(ErrorKind::internal, fmt::format("template {}: {}", name, worded.error().message));
      auto compiled = std::make_unique<Compiled>(*worded);
      if (!compiled->mustache.is_valid()) {
        return fail(ErrorKind::internal,
                    fmt::format("template {}: {}", name, compiled->mustache.error_message()));
      }
      templates.compiled_[language->code()].emplace(name, std::move(compiled));
    }
    all += name + '\0' + source + '\0';
  }
  templates.fingerprint_ = sha256_hex(all).substr(0, 12);
  return templates;
}

Result<std::string> Templates::render(std::string_view language, std::string_view name,
                                      const ordered_json& view) const {
  const auto pages = compiled_.find(language);
  const auto none = pages == compiled_.end();
  const auto found = none ? Pages::const_iterator() : pages->second.find(name);
  if (none || found == pages->second.end())
    return fail(ErrorKind::internal, fmt::format("there is no template {} in {}", name, language));
  return found->second->mustache.render(to_data(view));
}

}  // namespace praxis::server
