// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace praxis {

/// Puts values one behind the other into bytes: numbers seven bits a byte, the lowest first, the eighth bit
/// set but on the last; texts and lists behind their length. No names and no types: ByteReader, whose methods
/// are called the same, must ask for the same values in the same order, and a function template can say that
/// order once for both (corpus/unit_form.h). For one thread at a time.
class ByteWriter {
 public:
  static constexpr double kLargestMeasure = 1e12;

  void number(std::uint64_t value);
  /// Whole numbers of at least 0; a ByteReader refuses others.
  void count(int value);
  /// Whole numbers of at least 1; a ByteReader refuses others.
  void ordinal(int value) { count(value); }
  /// Whole numbers of either sign.
  void integer(int value) { sign_and_number(value); }
  void flag(bool value) { number(value ? 1 : 0); }
  /// Any number, exactly. A ByteReader refuses what is not finite.
  void real(double value);
  /// A measure, rounded to hundredths; 0 for one that is not finite or beyond kLargestMeasure, which a
  /// ByteReader refuses.
  void hundredths(double value);
  /// Text is clean where it enters; should other bytes than UTF-8 slip through, they become U+FFFD.
  void text(std::string_view value);
  void texts(const std::vector<std::string>& values);

  /// One of a few values, by its place among them.
  template <typename Value, std::size_t N>
  void choice(Value value, const std::array<Value, N>& choices) {
    const auto* const found = std::find(choices.begin(), choices.end(), value);
    number(static_cast<std::uint64_t>(found - choices.begin()));
  }

  /// As many values as there are, each written by `write_one`.
  template <typename Value, typename WriteOne>
  void list(const std::vector<Value>& values, WriteOne&& write_one) {
    number(values.size());
    for (const Value& value : values) write_one(value);
  }

  /// A value that may be missing.
  template <typename Value, typename WriteOne>
  void optional(const std::optional<Value>& value, WriteOne&& write_one) {
    flag(value.has_value());
    if (value) write_one(*value);
  }

  const std::string& bytes() const { return bytes_; }
  std::string take() { return std::exchange(bytes_, {}); }

 private:
  void sign_and_number(std::int64_t value);

  std::string bytes_;
};

}  // namespace praxis
