// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/index_builder.h"

#include "corpus/fs.h"
#include "corpus/utf8.h"
#include "search/copies.h"
#include "search/generation.h"
#include "search/generation_tail.h"
#include "search/index_part.h"
#include "search/schema.h"
#include "search/stemmer_record.h"
#include "search/word_list.h"
#include "search/xapian_guard.h"

#include <algorithm>
#include <array>
#include <future>
#include <map>
#include <mutex>
#include <string>
#include <system_error>
#include <unordered_set>
#include <vector>

#include <xapian.h>

namespace praxis::search {
namespace {

std::filesystem::path beside(const std::filesystem::path& file, std::string_view suffix) {
  std::filesystem::path path = file;
  path += suffix;
  return path;
}

tl::unexpected<Error> twice(const std::string& id) {
  return fail(ErrorKind::internal, "two units have the id " + id);
}

// What stands in a single unit of many is a slip of the pen more often than a word somebody looks for.
constexpr std::size_t kManyUnits = 1'000;

/// Which units say the same, over all parts: a unit's document id is its place among all.
CopyGroups copies_in(const std::vector<std::unique_ptr<IndexPart>>& parts) {
  std::vector<const Sketch*> sketches;
  for (const auto& part : parts) {
    for (const Sketch& sketch : part->sketches()) sketches.push_back(&sketch);
  }
  return find_copies(sketches);
}

}  // namespace

struct IndexBuilder::Impl {
  Impl(std::filesystem::path target, const Vocabularies& vocabularies, std::size_t count)
      : file(std::move(target)),
        scratch(beside(file, ".scratch")),
        partial(beside(file, ".partial")),
        makers(vocabularies) {
    std::filesystem::create_directory(scratch);
    for (std::size_t i = 0; i < std::max<std::size_t>(count, 1); ++i) {
      parts.push_back(std::make_unique<IndexPart>(scratch_of(i), makers));
    }
    metadata.emplace(kSchemaKey, kSchemaVersion);
    metadata.emplace(kStemmersKey, stemmer_record());
  }
  ~Impl() { clear(); }
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  std::filesystem::path scratch_of(std::size_t part) const { return scratch / std::to_string(part); }

  void remove_scratch() noexcept {
    std::error_code ignored;
    std::filesystem::remove_all(scratch, ignored);
  }

  void clear() noexcept {
    try {
      parts.clear();
    } catch (...) {  // closing flushes; what is lost is scratch
    }
    remove_scratch();
    std::error_code ignored;
    std::filesystem::remove(partial, ignored);
  }

  std::filesystem::path file;
  std::filesystem::path scratch;
  std::filesystem::path partial;
  /// Once for each part, by whichever thread has filled it: that is where Xapian sorts and writes most.
  Result<void> close(std::size_t part) {
    IndexPart& closed = *parts.at(part);
    if (!closed.close()) return {};
    const std::lock_guard lock(merging);
    for (const std::string& id : closed.ids()) {
      if (!ids.insert(id).second) return twice(id);
    }
    return {};
  }

  std::filesystem::path write_metadata_of_all() const {
    const std::filesystem::path database = scratch / "metadata";
    write_metadata(database, metadata);
    return database;
  }

  /// The sections that go behind the database, in their order.
  std::array<std::filesystem::path, 3> sections() const {
    return {scratch / "units", scratch / "places", scratch / "lists"};
  }

  /// Of the whole index, once all parts are closed.
  Result<void> write_sections() const {
    const auto [units, places, lists] = sections();
    const std::string words = WordList::encode(makers.counted_words(), ids.size() < kManyUnits ? 1 : 2);
    if (auto written = write_lists(lists, words, copies_in(parts).to_text()); !written) return written;
    std::vector<SectionStretch> unit_stretches;
    std::vector<SectionStretch> place_stretches;
    for (const auto& part : parts) {
      unit_stretches.push_back(part->units());
      place_stretches.push_back(part->places());
    }
    if (auto written = write_section(units, kUnitsMark, unit_stretches); !written) return written;
    return write_section(places, kPlacesMark, place_stretches);
  }

  DocumentMakers makers;
  std::vector<std::unique_ptr<IndexPart>> parts;
  bool finished = false;

  std::map<std::string, std::string> metadata;

  std::mutex merging;
  std::unordered_set<std::string_view> ids;  ///< of the parts closed, which hold the strings
};

IndexBuilder::IndexBuilder(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
IndexBuilder::~IndexBuilder() = default;
IndexBuilder::IndexBuilder(IndexBuilder&&) noexcept = default;
IndexBuilder& IndexBuilder::operator=(IndexBuilder&&) noexcept = default;

Result<IndexBuilder> IndexBuilder::create(const std::filesystem::path& file, const Vocabularies& vocabularies,
                                          std::size_t parts) {
  return guarded("making the index", [&]() -> Result<IndexBuilder> {
    if (std::filesystem::exists(file)) {
      return fail(ErrorKind::internal, file.string() + " exists already");
    }
    std::filesystem::remove_all(beside(file, ".scratch"));
    return IndexBuilder(std::make_unique<Impl>(file, vocabularies, parts));
  });
}

Result<void> IndexBuilder::add(const Unit& unit, std::size_t part) {
  return guarded("indexing unit " + unit.id, [&]() -> Result<void> {
    if (!impl_ || impl_->finished) return fail(ErrorKind::internal, "the index is finished already");
    if (unit.id.empty()) return fail(ErrorKind::internal, "a unit has no id");
    if (unit.title.empty() && trim(unit.text).empty()) {
      return fail(ErrorKind::internal, "unit " + unit.id + " says nothing");  // it could not be read back
    }
    if (!impl_->parts.at(part)->add(unit)) return twice(unit.id);
    return {};
  });
}

Result<void> IndexBuilder::close(std::size_t part) {
  return guarded("writing the index", [&]() -> Result<void> {
    if (!impl_ || impl_->finished) return fail(ErrorKind::internal, "the index is finished already");
    return impl_->close(part);
  });
}

Result<void> IndexBuilder::set_metadata(std::string_view key, std::string_view value) {
  return guarded("storing metadata", [&]() -> Result<void> {
    if (!impl_ || impl_->finished) return fail(ErrorKind::internal, "the index is finished already");
    impl_->metadata.insert_or_assign(std::string(kUserKeyPrefix) + std::string(key), std::string(value));
    return {};
  });
}

Result<void> IndexBuilder::finish() {
  return guarded("finishing the index", [&]() -> Result<void> {
    if (!impl_ || impl_->finished) return fail(ErrorKind::internal, "the index is finished already");
    for (std::size_t part = 0; part < impl_->parts.size(); ++part) {
      if (auto closed = impl_->close(part); !closed) return closed;
    }
    Xapian::Database whole;
    for (const auto& part : impl_->parts) {
      for (const auto& file : part->files()) whole.add_database(Xapian::Database(file.string()));
    }
    whole.add_database(Xapian::Database(impl_->write_metadata_of_all().string()));
    const std::filesystem::path partial = impl_->partial;
    auto sections = std::async(std::launch::async, [&] { return impl_->write_sections(); });
    std::filesystem::remove(partial);
    // The parts' units are numbered on from each other.
    whole.compact(partial.string(), Xapian::DBCOMPACT_SINGLE_FILE, 0);
    if (auto written = sections.get(); !written) return written;
    for (const auto& section : impl_->sections()) {
      if (auto appended = append_file(section, partial); !appended) return appended;
    }
    auto syncing = std::async(std::launch::async, [&] { return sync_file(partial); });
    auto clearing = std::async(std::launch::async, [&] { impl_->remove_scratch(); });
    // Every block was written a moment ago: reading all again would ask the page cache, not the disk.
    auto problems = check_generation(partial, CheckDepth::smoke);
    if (auto synced = syncing.get(); !synced) return synced;
    if (!problems) return pass_on(std::move(problems));
    if (!problems->empty())
      return fail(ErrorKind::damaged_index, "the new index is damaged: " + problems->front());
    std::filesystem::rename(partial, impl_->file);
    const std::filesystem::path folder = impl_->file.parent_path();
    impl_->finished = true;
    return sync_folder(folder.empty() ? "." : folder);
  });
}

Result<std::string> read_metadata(const std::filesystem::path& file, std::string_view key) {
  return guarded("reading " + file.string(), [&]() -> Result<std::string> {
    if (!std::filesystem::exists(file)) return fail(ErrorKind::no_index, "there is no " + file.string());
    const Xapian::Database database(file.string());
    return database.get_metadata(std::string(kUserKeyPrefix) + std::string(key));
  });
}

}  // namespace praxis::search
