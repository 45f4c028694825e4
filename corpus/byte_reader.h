// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace praxis {

/// Reads what a ByteWriter wrote, out of bytes that are not trusted. A length is checked against what is left
/// before anything is allocated, numbers and choices against their range, texts for being UTF-8; nothing
/// nests but what the caller asks for. The first thing that is not as it should be is remembered: from there
/// on values stay as they are and lists end, so that callers need to look at problem() only once. Borrows the
/// bytes. For one thread at a time.
class ByteReader {
 public:
  /// `most_held` bounds how many bytes of memory the elements of all lists together may take: a list of empty
  /// texts grows to many times what it takes here.
  ByteReader(std::string_view bytes, std::size_t most_held);

  void number(std::uint64_t& out);
  void count(int& out);
  void ordinal(int& out);
  void integer(int& out);
  void flag(bool& out);
  void real(double& out);
  void hundredths(double& out);
  void text(std::string& out);
  void texts(std::vector<std::string>& out);

  template <typename Value, std::size_t N>
  void choice(Value& out, const std::array<Value, N>& choices) {
    if (const std::uint64_t place = number_up_to(N - 1, "a value of none of its kinds"); is_sound())
      out = choices[place];
  }

  template <typename Value, typename ReadOne>
  void list(std::vector<Value>& out, ReadOne&& read_one) {
    const std::size_t size = list_size(sizeof(Value));
    out.clear();
    out.reserve(size);
    for (std::size_t i = 0; i < size && is_sound(); ++i) read_one(out.emplace_back());
  }

  template <typename Value, typename ReadOne>
  void optional(std::optional<Value>& out, ReadOne&& read_one) {
    bool is_there = false;
    flag(is_there);
    out.reset();
    if (is_there) read_one(out.emplace());
  }

  /// Complains where something is left.
  void end();

  /// Remembers that something is wrong, said as "a number too large", and where.
  void complain(std::string_view what);
  bool is_sound() const { return problem_.empty(); }
  /// Empty where all was well.
  const std::string& problem() const { return problem_; }

 private:
  unsigned char next_byte();
  std::uint64_t next_number();
  std::uint64_t number_up_to(std::uint64_t most, std::string_view complaint);
  std::int64_t next_signed();
  std::string_view next_bytes(std::uint64_t size);
  std::size_t list_size(std::size_t element_size);

  std::string_view rest_;
  std::size_t size_;
  std::size_t may_hold_;
  std::string problem_;
};

}  // namespace praxis
