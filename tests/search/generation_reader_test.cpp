// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/generation_reader.h"

#include "corpus/unit_json.h"
#include "fixture.h"
#include "search/index_builder.h"
#include "search/schema.h"
#include "search/terms.h"

#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <xapian.h>

namespace praxis::search {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::make_unit;
using testing::small_vocabularies;
using testing::TemporaryFolder;

TEST(GenerationReader, ReadsUnitsCopiesAndNamedBytes) {
  const TemporaryFolder folder;
  const auto file = folder.path() / "000001.praxis";
  const std::string said = "The mill above the weir grinds barley for every baker of the valley since 1911.";
  auto builder = IndexBuilder::create(file, *small_vocabularies());
  ASSERT_TRUE(builder);
  for (const Unit& unit : {make_unit("a", "Upper mill", said), make_unit("b", "Lower mill", "It saws larch."),
                           make_unit("c", "Upper mill", said)})
    ASSERT_TRUE(builder->add(unit));
  ASSERT_TRUE(builder->set_metadata("gone.x", "one"));
  ASSERT_TRUE(builder->set_metadata("gone.y", "two"));
  ASSERT_TRUE(builder->set_metadata("other", "three"));
  ASSERT_TRUE(builder->finish());

  const auto reader = GenerationReader::open(file);
  ASSERT_TRUE(reader) << reader.error().message;
  EXPECT_THAT(reader->unit_ids().value(), ElementsAre("a", "b", "c"));
  EXPECT_EQ(reader->unit("b")->title, "Lower mill");
  EXPECT_EQ(reader->unit("d").error().kind, ErrorKind::not_found);
  EXPECT_THAT(reader->copies_of("a").value(), ElementsAre("c"));
  EXPECT_THAT(reader->copies_of("b").value(), IsEmpty());
  EXPECT_THAT(reader->copies_of("nowhere").value(), IsEmpty());
  const std::map<std::string, std::string> gone{{"x", "one"}, {"y", "two"}};
  EXPECT_EQ(reader->named("gone.").value(), gone);
  const auto snapshot = Snapshot::open(file, small_vocabularies());
  ASSERT_TRUE(snapshot);
  EXPECT_EQ((*snapshot)->named("gone.y").value(), "two");
  EXPECT_EQ((*snapshot)->named("gone.z").value(), "");
}

TEST(GenerationReader, ReadsUnitsWhereEarlierVersionsPutThem) {
  const TemporaryFolder folder;
  const auto file = folder.path() / "database";
  {
    Xapian::WritableDatabase database(file.string(), Xapian::DB_CREATE);
    Xapian::Document document;
    document.add_boolean_term(make_term(prefix::kUnitId, "a"));
    document.add_value(slot::kUnitId, "a");
    document.set_data(to_json(make_unit("a", "Upper mill", "It grinds barley.")).dump());
    database.add_document(document);
  }
  const auto reader = GenerationReader::open(file);
  ASSERT_TRUE(reader) << reader.error().message;
  EXPECT_THAT(reader->unit_ids().value(), ElementsAre("a"));
  EXPECT_EQ(reader->unit("a")->text, "It grinds barley.");
}

TEST(GenerationReader, SaysWhatIsNoGeneration) {
  const TemporaryFolder folder;
  EXPECT_EQ(GenerationReader::open(folder.path() / "000001.praxis").error().kind, ErrorKind::no_index);
  EXPECT_FALSE(GenerationReader::open(folder.path()).has_value());
}

}  // namespace
}  // namespace praxis::search
