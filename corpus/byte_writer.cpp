// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/byte_writer.h"

#include "corpus/fixed_numbers.h"
#include "corpus/utf8.h"

#include <bit>
#include <cmath>

namespace praxis {

void ByteWriter::number(std::uint64_t value) {
  for (; value >= 0x80U; value >>= 7U) bytes_ += static_cast<char>((value & 0x7FU) | 0x80U);
  bytes_ += static_cast<char>(value);
}

void ByteWriter::count(int value) {
  number(static_cast<std::uint64_t>(static_cast<std::int64_t>(value)));
}

/// Small numbers stay short whatever their sign: 0, -1, 1, -2 become 0, 1, 2, 3.
void ByteWriter::sign_and_number(std::int64_t value) {
  const auto bits = static_cast<std::uint64_t>(value);
  number(value < 0 ? ~(bits << 1U) : bits << 1U);
}

void ByteWriter::real(double value) {
  append_number(bytes_, std::bit_cast<std::uint64_t>(value));
}

void ByteWriter::hundredths(double value) {
  const bool known = std::isfinite(value) && std::abs(value) <= kLargestMeasure;
  sign_and_number(known ? std::llround(value * 100) : 0);
}

void ByteWriter::text(std::string_view value) {
  if (!is_valid_utf8(value)) return text(to_clean_utf8(value));
  number(value.size());
  bytes_ += value;
}

void ByteWriter::texts(const std::vector<std::string>& values) {
  list(values, [this](const std::string& value) { text(value); });
}

}  // namespace praxis
