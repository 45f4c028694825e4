// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/generation_tail.h"

#include "search/generation.h"
#include "search/generation_reader.h"
#include "search/stored_unit.h"
#include "search/stretch_writer.h"
#include "search/word_list.h"
#include "tests/search/fixture.h"

#include <filesystem>
#include <fstream>
#include <string>
#include <system_error>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::search {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// A generation of two units, and what its checks say of it once bytes were changed.
class GenerationTailFile : public ::testing::Test {
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
    const auto tail = GenerationTail::map(file_);
    return tail ? tail->documents() : 0;
  }

  testing::TemporaryFolder folder_;
  std::filesystem::path file_ = folder_.path() / "000001.praxis";
};

TEST_F(GenerationTailFile, HoldsThePlacesOfTheWordsOfEachUnit) {
  const auto tail = GenerationTail::map(file_);
  ASSERT_TRUE(tail) << tail.error().message;
  ASSERT_EQ(tail->documents(), 2U);
  EXPECT_TRUE(tail->is_whole());
  const std::vector<std::uint32_t> night_ferry{place_key("night"), place_key("ferry")};
  const std::vector<std::uint32_t> ferry_sails{place_key("ferry"), place_key("sails")};
  EXPECT_TRUE(tail->places(1).has_phrase(night_ferry, false));
  EXPECT_TRUE(tail->places(2).has_phrase(night_ferry, false));
  EXPECT_TRUE(tail->places(1).has_phrase(ferry_sails, false));
  EXPECT_FALSE(tail->places(2).has_phrase(ferry_sails, false));
  EXPECT_FALSE(tail->places(0).has_phrase(night_ferry, false));
  EXPECT_FALSE(tail->places(3).has_phrase(night_ferry, false));
}

TEST_F(GenerationTailFile, HoldsEachUnitWhole) {
  const auto tail = GenerationTail::map(file_);
  ASSERT_TRUE(tail) << tail.error().message;
  EXPECT_EQ(read_unit(*tail, 1)->text, "The night ferry sails.");
  EXPECT_EQ(read_unit(*tail, 2)->id, "u2");
  for (const std::uint32_t none : {0U, 3U}) {
    const auto unit = read_unit(*tail, none);
    ASSERT_FALSE(unit);
    EXPECT_EQ(unit.error().kind, ErrorKind::damaged_index);
  }
}

TEST_F(GenerationTailFile, HoldsTheListsOfTheIndex) {
  const auto tail = GenerationTail::map(file_);
  ASSERT_TRUE(tail) << tail.error().message;
  const auto words = WordList::decode(tail->words());
  ASSERT_TRUE(words);
  EXPECT_EQ(words->units_of("ferry"), 2U);
  EXPECT_EQ(words->units_of("sails"), 1U);
  EXPECT_EQ(tail->copies(), "") << "no two units say the same";
}

TEST_F(GenerationTailFile, OfAVersionThatHadNoListsIsReadForItsUnits) {
  std::ifstream in(file_, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  const auto lists = DocumentSection::at_end_of(bytes, kListsMark);
  ASSERT_TRUE(lists);
  std::filesystem::resize_file(file_, bytes.size() - lists->bytes());
  const auto reader = GenerationReader::open(file_);
  ASSERT_TRUE(reader);
  EXPECT_EQ(reader->unit("u2")->title, "Buses");
  EXPECT_THAT(reader->copies_of("u2").value(), IsEmpty());
  EXPECT_EQ(GenerationTail::map(file_)->words(), "");
}

TEST_F(GenerationTailFile, IsSoundAsWritten) {
  EXPECT_THAT(problems(CheckDepth::every_block), IsEmpty());
}

TEST_F(GenerationTailFile, ChangedBytesAreNoticedByTheWholeCheck) {
  change_byte_from_the_end(140);
  EXPECT_THAT(problems(CheckDepth::every_block), Contains(HasSubstr("damaged")));
}

TEST_F(GenerationTailFile, ThatIsCutShortIsNotOpened) {
  std::filesystem::resize_file(file_, std::filesystem::file_size(file_) - 8);
  EXPECT_THAT(problems(CheckDepth::smoke), Contains(HasSubstr("cut short")));
  EXPECT_FALSE(Snapshot::open(file_, testing::small_vocabularies()));
}

TEST_F(GenerationTailFile, SizesThatDoNotFitAreRefused) {
  // The numbers of the footer: of documents, and of bytes of places.
  for (std::streamoff distance = 81; distance <= 96; ++distance) {
    change_byte_from_the_end(distance);
    const auto tail = GenerationTail::map(file_);
    if (tail) {
      for (std::uint32_t document = 0; document <= tail->documents() && document < 100; ++document)
        tail->places(document).has_phrase({1, 2}, false);
      EXPECT_FALSE(tail->is_whole()) << distance;
    }
    change_byte_from_the_end(distance);
  }
  EXPECT_EQ(documents(), 2U);
}

TEST(StretchWriter, SaysThatTheDiskIsFull) {
  StretchWriter writer;
  writer.open("/dev/full");
  try {
    for (int i = 0; i < 100; ++i) writer.add(std::string(10'000, 'a'));
    writer.close();
    FAIL() << "it holds nothing";
  } catch (const std::system_error& error) {
    EXPECT_THAT(error.what(), HasSubstr("/dev/full"));
    EXPECT_EQ(error.code(), std::errc::no_space_on_device);
  }
}

}  // namespace
}  // namespace praxis::search
