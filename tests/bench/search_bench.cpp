// SPDX-License-Identifier: GPL-3.0-or-later
// A search with all facets, exact counts and 20 snippets, beside what Xapian itself takes for the top 20 of
// the same words with three counting spies and exact counts. Both over the same made units, in one process.
#include "search/index_builder.h"
#include "search/snapshot.h"
#include "tests/bench/made_units.h"

#include <cstdlib>
#include <filesystem>
#include <iostream>

#include <benchmark/benchmark.h>
#include <xapian.h>

namespace praxis::bench {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kUnits = 60'000;
constexpr std::size_t kQueries = 1'000;  // many more than a snapshot remembers

[[noreturn]] void give_up(const Error& error) {
  std::cerr << error.message << '\n';
  std::exit(1);
}

/// Both indexes, built once and removed when the program ends.
class Indexes {
 public:
  Indexes() {
    std::string name = (fs::temp_directory_path() / "praxis-bench-XXXXXX").string();
    folder_ = mkdtemp(name.data());
    auto loaded = Vocabularies::load(PRAXIS_SOURCE_DIR "/corpus/vocab");
    if (!loaded) give_up(loaded.error());
    const auto vocabularies = std::make_shared<const Vocabularies>(std::move(*loaded));
    const std::vector<Unit> units = make_units(kUnits, *vocabularies);
    build_ours(units, vocabularies);
    build_plain(units);
  }
  ~Indexes() { fs::remove_all(folder_); }

  const search::Snapshot& ours() const { return *snapshot_; }
  const Xapian::Database& plain() const { return plain_; }

 private:
  void build_ours(const std::vector<Unit>& units, const std::shared_ptr<const Vocabularies>& vocabularies) {
    auto builder = search::IndexBuilder::create(folder_ / "000001.praxis", *vocabularies);
    if (!builder) give_up(builder.error());
    for (const Unit& unit : units) {
      if (auto added = builder->add(unit); !added) give_up(added.error());
    }
    if (auto finished = builder->finish(); !finished) give_up(finished.error());
    auto snapshot = search::Snapshot::open(folder_ / "000001.praxis", vocabularies);
    if (!snapshot) give_up(snapshot.error());
    snapshot_ = *snapshot;
  }

  void build_plain(const std::vector<Unit>& units) {
    const std::string scratch = (folder_ / "scratch").string();
    Xapian::WritableDatabase database(scratch, Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
    Xapian::TermGenerator generator;
    generator.set_stemmer(Xapian::Stem("en"));
    for (const Unit& unit : units) {
      Xapian::Document document;
      generator.set_document(document);
      generator.index_text(unit.title);
      generator.increase_termpos();
      generator.index_text(unit.text);
      document.add_value(0, unit.regions.front());
      document.add_value(1, unit.themes.front());
      document.add_value(2, unit.date);
      document.set_data(unit.text);
      database.add_document(document);
    }
    database.commit();
    const std::string compact = (folder_ / "plain").string();
    database.compact(compact, Xapian::DBCOMPACT_SINGLE_FILE);
    plain_ = Xapian::Database(compact);
  }

  fs::path folder_;
  std::shared_ptr<const search::Snapshot> snapshot_;
  Xapian::Database plain_;
};

const Indexes& indexes() {
  static const Indexes built;
  return built;
}

void praxis_search(benchmark::State& state) {
  const search::Snapshot& snapshot = indexes().ours();
  const auto queries = make_queries(kQueries);
  std::size_t next = 0;
  for (auto _ : state) {
    search::SearchRequest request;
    request.text = queries[next];
    next = (next + 1) % queries.size();
    benchmark::DoNotOptimize(snapshot.search(request));
  }
}

void xapian_search(benchmark::State& state) {
  const Xapian::Database& database = indexes().plain();
  const auto queries = make_queries(kQueries);
  Xapian::QueryParser parser;
  parser.set_stemmer(Xapian::Stem("en"));
  parser.set_stemming_strategy(Xapian::QueryParser::STEM_SOME);
  std::size_t next = 0;
  for (auto _ : state) {
    Xapian::Enquire enquire(database);
    enquire.set_query(parser.parse_query(queries[next]));
    next = (next + 1) % queries.size();
    Xapian::ValueCountMatchSpy regions(0);
    Xapian::ValueCountMatchSpy themes(1);
    Xapian::ValueCountMatchSpy years(2);
    enquire.add_matchspy(&regions);
    enquire.add_matchspy(&themes);
    enquire.add_matchspy(&years);
    benchmark::DoNotOptimize(enquire.get_mset(0, 20, database.get_doccount()));
  }
}

BENCHMARK(praxis_search)->Unit(benchmark::kMicrosecond);
BENCHMARK(xapian_search)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace praxis::bench
