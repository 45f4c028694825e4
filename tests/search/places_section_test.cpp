// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/places_section.h"

#include "search/generation.h"
#include "tests/search/fixture.h"

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::search {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// A generation of two units, and what its checks say of it once bytes were changed.
class PlacesSectionFile : public ::testing::Test {
 protected:
  void SetUp() override {
    testing::build(file_, {testing::make_unit("u1", "Ferries", "The night ferry sails."),
                           testing::make_unit("u2", "Buses", "A bus meets the night ferry.")});
  }
  std::vector<std::string> problems(CheckDepth depth) const { return check_generation(file_, depth).value(); }
  void change_byte_from_the_end(std::streamoff distance) const {
    std::fstream file(file_, std::ios::in | std::ios::out | std::ios::binary);
    file.seekg(-distance, std::ios::end);
    const auto byte = static_cast<char>(file.get() ^ 1);
    file.seekp(-distance, std::ios::end);
    file.put(byte);
  }
  std::uint32_t documents() const {
    const auto section = PlacesSection::map(file_);
    return section ? section->documents() : 0;
  }

  testing::TemporaryFolder folder_;
  std::filesystem::path file_ = folder_.path() / "000001.praxis";
};

TEST_F(PlacesSectionFile, HoldsTheWordsOfEachUnit) {
  const auto section = PlacesSection::map(file_);
  ASSERT_TRUE(section) << section.error().message;
  ASSERT_EQ(section->documents(), 2U);
  EXPECT_TRUE(section->is_whole());
  const std::vector<std::uint32_t> night_ferry{place_key("night"), place_key("ferry")};
  const std::vector<std::uint32_t> ferry_sails{place_key("ferry"), place_key("sails")};
  EXPECT_TRUE(section->of(1).has_phrase(night_ferry, false));
  EXPECT_TRUE(section->of(2).has_phrase(night_ferry, false));
  EXPECT_TRUE(section->of(1).has_phrase(ferry_sails, false));
  EXPECT_FALSE(section->of(2).has_phrase(ferry_sails, false));
  EXPECT_FALSE(section->of(0).has_phrase(night_ferry, false));
  EXPECT_FALSE(section->of(3).has_phrase(night_ferry, false));
}

TEST_F(PlacesSectionFile, IsSoundAsWritten) {
  EXPECT_THAT(problems(CheckDepth::every_block), IsEmpty());
}

TEST_F(PlacesSectionFile, ChangedWordsAreNoticedByTheWholeCheck) {
  change_byte_from_the_end(140);
  EXPECT_THAT(problems(CheckDepth::every_block), Contains(HasSubstr("damaged")));
}

TEST_F(PlacesSectionFile, ThatIsCutShortIsNotOpened) {
  std::filesystem::resize_file(file_, std::filesystem::file_size(file_) - 8);
  EXPECT_THAT(problems(CheckDepth::smoke), Contains(HasSubstr("cut short")));
  EXPECT_FALSE(Snapshot::open(file_, testing::small_vocabularies()));
}

TEST_F(PlacesSectionFile, SizesThatDoNotFitAreRefused) {
  // The numbers of the footer: of documents, and of bytes of places.
  for (std::streamoff distance = 81; distance <= 96; ++distance) {
    change_byte_from_the_end(distance);
    const auto section = PlacesSection::map(file_);
    if (section) {
      for (std::uint32_t document = 0; document <= section->documents() && document < 100; ++document)
        section->of(document).has_phrase({1, 2}, false);
      EXPECT_FALSE(section->is_whole()) << distance;
    }
    change_byte_from_the_end(distance);
  }
  EXPECT_EQ(documents(), 2U);
}

}  // namespace
}  // namespace praxis::search
