// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace praxis::server {

/// What is put into a message under a name: text, or a whole number, which is written as the language writes
/// numbers and decides between forms (plural). Holds its text, so that it may be passed on.
struct MessageValue {
  MessageValue(std::string_view called, std::string_view text) : name(called), value(std::string(text)) {}
  MessageValue(std::string_view called, std::size_t number) : name(called), value(number) {}
  std::string name;
  std::variant<std::string, std::size_t> value;
};
using MessageValues = std::vector<MessageValue>;

/// What a language decides about numbers.
struct NumberRules {
  std::function<std::string(std::size_t)> write;     ///< "1,234"
  std::function<std::string(std::size_t)> category;  ///< "one", "few", "other": of CLDR's plural rules
};

/// The argument that stands for an element of the page, such as a link, between two parts of a message.
inline constexpr std::string_view kElement = "element";

/// One string of the pages, in the syntax of ICU's MessageFormat: plain arguments, `plural` and `select`.
/// Other kinds of arguments are refused: numbers and dates come written (server/locale_formats.h). Parsed by
/// ICU once; then immutable, thread-safe and cheap, which MessageFormat itself is not.
class Message {
 public:
  static Result<Message> parse(std::string_view pattern);

  /// The message with these values; one that is missing leaves its name in braces.
  std::string format(const MessageValues& values, const NumberRules& rules) const;
  /// What stands before and after the argument `element`; everything before, where there is none.
  std::pair<std::string, std::string> around(const MessageValues& values, const NumberRules& rules) const;

  /// The names of its arguments, each with "#" behind it where it is a plural.
  std::set<std::string> arguments() const;

  /// The message as part of a template: text escaped for HTML, arguments as tags of the same names. Fails
  /// where a form depends on a value.
  enum class Part { whole, before_element, after_element };
  Result<std::string> as_template(Part part) const;

  /// The same with each run of letters changed by `change` and all else as it is.
  Message with_literals(const std::function<std::string(const std::string&)>& change) const;

 private:
  struct Piece;
  struct Branch {
    std::string selector;  ///< "one", "=0", "other"
    std::vector<Piece> pieces;
  };
  enum class Kind { literal, argument, number, plural, select };
  struct Piece {
    Kind kind = Kind::literal;
    std::string text;  ///< a literal's, else the argument's name
    std::vector<Branch> branches{};
  };
  friend class MessageReader;
  friend class MessageWriter;

  std::vector<Piece> pieces_;
};

}  // namespace praxis::server
