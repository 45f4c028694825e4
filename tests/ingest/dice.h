// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace praxis::test {

/// Numbers that look random and are the same everywhere (Knuth, TAOCP 2, 3.3.4, MMIX).
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::size_t below(std::size_t limit) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return limit == 0 ? 0 : static_cast<std::size_t>(state_ >> 33U) % limit;
  }

 private:
  std::uint64_t state_;
};

/// The bytes with a few of them changed, left out, or said twice.
inline std::string spoilt(std::string bytes, Dice& dice) {
  for (std::size_t changes = 1 + dice.below(4); changes > 0 && !bytes.empty(); --changes) {
    const std::size_t at = dice.below(bytes.size());
    const std::size_t length = 1 + dice.below(8);
    switch (dice.below(5)) {
      case 0:
        bytes[at] = static_cast<char>(dice.below(256));
        break;
      case 1:
        bytes[at] = static_cast<char>(0xFF);
        break;
      case 2:
        bytes[at] = static_cast<char>(static_cast<unsigned char>(bytes[at]) ^ (1U << dice.below(8)));
        break;
      case 3:
        bytes.erase(at, length);
        break;
      default:
        bytes.insert(dice.below(bytes.size()), bytes.substr(at, length));
    }
  }
  return bytes;
}

}  // namespace praxis::test
