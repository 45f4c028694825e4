// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/store.h"

#include "corpus/fs.h"
#include "tests/ingest/filled_extraction.h"
#include "tests/ingest/temp_folder.h"

#include <thread>

#include <gtest/gtest.h>

namespace praxis::ingest {
namespace {

namespace fs = std::filesystem;
using test::filled_extraction;
using test::TempFolder;

const std::string kKey = sha256_hex("one");

fs::path only_file_in(const fs::path& folder) {
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) return entry.path();
  }
  return {};
}

TEST(ExtractionStore, GivesBackWhatWasPutIn) {
  const TempFolder folder;
  const ExtractionStore store(folder / "cache");
  EXPECT_FALSE(store.get(kKey).has_value());
  ASSERT_TRUE(store.put(kKey, filled_extraction()).has_value());
  EXPECT_EQ(ExtractionStore(folder / "cache").get(kKey), filled_extraction());
  EXPECT_FALSE(store.get(sha256_hex("two")).has_value());
}

TEST(ExtractionStore, ReplacesAnEarlierEntry) {
  const TempFolder folder;
  const ExtractionStore store(folder.path());
  ASSERT_TRUE(store.put(kKey, filled_extraction()).has_value());
  ASSERT_TRUE(store.put(kKey, {}).has_value());
  EXPECT_TRUE(store.get(kKey).value().units.empty());
}

TEST(ExtractionStore, TakesADamagedEntryAsMissing) {
  const TempFolder folder;
  const ExtractionStore store(folder.path());
  ASSERT_TRUE(store.put(kKey, filled_extraction()).has_value());
  const fs::path file = only_file_in(folder.path());
  const std::string whole = read_file(file, 1 << 20).value();

  for (std::size_t size :
       {std::size_t{0}, std::size_t{10}, std::size_t{60}, whole.size() / 2, whole.size() - 1}) {
    std::ofstream(file, std::ios::binary) << whole.substr(0, size);
    EXPECT_FALSE(store.get(kKey).has_value()) << size << " bytes";
  }
  std::string flipped = whole;
  flipped[whole.size() - 5] ^= 1;
  std::ofstream(file, std::ios::binary) << flipped;
  EXPECT_FALSE(store.get(kKey).has_value());

  std::ofstream(file, std::ios::binary) << whole;
  EXPECT_TRUE(store.get(kKey).has_value());
}

TEST(ExtractionStore, TakesAnEntryOfAnEarlierFormAsMissing) {
  const TempFolder folder;
  const ExtractionStore store(folder.path());
  ASSERT_TRUE(store.put(kKey, filled_extraction()).has_value());
  const fs::path file = only_file_in(folder.path());
  const std::string cbor = "\xA1\x65units\x80";
  std::ofstream(file, std::ios::binary) << "praxis-extraction 3\n" << sha256_hex(cbor) << '\n' << cbor;
  EXPECT_FALSE(store.get(kKey).has_value());
  ASSERT_TRUE(store.put(kKey, filled_extraction()).has_value());
  EXPECT_EQ(store.get(kKey), filled_extraction());
}

TEST(ExtractionStore, HandsOnceFromMemoryWhatWasPutForUse) {
  const TempFolder folder;
  const ExtractionStore store(folder.path());
  ASSERT_TRUE(store.put_for_use(kKey, filled_extraction()).has_value());
  const fs::path file = only_file_in(folder.path());
  const std::string whole = read_file(file, 1 << 20).value();
  std::ofstream(file, std::ios::binary) << "damaged";
  EXPECT_EQ(store.get(kKey), filled_extraction());
  EXPECT_FALSE(store.get(kKey).has_value());
  std::ofstream(file, std::ios::binary) << whole;
  EXPECT_EQ(store.get(kKey), filled_extraction());
}

TEST(ExtractionStore, ForgetsWhatItKeptWhenTheKeyIsPutAnew) {
  const TempFolder folder;
  const ExtractionStore store(folder.path());
  ASSERT_TRUE(store.put_for_use(kKey, filled_extraction()).has_value());
  ASSERT_TRUE(store.put(kKey, {}).has_value());
  EXPECT_TRUE(store.get(kKey).value().units.empty());
}

TEST(ExtractionStore, StaysInItsFolderWhateverTheKey) {
  const TempFolder folder;
  const ExtractionStore store(folder / "cache");
  for (const std::string key : {"../../../escape", "", "/etc/x", "a"}) {
    ASSERT_TRUE(store.put(key, filled_extraction()).has_value()) << key;
    EXPECT_TRUE(store.get(key).has_value()) << key;
  }
  std::size_t files = 0;
  for (const auto& entry : fs::recursive_directory_iterator(folder.path()))
    files += entry.is_regular_file() ? 1 : 0;
  EXPECT_EQ(files, 4U);
  EXPECT_EQ(store.keep_only({"a", ""}), 2U);
  EXPECT_TRUE(store.get("a").has_value());
  EXPECT_FALSE(store.get("/etc/x").has_value());
}

TEST(ExtractionStore, KeepsOnlyWhatIsNamedAndSweepsUpAfterInterruptedRuns) {
  const TempFolder folder;
  const ExtractionStore store(folder.path());
  ASSERT_TRUE(store.put(kKey, filled_extraction()).has_value());
  ASSERT_TRUE(store.put(sha256_hex("two"), filled_extraction()).has_value());
  const fs::path half = only_file_in(folder.path()).string() + ".tmp123-1";
  std::ofstream(half) << "half";
  folder.write("README", "not ours");

  EXPECT_EQ(store.keep_only({kKey}), 1U);
  EXPECT_TRUE(store.get(kKey).has_value());
  EXPECT_FALSE(store.get(sha256_hex("two")).has_value());
  EXPECT_FALSE(fs::exists(half));
  EXPECT_TRUE(fs::exists(folder / "README"));
  EXPECT_EQ(ExtractionStore(folder / "missing").keep_only({}), 0U);
}

TEST(ExtractionStore, SaysWhyItCannotWrite) {
  const TempFolder folder;
  const fs::path in_the_way = folder.write("cache", "a file");
  const auto put = ExtractionStore(in_the_way).put(kKey, filled_extraction());
  ASSERT_FALSE(put.has_value());
  EXPECT_EQ(put.error().kind, ErrorKind::io);
}

TEST(ExtractionStore, LetsManyThreadsWriteAndReadOneKey) {
  const TempFolder folder;
  const ExtractionStore store(folder.path());
  ASSERT_TRUE(store.put(kKey, filled_extraction()).has_value());
  std::vector<std::thread> threads;
  std::vector<int> lost(4, 0);
  for (int& mine : lost) {
    threads.emplace_back([&store, &mine] {
      for (int i = 0; i < 50; ++i) {
        if (!store.put(kKey, filled_extraction())) ++mine;
        if (!store.get(kKey)) ++mine;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(lost, std::vector<int>(4, 0));
}

}  // namespace
}  // namespace praxis::ingest
