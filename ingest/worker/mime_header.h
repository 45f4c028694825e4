// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace praxis::ingest::worker::mime {

/// A header's value with parameters: `text/html; charset="utf-8"`.
struct Value {
  std::string text;                                             ///< "text/html", lower case
  std::vector<std::pair<std::string, std::string>> parameters;  ///< names in lower case, values as written
  std::string_view parameter(std::string_view name) const;
};

/// The header fields of a message or of one of its parts.
class Header {
 public:
  void add(std::string_view name, std::string value);
  /// The first field of that name (lower case) on one line, or empty.
  std::string_view get(std::string_view name) const;
  bool empty() const { return fields_.empty(); }

 private:
  std::vector<std::pair<std::string, std::string>> fields_;
};

/// A header and what stands after the empty line that ends it.
struct Entity {
  Header header;
  std::string_view body;  ///< points into the bytes it was read from
};

/// Reads the header at the beginning of `bytes`. A line that is no field ends the header as an empty line
/// does: the body begins with it. Long headers (above 64 KiB) are ended there.
Entity read_entity(std::string_view bytes);

/// Reads a value and its parameters, quoted or not (RFC 2045, 5.1). Comments in brackets are not understood.
Value read_value(std::string_view field);

/// ASCII only, whatever the locale.
std::string lower_case(std::string_view text);

}  // namespace praxis::ingest::worker::mime
