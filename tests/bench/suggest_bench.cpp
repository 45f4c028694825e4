// SPDX-License-Identifier: GPL-3.0-or-later
// What a suggestion takes while a person types, at 100,000 units: the median and the 99th hundredth over each
// beginning, from one letter on, of words of titles and names. Prints one line; the first call, which makes
// the table, apart.
#include "search/index_builder.h"
#include "search/snapshot.h"
#include "tests/bench/made_units.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <iostream>

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr std::size_t kSuggestUnits = 100'000;
constexpr std::size_t kTextWords = 8;  // suggestions read titles and names alone

[[noreturn]] void stop(const praxis::Error& error) {
  std::cerr << error.message << '\n';
  std::exit(1);
}

double milliseconds(Clock::duration taken) {
  return std::chrono::duration<double, std::milli>(taken).count();
}

double timed(const praxis::search::Snapshot& snapshot, std::string_view typed) {
  const auto started = Clock::now();
  if (auto found = snapshot.suggest(typed, 10); !found) stop(found.error());
  return milliseconds(Clock::now() - started);
}

std::vector<std::string> beginnings(const std::vector<praxis::Unit>& units) {
  std::vector<std::string> typed;
  for (std::size_t i = 0; i < units.size(); i += 500) {
    const std::string& title = units[i].title;
    for (std::size_t length = 1; length <= std::min<std::size_t>(title.size(), 16); ++length)
      typed.push_back(title.substr(0, length));
  }
  for (const std::string name : {"Lombardia", "Österreich", "circular economy", "energy efficiency"}) {
    for (std::size_t length = 3; length <= name.size(); ++length) typed.push_back(name.substr(0, length));
  }
  return typed;
}

}  // namespace

int main() {
  std::string pattern = (fs::temp_directory_path() / "praxis-bench-XXXXXX").string();
  const fs::path folder = mkdtemp(pattern.data());
  auto loaded = praxis::Vocabularies::load(PRAXIS_SOURCE_DIR "/corpus/vocab");
  if (!loaded) stop(loaded.error());
  const auto vocabularies = std::make_shared<const praxis::Vocabularies>(std::move(*loaded));
  const auto units = praxis::bench::make_units(kSuggestUnits, *vocabularies, kTextWords);
  auto builder = praxis::search::IndexBuilder::create(folder / "000001.praxis", *vocabularies);
  if (!builder) stop(builder.error());
  for (const praxis::Unit& unit : units) {
    if (auto added = builder->add(unit); !added) stop(added.error());
  }
  if (auto finished = builder->finish(); !finished) stop(finished.error());
  auto snapshot = praxis::search::Snapshot::open(folder / "000001.praxis", vocabularies);
  if (!snapshot) stop(snapshot.error());
  const double first = timed(**snapshot, "x");
  std::vector<double> taken;
  for (const std::string& typed : beginnings(units)) taken.push_back(timed(**snapshot, typed));
  std::sort(taken.begin(), taken.end());
  std::cout << "suggestions at " << kSuggestUnits << " units: p50 " << taken[taken.size() / 2] << " ms, p99 "
            << taken[taken.size() * 99 / 100] << " ms, most " << taken.back() << " ms; table made in "
            << first << " ms\n";
  fs::remove_all(folder);
}
