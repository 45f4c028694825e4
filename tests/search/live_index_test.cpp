// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/live_index.h"

#include "fixture.h"
#include "search/generation.h"

#include <atomic>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::search {
namespace {

using ::testing::ElementsAre;
using namespace std::chrono_literals;
using namespace testing;  // the fixture's

void publish(const GenerationStore& store, int number) {
  const auto file = store.prepare_next();
  ASSERT_TRUE(file) << file.error().message;
  std::vector<Unit> units;
  for (int i = 0; i < 20; ++i) {
    units.push_back(make_unit(std::to_string(i), "Edition " + std::to_string(number),
                              "Water number" + std::to_string(number)));
  }
  build(*file, units);
  const auto published = store.publish(*file);
  ASSERT_TRUE(published) << published.error().message;
}

// Waits for what must come; the test's own time limit ends a wait in vain.
void wait_for_generation(const LiveIndex& live, const std::string& name) {
  while (live.snapshot()->generation() != name) std::this_thread::yield();
}

TEST(LiveIndex, NeedsAnIndexToBegin) {
  const TemporaryFolder folder;
  const auto live = LiveIndex::open(folder.path(), small_vocabularies());
  ASSERT_FALSE(live);
  EXPECT_EQ(live.error().kind, ErrorKind::no_index);
}

TEST(LiveIndex, FollowsPublishAndRollback) {
  const TemporaryFolder folder;
  const GenerationStore store(folder.path());
  publish(store, 1);
  const auto live = LiveIndex::open(folder.path(), small_vocabularies(), 1ms);
  ASSERT_TRUE(live);
  EXPECT_EQ((*live)->snapshot()->generation(), "000001");
  const auto old = (*live)->snapshot();
  publish(store, 2);
  wait_for_generation(**live, "000002");
  ASSERT_TRUE(store.rollback());
  wait_for_generation(**live, "000001");
  EXPECT_EQ(old->search(ask("number1"))->total, 20U);
}

TEST(LiveIndex, AnOldSnapshotOutlivesItsFile) {
  const TemporaryFolder folder;
  const GenerationStore store(folder.path());
  publish(store, 1);
  const auto live = LiveIndex::open(folder.path(), small_vocabularies(), 1ms);
  const auto old = (*live)->snapshot();
  for (int number = 2; number <= 5; ++number) publish(store, number);
  wait_for_generation(**live, "000005");
  ASSERT_FALSE(std::filesystem::exists(folder.path() / "generations" / "000001.praxis"));
  std::vector<std::thread> readers;
  std::atomic<int> right = 0;
  for (int t = 0; t < 4; ++t) {
    readers.emplace_back([&] { right += old->search(ask("number1"))->total == 20U ? 1 : 0; });
  }
  for (std::thread& reader : readers) reader.join();
  EXPECT_EQ(right, 4);
}

TEST(LiveIndex, GoesOnServingWhenTheNewGenerationIsBad) {
  const TemporaryFolder folder;
  const GenerationStore store(folder.path());
  publish(store, 1);
  const auto live = LiveIndex::open(folder.path(), small_vocabularies(), 1ms);
  std::filesystem::remove(folder.path() / "current");
  EXPECT_EQ((*live)->snapshot()->search(ask("water"))->total, 20U);
  publish(store, 2);
  wait_for_generation(**live, "000002");
}

TEST(LiveIndex, NoReaderFailsWhileGenerationsChange) {
  const TemporaryFolder folder;
  const GenerationStore store(folder.path());
  publish(store, 1);
  const auto live = LiveIndex::open(folder.path(), small_vocabularies(), 1ms);
  ASSERT_TRUE(live);
  std::atomic<bool> done = false;
  std::atomic<int> failures = 0;
  std::atomic<int> searches = 0;
  std::vector<std::thread> readers;
  for (int t = 0; t < 4; ++t) {
    readers.emplace_back([&] {
      while (!done) {
        const auto snapshot = (*live)->snapshot();
        const auto answer = snapshot->search(ask("water edition"));
        const auto unit = snapshot->unit("7");
        // Whatever generation it is, it is one: title and name agree.
        const bool whole = answer && unit && answer->total == 20 &&
                           answer->generation == snapshot->generation() &&
                           unit->title == "Edition " + std::to_string(std::stoi(snapshot->generation()));
        failures += whole ? 0 : 1;
        ++searches;
      }
    });
  }
  for (int number = 2; number <= 8; ++number) {
    publish(store, number);
    wait_for_generation(**live, "00000" + std::to_string(number));
    const int before = searches;
    while (searches < before + 8) std::this_thread::yield();
  }
  done = true;
  for (std::thread& reader : readers) reader.join();
  EXPECT_EQ(failures, 0);
}

TEST(Snapshot, ServesManyThreadsAtOnce) {
  std::vector<Unit> units;
  for (int i = 0; i < 200; ++i)
    units.push_back(make_unit("u" + std::to_string(i), "T" + std::to_string(i % 7),
                              "Water and word" + std::to_string(i)));
  const auto snapshot = snapshot_of(units);
  std::atomic<int> wrong = 0;
  std::vector<std::thread> readers;
  for (int t = 0; t < 8; ++t) {
    readers.emplace_back([&, t] {
      for (int i = 0; i < 25; ++i) {
        const int n = (t * 31 + i * 7) % 200;
        const auto answer = snapshot->search(ask("\"word" + std::to_string(n) + "\""));
        wrong += answer && answer->total == 1 && answer->hits[0].unit.id == "u" + std::to_string(n) ? 0 : 1;
      }
    });
  }
  for (std::thread& reader : readers) reader.join();
  EXPECT_EQ(wrong, 0);
}

}  // namespace
}  // namespace praxis::search
