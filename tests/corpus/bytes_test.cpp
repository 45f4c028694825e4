// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/byte_reader.h"
#include "corpus/byte_writer.h"

#include <cmath>
#include <functional>
#include <limits>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis {
namespace {

using testing::HasSubstr;

constexpr std::size_t kRoomy = 1 << 20;
constexpr std::array kColours{'r', 'g', 'b'};

/// Writes a value and reads it back by the methods of that name; "not read" must not stay.
template <typename Value>
Value there_and_back(Value value, void (ByteWriter::*write)(Value), void (ByteReader::*read)(Value&)) {
  ByteWriter writer;
  (writer.*write)(value);
  Value out{};
  ByteReader reader(writer.bytes(), kRoomy);
  (reader.*read)(out);
  reader.end();
  EXPECT_EQ(reader.problem(), "");
  return out;
}

TEST(Bytes, NumbersReadBack) {
  for (unsigned shift = 0; shift < 64; ++shift) {
    for (const std::uint64_t value : {std::uint64_t{1} << shift, (std::uint64_t{1} << shift) - 1})
      EXPECT_EQ(there_and_back(value, &ByteWriter::number, &ByteReader::number), value);
  }
  constexpr auto kMost = std::numeric_limits<std::uint64_t>::max();
  EXPECT_EQ(there_and_back(kMost, &ByteWriter::number, &ByteReader::number), kMost);
  for (const int value : {0, 1, 127, 128, std::numeric_limits<int>::max()})
    EXPECT_EQ(there_and_back(value, &ByteWriter::count, &ByteReader::count), value);
  for (const int value :
       {0, -1, 1, -64, 64, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()})
    EXPECT_EQ(there_and_back(value, &ByteWriter::integer, &ByteReader::integer), value);
  for (const double value : {0.0, -0.5, 300.0 / 7, 1e300, std::numeric_limits<double>::denorm_min()})
    EXPECT_EQ(there_and_back(value, &ByteWriter::real, &ByteReader::real), value);
}

TEST(Bytes, MeasuresAreRoundedToHundredths) {
  const auto measure = [](double value) {
    return there_and_back(value, &ByteWriter::hundredths, &ByteReader::hundredths);
  };
  EXPECT_EQ(measure(595.276), 595.28);
  EXPECT_EQ(measure(-0.004), 0);
  EXPECT_EQ(measure(-12.345), -12.35);
  EXPECT_EQ(measure(9e9), 9e9);
  EXPECT_EQ(measure(std::nan("")), 0);
  EXPECT_EQ(measure(std::numeric_limits<double>::infinity()), 0);
  EXPECT_EQ(measure(1e12), 1e12);
  EXPECT_EQ(measure(-1e300), 0);
}

TEST(Bytes, SmallValuesAreShort) {
  ByteWriter writer;
  writer.count(127);
  writer.integer(-64);
  writer.flag(true);
  writer.text("");
  writer.choice('b', kColours);
  EXPECT_EQ(writer.bytes(), std::string("\x7F\x7F\x01\x00\x02", 5));
  EXPECT_EQ(writer.take().size(), 5U);
  EXPECT_EQ(writer.bytes(), "");
}

TEST(Bytes, TextsListsChoicesAndWhatIsMissingReadBack) {
  ByteWriter writer;
  const std::vector<std::string> texts{"", "très bien", std::string(300, 'x')};
  const std::vector<int> numbers{3, 1, 2};
  writer.texts(texts);
  writer.list(numbers, [&](int number) { writer.count(number); });
  writer.choice('g', kColours);
  writer.optional(std::optional<int>(7), [&](int number) { writer.count(number); });
  writer.optional(std::optional<int>(), [&](int number) { writer.count(number); });

  ByteReader reader(writer.bytes(), kRoomy);
  std::vector<std::string> read_texts{"of before"};
  std::vector<int> read_numbers;
  char colour = 'r';
  std::optional<int> there;
  std::optional<int> missing = 5;
  const auto read_count = [&](int& number) { reader.count(number); };
  reader.texts(read_texts);
  reader.list(read_numbers, read_count);
  reader.choice(colour, kColours);
  reader.optional(there, read_count);
  reader.optional(missing, read_count);
  reader.end();
  EXPECT_EQ(reader.problem(), "");
  EXPECT_EQ(read_texts, texts);
  EXPECT_EQ(read_numbers, numbers);
  EXPECT_EQ(colour, 'g');
  EXPECT_EQ(there, 7);
  EXPECT_EQ(missing, std::nullopt);
}

TEST(Bytes, TextThatIsNoUtf8IsCleanedWhenWritten) {
  ByteWriter writer;
  writer.text("caf\xC3");
  std::string text;
  ByteReader(writer.bytes(), kRoomy).text(text);
  EXPECT_EQ(text, "caf\uFFFD");
}

struct Wrong {
  const char* what;
  std::string bytes;
  std::function<void(ByteReader&)> read;
  const char* complaint;
};

void PrintTo(const Wrong& wrong, std::ostream* out) {
  *out << wrong.what;
}

class WrongBytes : public testing::TestWithParam<Wrong> {};

TEST_P(WrongBytes, AreComplainedAbout) {
  ByteReader reader(GetParam().bytes, kRoomy);
  GetParam().read(reader);
  reader.end();
  EXPECT_THAT(reader.problem(), HasSubstr(GetParam().complaint));
  EXPECT_FALSE(reader.is_sound());
}

void read_count(ByteReader& reader) {
  int out = 0;
  reader.count(out);
  EXPECT_EQ(out, 0);
}
void read_ordinal(ByteReader& reader) {
  int out = 1;
  reader.ordinal(out);
  EXPECT_EQ(out, 1);
}
void read_integer(ByteReader& reader) {
  int out = 0;
  reader.integer(out);
  EXPECT_EQ(out, 0);
}
void read_number(ByteReader& reader) {
  std::uint64_t out = 0;
  reader.number(out);
  EXPECT_EQ(out, 0U);
}
void read_real(ByteReader& reader) {
  double out = 0;
  reader.real(out);
  EXPECT_EQ(out, 0);
}
void read_measure(ByteReader& reader) {
  double out = 0;
  reader.hundredths(out);
  EXPECT_EQ(out, 0);
}
void read_text(ByteReader& reader) {
  std::string out;
  reader.text(out);
  EXPECT_EQ(out, "");
}
void read_texts(ByteReader& reader) {
  std::vector<std::string> out;
  reader.texts(out);
}
void read_colour(ByteReader& reader) {
  char out = 'r';
  reader.choice(out, kColours);
  EXPECT_EQ(out, 'r');
}
void read_flag(ByteReader& reader) {
  bool out = false;
  reader.flag(out);
  EXPECT_FALSE(out);
}

std::string number_bytes(std::uint64_t number) {
  ByteWriter writer;
  writer.number(number);
  return writer.take();
}

std::string real_bytes(double number) {
  ByteWriter writer;
  writer.real(number);
  return writer.take();
}

INSTANTIATE_TEST_SUITE_P(
    Each, WrongBytes,
    testing::Values(
        Wrong{"nothing", "", read_number, "too early"},
        Wrong{"half a number", "\xFF", read_number, "too early"},
        Wrong{"a number of 65 bits", std::string(9, '\xFF') + "\x03", read_number, "range"},
        Wrong{"a number without an end", std::string(40, '\x80'), read_number, "range"},
        Wrong{"a count above an int's", number_bytes(std::uint64_t{1} << 31U), read_count, "range"},
        Wrong{"a count below 0", number_bytes(static_cast<std::uint64_t>(-1)), read_count, "range"},
        Wrong{"a page 0", std::string(1, '\0'), read_ordinal, "range"},
        Wrong{"an integer above an int's", number_bytes(std::uint64_t{1} << 33U), read_integer, "range"},
        Wrong{"a measure above all measures", number_bytes(std::uint64_t{1} << 48U), read_measure, "range"},
        Wrong{"a flag of 2", "\x02", read_flag, "neither"},
        Wrong{"a fourth colour", "\x03", read_colour, "none of its kinds"},
        Wrong{"no number", real_bytes(std::nan("")), read_real, "none"},
        Wrong{"an endless number", real_bytes(-std::numeric_limits<double>::infinity()), read_real, "none"},
        Wrong{"half a real number", real_bytes(1).substr(0, 7), read_real, "beyond the end"},
        Wrong{"a text longer than what is left",
              "\x04"
              "abc",
              read_text, "beyond the end"},
        Wrong{"a text of 2^64 bytes", number_bytes(static_cast<std::uint64_t>(-1)) + "abc", read_text,
              "beyond"},
        Wrong{"a text that is no UTF-8", "\x02\xC3(", read_text, "UTF-8"},
        Wrong{"a list longer than what is left", "\x04" + std::string(3, '\0'), read_texts, "beyond the end"},
        Wrong{"a list of 2^60", number_bytes(std::uint64_t{1} << 60U), read_texts, "beyond the end"},
        Wrong{"a list whose texts end",
              "\x02\x01"
              "a",
              read_texts, "too early"},
        Wrong{"more than was asked for", std::string("\x01\x00", 2),
              [](ByteReader& reader) {
                int out = 0;
                reader.count(out);
              },
              "more than there should be"}));

TEST(Bytes, ListsMayTakeSoMuchMemoryAndNoMore) {
  ByteWriter writer;
  const std::vector<std::string> texts(100);
  writer.texts(texts);
  writer.texts(texts);
  std::vector<std::string> out;
  ByteReader enough(writer.bytes(), 200 * sizeof(std::string));
  enough.texts(out);
  enough.texts(out);
  EXPECT_EQ(enough.problem(), "");
  ByteReader too_little(writer.bytes(), 199 * sizeof(std::string));
  too_little.texts(out);
  EXPECT_TRUE(too_little.is_sound());
  too_little.texts(out);
  EXPECT_THAT(too_little.problem(), HasSubstr("too many values"));
}

TEST(Bytes, TheFirstComplaintStaysAndSaysWhere) {
  ByteReader reader("\x05\x09\x01", kRoomy);
  int number = 0;
  bool flag = false;
  reader.count(number);
  reader.flag(flag);
  reader.count(number);
  reader.complain("something else");
  reader.end();
  EXPECT_EQ(number, 5);
  EXPECT_EQ(reader.problem(), "neither yes nor no before byte 2");
}

}  // namespace
}  // namespace praxis
