// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/stored_unit.h"

#include "corpus/unit_json.h"
#include "tests/search/fixture.h"

#include <string>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <zstd.h>

namespace praxis::search {
namespace {

Unit bakery() {
  Unit unit = testing::make_unit("u1", "Shared ovens",
                                 "The village bakes on Fridays. Žito, mouka, čas: it takes all.");
  unit.fields.named = {{"evidence", "Forty loaves a week"}, {"resources", "EUR 900"}};
  unit.regions = {"CZ06"};
  return unit;
}

TEST(StoredUnit, ComesBackWhole) {
  UnitPacker packer;
  for (const Unit& unit : {bakery(), testing::make_unit("u2", "Long", std::string(3'000'000, 'a'))}) {
    const auto back = unpack_unit(packer.pack(unit));
    ASSERT_TRUE(back) << back.error().message;
    EXPECT_EQ(*back, unit);
  }
}

TEST(StoredUnit, IsReadAsTheVersionBeforePackedIt) {
  const std::string json = to_json(bakery()).dump();
  std::string packed(ZSTD_compressBound(json.size()), '\0');
  packed.resize(ZSTD_compress(packed.data(), packed.size(), json.data(), json.size(), 1));
  const auto unit = unpack_unit(packed);
  ASSERT_TRUE(unit) << unit.error().message;
  EXPECT_EQ(*unit, bakery());
}

TEST(StoredUnit, TakesLittleRoomWhereItRepeatsItself) {
  const Unit unit = testing::make_unit("u2", "Long", std::string(100'000, 'a'));
  EXPECT_LT(UnitPacker().pack(unit).size(), 2'000U);
}

TEST(StoredUnit, IsRefusedWhereDamageChangedIt) {
  const std::string packed = UnitPacker().pack(bakery());
  std::size_t refused = 0;
  for (std::size_t i = 0; i < packed.size(); ++i) {
    std::string damaged = packed;
    damaged[i] = static_cast<char>(damaged[i] ^ 0x20);
    const auto unit = unpack_unit(damaged);
    refused += unit ? 0 : 1;
    // A few bits say nothing.
    if (unit) {
      EXPECT_EQ(*unit, bakery()) << "at byte " << i;
    }
    const auto cut = unpack_unit(std::string_view(packed).substr(0, i));
    ASSERT_FALSE(cut) << "cut at byte " << i;
    EXPECT_EQ(cut.error().kind, ErrorKind::damaged_index);
  }
  EXPECT_GT(refused, packed.size() * 9 / 10);
}

TEST(StoredUnit, ThatClaimsToBeHugeAsksForNoMemory) {
  // A frame's header alone: a content of 2^62 bytes.
  const std::string header("\x28\xB5\x2F\xFD\xE0\0\0\0\0\0\0\0\x40", 13);
  const auto unit = unpack_unit(header + "abc");
  ASSERT_FALSE(unit);
  EXPECT_EQ(unit.error().kind, ErrorKind::damaged_index);
}

}  // namespace
}  // namespace praxis::search
