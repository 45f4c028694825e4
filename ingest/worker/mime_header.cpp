// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/mime_header.h"

#include "corpus/ascii.h"
#include "corpus/utf8.h"

#include <algorithm>
#include <iterator>

namespace praxis::ingest::worker::mime {
namespace {

constexpr std::size_t kLongestHeader = std::size_t{64} << 10U;
constexpr std::size_t kMostParameters = 32;

/// The line at the beginning of `text` without its end, which is taken off `text` with it.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  std::string_view line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

/// The characters of a field's name: ASCII that is seen, but the colon (RFC 5322, 2.2).
std::size_t name_length(std::string_view line) {
  std::size_t size = 0;
  while (size < line.size() && line[size] > ' ' && line[size] < '\x7F' && line[size] != ':') ++size;
  return size > 0 && size < line.size() && line[size] == ':' ? size : 0;
}

/// The text in quotes at the beginning, which is taken off with them.
std::string take_quoted(std::string_view& rest) {
  std::string value;
  std::size_t i = 1;
  for (; i < rest.size() && rest[i] != '"'; ++i) {
    if (rest[i] == '\\' && i + 1 < rest.size()) ++i;
    value += rest[i];
  }
  rest.remove_prefix(std::min(i + 1, rest.size()));
  return value;
}

}  // namespace

std::string lower_case(std::string_view text) {
  std::string lower;
  std::transform(text.begin(), text.end(), std::back_inserter(lower), ascii_lower);
  return lower;
}

std::string_view Value::parameter(std::string_view name) const {
  const auto found = std::find_if(parameters.begin(), parameters.end(),
                                  [name](const auto& entry) { return entry.first == name; });
  return found == parameters.end() ? std::string_view{} : std::string_view(found->second);
}

void Header::add(std::string_view name, std::string value) {
  fields_.emplace_back(lower_case(name), std::move(value));
}

std::string_view Header::get(std::string_view name) const {
  const auto found =
      std::find_if(fields_.begin(), fields_.end(), [name](const auto& field) { return field.first == name; });
  return found == fields_.end() ? std::string_view{} : std::string_view(found->second);
}

Entity read_entity(std::string_view bytes) {
  Entity entity;
  std::string name;
  std::string value;
  const auto end_field = [&] {
    if (!name.empty()) entity.header.add(name, squeeze_space(value));
    name.clear();
    value.clear();
  };
  std::string_view rest = bytes;
  while (!rest.empty() && bytes.size() - rest.size() < kLongestHeader) {
    std::string_view after = rest;
    const std::string_view line = take_line(after);
    const bool goes_on = !name.empty() && !line.empty() && (line.front() == ' ' || line.front() == '\t');
    const std::size_t length = goes_on ? 0 : name_length(line);
    if (!goes_on && length == 0) {
      if (trim(line).empty()) rest = after;
      break;
    }
    if (!goes_on) {
      end_field();
      name = line.substr(0, length);
    }
    value += ' ';
    value += line.substr(goes_on ? 0 : length + 1);
    rest = after;
  }
  end_field();
  entity.body = rest;
  return entity;
}

Value read_value(std::string_view field) {
  Value value;
  const std::size_t semicolon = std::min(field.find(';'), field.size());
  value.text = lower_case(trim(field.substr(0, semicolon)));
  std::string_view rest = field.substr(semicolon);
  while (!rest.empty() && value.parameters.size() < kMostParameters) {
    rest = trim(rest.substr(1));
    const std::size_t end = std::min(rest.find_first_of("=;"), rest.size());
    std::string name = lower_case(trim(rest.substr(0, end)));
    rest.remove_prefix(end);
    std::string text;
    if (rest.starts_with('=')) {
      rest = trim(rest.substr(1));
      if (rest.starts_with('"')) {
        text = take_quoted(rest);
      } else {
        text = trim(rest.substr(0, rest.find(';')));
      }
    }
    rest.remove_prefix(std::min(rest.find(';'), rest.size()));
    if (!name.empty()) value.parameters.emplace_back(std::move(name), std::move(text));
  }
  return value;
}

}  // namespace praxis::ingest::worker::mime
