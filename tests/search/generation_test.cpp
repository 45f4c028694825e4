// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/generation.h"

#include "fixture.h"
#include "search/index_builder.h"

#include <cstdio>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

namespace praxis::search {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using namespace testing;  // the fixture's

std::vector<std::string> names(const GenerationStore& store) {
  std::vector<std::string> out;
  for (const auto& file : store.all()) out.push_back(file.filename().string());
  return out;
}

void publish_one(const GenerationStore& store, const std::string& id) {
  const auto file = store.prepare_next();
  ASSERT_TRUE(file) << file.error().message;
  build(*file, {make_unit(id, "Title of " + id, "Text.")});
  const auto published = store.publish(*file);
  ASSERT_TRUE(published) << published.error().message;
}

std::string current_name(const GenerationStore& store) {
  const auto file = store.current();
  return file ? file->filename().string() : std::string(name_of(file.error().kind));
}

TEST(Generations, ThereIsNoneAtFirst) {
  const TemporaryFolder folder;
  const GenerationStore store(folder.path() / "index");
  const auto file = store.current();
  ASSERT_FALSE(file);
  EXPECT_EQ(file.error().kind, ErrorKind::no_index);
  EXPECT_NE(file.error().message.find("praxis index"), std::string::npos);
  EXPECT_THAT(store.all(), IsEmpty());
  EXPECT_EQ(store.rollback().error().kind, ErrorKind::no_index);
}

TEST(Generations, TheNewestThreeAreKept) {
  const TemporaryFolder folder;
  const GenerationStore store(folder.path());
  for (const char* id : {"a", "b", "c", "d"}) publish_one(store, id);
  EXPECT_EQ(current_name(store), "000004.praxis");
  EXPECT_THAT(names(store), ElementsAre("000002.praxis", "000003.praxis", "000004.praxis"));
}

TEST(Generations, RollBackAndOnAgain) {
  const TemporaryFolder folder;
  const GenerationStore store(folder.path());
  for (const char* id : {"a", "b", "c"}) publish_one(store, id);
  ASSERT_TRUE(store.rollback());
  EXPECT_EQ(current_name(store), "000002.praxis");
  ASSERT_TRUE(store.rollback());
  EXPECT_EQ(current_name(store), "000001.praxis");
  EXPECT_EQ(store.rollback().error().kind, ErrorKind::not_found);
  // No number comes twice, and what was rolled back from is out of a later rollback's reach.
  publish_one(store, "d");
  EXPECT_THAT(names(store), ElementsAre("000001.praxis", "000004.praxis"));
  EXPECT_EQ(*store.rollback(), folder.path() / "generations" / "000001.praxis");
}

TEST(Generations, RollBackLeavesAGenerationThatIsGone) {
  const TemporaryFolder folder;
  const GenerationStore store(folder.path());
  publish_one(store, "a");
  publish_one(store, "b");
  std::filesystem::remove(*store.current());
  EXPECT_EQ(current_name(store), "damaged-index");
  ASSERT_TRUE(store.rollback());
  EXPECT_EQ(current_name(store), "000001.praxis");
}

TEST(Generations, AnInterruptedBuildChangesNothingAndIsCleared) {
  const TemporaryFolder folder;
  const GenerationStore store(folder.path());
  publish_one(store, "a");
  const auto next = store.prepare_next();
  const auto scratch = std::filesystem::path(next->string() + ".scratch");
  std::filesystem::create_directories(scratch);
  std::ofstream(scratch / "postlist.glass") << "half";
  std::ofstream(next->string() + ".partial") << "half";
  std::filesystem::create_symlink("nowhere", folder.path() / "current.next");
  EXPECT_EQ(current_name(store), "000001.praxis");
  ASSERT_TRUE(store.prepare_next());
  EXPECT_FALSE(std::filesystem::exists(scratch));
  EXPECT_FALSE(std::filesystem::exists(next->string() + ".partial"));
  publish_one(store, "b");
  EXPECT_EQ(current_name(store), "000002.praxis");
}

TEST(Generations, AtEveryInstantCurrentIsWhole) {
  const TemporaryFolder folder;
  const GenerationStore store(folder.path());
  publish_one(store, "a");
  // A child that publishes without end is killed somewhere in the middle; whatever it was doing, `current`
  // opens.
  for (int round = 0; round < 8; ++round) {
    int pipe_ends[2];
    ASSERT_EQ(pipe(pipe_ends), 0);
    const pid_t child = fork();
    if (child == 0) {
      const GenerationStore own(folder.path());
      for (;;) {
        const auto file = own.prepare_next();
        auto builder = IndexBuilder::create(*file, *small_vocabularies());
        (void)builder->add(make_unit("x", "Some title", "Text."));
        (void)builder->finish();
        (void)own.publish(*file);
        if (write(pipe_ends[1], "x", 1) != 1) _exit(1);
      }
    }
    close(pipe_ends[1]);
    char byte = 0;
    for (int i = 0; i <= round % 3; ++i) ASSERT_EQ(read(pipe_ends[0], &byte, 1), 1);
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    close(pipe_ends[0]);
    const auto file = store.current();
    ASSERT_TRUE(file) << file.error().message;
    EXPECT_THAT(*check_generation(*file), IsEmpty());
  }
}

TEST(Generations, OnlyAFinishedFileIsPublished) {
  const TemporaryFolder folder;
  const GenerationStore store(folder.path());
  EXPECT_FALSE(store.publish(folder.path() / "generations" / "000009.praxis"));
  EXPECT_FALSE(store.publish(folder.path() / "something"));
}

TEST(IndexLock, HoldsOthersOff) {
  const TemporaryFolder folder;
  auto lock = IndexLock::acquire(folder.path() / "new");
  ASSERT_TRUE(lock);
  EXPECT_EQ(IndexLock::acquire(folder.path() / "new").error().kind, ErrorKind::locked);
  { const IndexLock moved = std::move(*lock); }
  EXPECT_TRUE(IndexLock::acquire(folder.path() / "new"));
}

TEST(IndexBuilder, RefusesAnIdTwiceAndAUnitWithout) {
  const TemporaryFolder folder;
  auto builder = IndexBuilder::create(folder.path() / "i.praxis", *small_vocabularies());
  ASSERT_TRUE(builder->add(make_unit("a", "", "One.")));
  EXPECT_EQ(builder->add(make_unit("a", "", "Two.")).error().kind, ErrorKind::internal);
  EXPECT_FALSE(builder->add(make_unit("", "", "Three.")));
  EXPECT_FALSE(builder->add(make_unit("empty", "", " ")));
  ASSERT_TRUE(builder->finish());
  EXPECT_FALSE(builder->finish());
  EXPECT_FALSE(builder->add(make_unit("b", "", "Late.")));
  EXPECT_FALSE(IndexBuilder::create(folder.path() / "i.praxis", *small_vocabularies())) << "the file exists";
}

TEST(IndexBuilder, LeavesNothingBesideItsFile) {
  const TemporaryFolder folder;
  build(folder.path() / "i.praxis", {make_unit("a", "", "One.")});
  { auto abandoned = IndexBuilder::create(folder.path() / "j.praxis", *small_vocabularies()); }
  EXPECT_THAT(std::vector<std::filesystem::path>(std::filesystem::directory_iterator(folder.path()), {}),
              SizeIs(1));
}

TEST(IndexBuilder, CarriesMetadata) {
  const TemporaryFolder folder;
  const auto file = folder.path() / "i.praxis";
  auto builder = IndexBuilder::create(file, *small_vocabularies());
  const std::string big(3'000'000, 'm');
  ASSERT_TRUE(builder->set_metadata("sources", "{}"));
  ASSERT_TRUE(builder->set_metadata("big", big));
  ASSERT_TRUE(builder->finish());
  EXPECT_EQ(*read_metadata(file, "sources"), "{}");
  EXPECT_EQ(*read_metadata(file, "big"), big);
  EXPECT_EQ(*read_metadata(file, "other"), "");
  EXPECT_EQ(read_metadata(folder.path() / "no", "x").error().kind, ErrorKind::no_index);
}

TEST(IndexBuilder, TakesAnyUnit) {
  Unit hostile = make_unit(std::string(1000, 'q'), std::string(5000, 't'),
                           std::string(100'000, 'w') + " " + std::string("a\0b", 3));
  hostile.projects = {std::string(400, 'p')};
  hostile.document.id = std::string(400, 'd');
  hostile.language = "not a language";
  hostile.date = "sometime";
  const auto snapshot = snapshot_of({hostile, make_unit("plain", "", "Plain.")});
  EXPECT_EQ(snapshot->unit_count(), 2U);
  EXPECT_THAT(ids(*snapshot, std::string(100'000 > kMaxQueryBytes ? 5000 : 100, 't')),
              ElementsAre(hostile.id));
  EXPECT_TRUE(snapshot->unit(hostile.id));
}

TEST(CheckGeneration, FindsDamage) {
  const TemporaryFolder folder;
  const auto file = folder.path() / "i.praxis";
  std::vector<Unit> units;
  for (int i = 0; i < 300; ++i)
    units.push_back(make_unit(std::to_string(i), "Title", "Some words " + std::to_string(i * i)));
  build(file, units);
  EXPECT_THAT(*check_generation(file), IsEmpty());
  const auto size = static_cast<long>(std::filesystem::file_size(file));
  std::FILE* const handle = std::fopen(file.c_str(), "r+b");
  std::fseek(handle, size / 2 / 8192 * 8192, SEEK_SET);
  for (int i = 0; i < 8192; ++i) std::fputc(0x5A, handle);
  std::fclose(handle);
  EXPECT_FALSE(check_generation(file)->empty());
  std::ofstream(file) << "no database";
  EXPECT_FALSE(check_generation(file)->empty());
  EXPECT_FALSE(check_generation(file, CheckDepth::smoke)->empty());
  EXPECT_EQ(check_generation(folder.path() / "none").error().kind, ErrorKind::no_index);
}

TEST(Snapshot, OpensOnlyAnIndex) {
  const TemporaryFolder folder;
  EXPECT_EQ(Snapshot::open(folder.path() / "none", small_vocabularies()).error().kind, ErrorKind::no_index);
  std::ofstream(folder.path() / "text") << "no database";
  EXPECT_EQ(Snapshot::open(folder.path() / "text", small_vocabularies()).error().kind,
            ErrorKind::damaged_index);
}

}  // namespace
}  // namespace praxis::search
