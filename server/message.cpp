// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/message.h"

#include <algorithm>

#include <fmt/format.h>
#include <unicode/messagepattern.h>
#include <unicode/unistr.h>

namespace praxis::server {

/// Takes a pattern that ICU has parsed apart.
class MessageReader {
 public:
  explicit MessageReader(const icu::MessagePattern& pattern) : pattern_(pattern) {}

  /// The pieces of the message that begins at part `at`, which becomes that of its end.
  std::vector<Message::Piece> message(int& at) {
    std::vector<Message::Piece> pieces;
    int from = pattern_.getPart(at).getLimit();
    for (++at;; ++at) {
      const icu::MessagePattern::Part& part = pattern_.getPart(at);
      add_literal(pieces, from, part.getIndex());
      from = part.getLimit();
      switch (part.getType()) {
        case UMSGPAT_PART_TYPE_MSG_LIMIT:
          return pieces;
        case UMSGPAT_PART_TYPE_REPLACE_NUMBER:
          pieces.push_back({Message::Kind::number, {}});
          break;
        case UMSGPAT_PART_TYPE_ARG_START:
          pieces.push_back(argument(at));
          from = pattern_.getPart(at).getLimit();
          break;
        default:
          break;
      }
    }
  }

  bool knows_all() const { return knows_all_; }

 private:
  static std::string utf8(const icu::UnicodeString& text) {
    std::string out;
    return text.toUTF8String(out);
  }

  void add_literal(std::vector<Message::Piece>& pieces, int from, int to) const {
    if (to > from)
      pieces.push_back(
          {Message::Kind::literal, utf8(pattern_.getPatternString().tempSubString(from, to - from))});
  }

  /// From the part where an argument begins; `at` becomes that of its end.
  Message::Piece argument(int& at) {
    const UMessagePatternArgType type = pattern_.getPart(at).getArgType();
    const int end = pattern_.getLimitPartIndex(at);
    Message::Piece piece{Message::Kind::argument, utf8(pattern_.getSubstring(pattern_.getPart(at + 1)))};
    if (type == UMSGPAT_ARG_TYPE_PLURAL || type == UMSGPAT_ARG_TYPE_SELECT) {
      piece.kind = type == UMSGPAT_ARG_TYPE_PLURAL ? Message::Kind::plural : Message::Kind::select;
      for (int inner = at + 2; inner < end; ++inner) {
        const icu::MessagePattern::Part& part = pattern_.getPart(inner);
        if (part.getType() == UMSGPAT_PART_TYPE_ARG_SELECTOR)
          piece.branches.push_back({utf8(pattern_.getSubstring(part)), {}});
        else if (part.getType() == UMSGPAT_PART_TYPE_MSG_START)
          piece.branches.back().pieces = message(inner);
        else if (piece.branches.empty())
          knows_all_ = false;  // an offset
      }
    } else if (type != UMSGPAT_ARG_TYPE_NONE) {
      knows_all_ = false;
    }
    at = end;
    return piece;
  }

  const icu::MessagePattern& pattern_;
  bool knows_all_ = true;
};

/// Writes a message out; what stands behind the element goes into a second string.
class MessageWriter {
 public:
  MessageWriter(const MessageValues& values, const NumberRules& rules) : values_(values), rules_(rules) {}

  void write(const std::vector<Message::Piece>& pieces, std::size_t number = 0) {
    for (const Message::Piece& piece : pieces) {
      if (piece.kind == Message::Kind::literal) {
        out() += piece.text;
      } else if (piece.kind == Message::Kind::number) {
        out() += rules_.write(number);
      } else if (piece.kind == Message::Kind::argument) {
        write_argument(piece.text);
      } else if (const Message::Branch* branch = chosen(piece)) {
        const MessageValue* value = find(piece.text);
        const auto* count = value == nullptr ? nullptr : std::get_if<std::size_t>(&value->value);
        write(branch->pieces, count == nullptr ? number : *count);
      }
    }
  }

  std::pair<std::string, std::string> take() { return std::move(parts_); }

 private:
  std::string& out() { return behind_ ? parts_.second : parts_.first; }

  const MessageValue* find(const std::string& name) const {
    const auto found = std::find_if(values_.begin(), values_.end(),
                                    [&](const MessageValue& value) { return value.name == name; });
    return found == values_.end() ? nullptr : &*found;
  }

  void write_argument(const std::string& name) {
    const MessageValue* value = find(name);
    if (value == nullptr && name == kElement)
      behind_ = true;
    else if (value == nullptr)
      out() += '{' + name + '}';
    else if (const auto* number = std::get_if<std::size_t>(&value->value))
      out() += rules_.write(*number);
    else
      out() += std::get<std::string>(value->value);
  }

  const Message::Branch* chosen(const Message::Piece& piece) const {
    const MessageValue* value = find(piece.text);
    std::string exact;
    std::string wanted = "other";
    if (value != nullptr && std::holds_alternative<std::size_t>(value->value)) {
      exact = fmt::format("={}", std::get<std::size_t>(value->value));
      wanted = rules_.category(std::get<std::size_t>(value->value));
    } else if (value != nullptr) {
      wanted = std::get<std::string>(value->value);
    }
    const Message::Branch* best = nullptr;
    for (const Message::Branch& branch : piece.branches) {
      if (branch.selector == exact) return &branch;
      const bool fits = branch.selector == wanted;
      if (fits || (best == nullptr && branch.selector == "other")) best = &branch;
    }
    return best;
  }

  const MessageValues& values_;
  const NumberRules& rules_;
  std::pair<std::string, std::string> parts_;
  bool behind_ = false;
};

Result<Message> Message::parse(std::string_view pattern) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError where{};
  const icu::MessagePattern parsed(
      icu::UnicodeString::fromUTF8(icu::StringPiece(pattern.data(), static_cast<int>(pattern.size()))),
      &where, status);
  if (U_FAILURE(status)) {
    return fail(ErrorKind::bad_request,
                fmt::format("“{}” is no message: something is wrong at character {}", pattern, where.offset));
  }
  Message message;
  MessageReader reader(parsed);
  int at = 0;
  message.pieces_ = reader.message(at);
  if (!reader.knows_all()) {
    return fail(ErrorKind::bad_request,
                fmt::format("“{}” has an argument that is neither plain nor a plural or select", pattern));
  }
  return message;
}

std::string Message::format(const MessageValues& values, const NumberRules& rules) const {
  auto [before, after] = around(values, rules);
  return before + after;
}

std::pair<std::string, std::string> Message::around(const MessageValues& values,
                                                    const NumberRules& rules) const {
  MessageWriter writer(values, rules);
  writer.write(pieces_);
  return writer.take();
}

}  // namespace praxis::server
