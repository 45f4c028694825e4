// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/byte_reader.h"

#include "corpus/byte_writer.h"
#include "corpus/fixed_numbers.h"
#include "corpus/utf8.h"

#include <bit>
#include <cmath>
#include <limits>

namespace praxis {
namespace {

constexpr std::uint64_t kLargestInt = std::numeric_limits<int>::max();
constexpr std::string_view kTooLarge = "a number out of its range";
constexpr std::string_view kTooLong = "a length beyond the end";

}  // namespace

ByteReader::ByteReader(std::string_view bytes, std::size_t most_held)
    : rest_(bytes), size_(bytes.size()), may_hold_(most_held) {}

void ByteReader::complain(std::string_view what) {
  if (!is_sound()) return;
  problem_ = std::string(what) + " before byte " + std::to_string(size_ - rest_.size());
  rest_ = {};
}

unsigned char ByteReader::next_byte() {
  if (rest_.empty()) return complain("an end too early"), static_cast<unsigned char>(0);
  const auto byte = static_cast<unsigned char>(rest_.front());
  rest_.remove_prefix(1);
  return byte;
}

std::uint64_t ByteReader::next_number() {
  constexpr unsigned kLastShift = 63;
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift <= kLastShift; shift += 7) {
    const std::uint64_t byte = next_byte();
    if (shift == kLastShift && byte > 1) break;
    value |= (byte & 0x7FU) << shift;
    if ((byte & 0x80U) == 0) return value;
  }
  return complain(kTooLarge), 0;
}

std::uint64_t ByteReader::number_up_to(std::uint64_t most, std::string_view complaint) {
  const std::uint64_t value = next_number();
  if (value > most) return complain(complaint), 0;
  return value;
}

std::int64_t ByteReader::next_signed() {
  const std::uint64_t value = next_number();
  return static_cast<std::int64_t>((value & 1U) != 0 ? ~(value >> 1U) : value >> 1U);
}

std::string_view ByteReader::next_bytes(std::uint64_t size) {
  if (size > rest_.size()) return complain(kTooLong), std::string_view();
  const std::string_view bytes = rest_.substr(0, size);
  rest_.remove_prefix(size);
  return bytes;
}

/// Each element takes a byte at least, so that a list cannot promise more than is there.
std::size_t ByteReader::list_size(std::size_t element_size) {
  const std::uint64_t size = next_number();
  if (size > rest_.size()) return complain(kTooLong), 0;
  if (size > may_hold_ / element_size) return complain("too many values"), 0;
  may_hold_ -= size * element_size;
  return size;
}

void ByteReader::number(std::uint64_t& out) {
  if (const std::uint64_t value = next_number(); is_sound()) out = value;
}

void ByteReader::count(int& out) {
  if (const std::uint64_t value = number_up_to(kLargestInt, kTooLarge); is_sound())
    out = static_cast<int>(value);
}

void ByteReader::ordinal(int& out) {
  int value = 0;
  count(value);
  if (value < 1) complain(kTooLarge);
  if (is_sound()) out = value;
}

void ByteReader::integer(int& out) {
  const std::int64_t value = next_signed();
  if (value < std::numeric_limits<int>::min() || value > std::numeric_limits<int>::max()) complain(kTooLarge);
  if (is_sound()) out = static_cast<int>(value);
}

void ByteReader::flag(bool& out) {
  if (const std::uint64_t value = number_up_to(1, "neither yes nor no"); is_sound()) out = value != 0;
}

void ByteReader::real(double& out) {
  const std::string_view bytes = next_bytes(sizeof(std::uint64_t));
  if (bytes.empty()) return;  // complained of already
  const auto value = std::bit_cast<double>(number_at<std::uint64_t>(bytes, 0));
  if (!std::isfinite(value)) complain("a number that is none");
  if (is_sound()) out = value;
}

void ByteReader::hundredths(double& out) {
  const double value = static_cast<double>(next_signed()) / 100;
  if (std::abs(value) > ByteWriter::kLargestMeasure) complain(kTooLarge);
  if (is_sound()) out = value;
}

void ByteReader::text(std::string& out) {
  const std::string_view bytes = next_bytes(next_number());
  if (!is_valid_utf8(bytes)) complain("a text that is no UTF-8");
  if (is_sound()) out = bytes;
}

void ByteReader::texts(std::vector<std::string>& out) {
  list(out, [this](std::string& value) { text(value); });
}

void ByteReader::end() {
  if (!rest_.empty()) complain("more than there should be");
}

}  // namespace praxis
