// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/index_builder.h"

#include "corpus/fs.h"
#include "corpus/utf8.h"
#include "search/copies.h"
#include "search/generation.h"
#include "search/index_part.h"
#include "search/schema.h"
#include "search/xapian_guard.h"

#include <algorithm>
#include <future>
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

SpellingCounts spelling_of(const std::vector<std::unique_ptr<IndexPart>>& parts) {
  SpellingCounts all;
  for (const auto& part : parts) {
    for (const auto& [word, count] : part->spelling()) all[word] += count;
  }
  return all;
}

/// Which units say the same, over all parts: a unit's document id is its place among all.
CopyGroups copies_in(const std::vector<std::unique_ptr<IndexPart>>& parts) {
  std::vector<const Sketch*> sketches;
  for (const auto& part : parts) {
    for (const Sketch& sketch : part->sketches()) sketches.push_back(&sketch);
  }
  return find_copies(sketches);
}

/// Closes the parts and writes the words for suggestions of all, each in a thread of its own: that is where
/// Xapian sorts and writes most.
Result<void> close_parts(const std::vector<std::unique_ptr<IndexPart>>& parts,
                         const std::filesystem::path& spelling_scratch) {
  std::unordered_set<std::string_view> ids;
  for (const auto& part : parts) {
    for (const std::string& id : part->ids()) {
      if (!ids.insert(id).second) return twice(id);
    }
  }
  std::vector<std::future<Result<void>>> closing;
  const auto start = [&](auto task) {
    closing.push_back(std::async(std::launch::async, [task] {
      return guarded("writing the index", [&]() -> Result<void> {
        task();
        return {};
      });
    }));
  };
  for (const auto& part : parts) start([part = part.get()] { part->close(); });
  start([&] { write_spelling(spelling_scratch, spelling_of(parts), ids.size() < kManyUnits ? 1 : 2); });
  Result<void> outcome;
  for (auto& one : closing) {
    if (auto closed = one.get(); !closed) outcome = std::move(closed);
  }
  return outcome;
}

}  // namespace

struct IndexBuilder::Impl {
  Impl(std::filesystem::path target, const Vocabularies& vocabularies, std::size_t count)
      : file(std::move(target)), scratch(beside(file, ".scratch")), partial(beside(file, ".partial")) {
    std::filesystem::create_directory(scratch);
    for (std::size_t i = 0; i < std::max<std::size_t>(count, 1); ++i) {
      parts.push_back(std::make_unique<IndexPart>(scratch_of(i), vocabularies));
    }
    parts.front()->set_metadata(std::string(kSchemaKey), std::string(kSchemaVersion));
  }
  ~Impl() { clear(); }
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  std::filesystem::path scratch_of(std::size_t part) const { return scratch / std::to_string(part); }

  void clear() noexcept {
    try {
      parts.clear();
    } catch (...) {  // closing flushes; what is lost is scratch
    }
    std::error_code ignored;
    std::filesystem::remove_all(scratch, ignored);
    std::filesystem::remove(partial, ignored);
  }

  std::filesystem::path file;
  std::filesystem::path scratch;
  std::filesystem::path partial;
  std::vector<std::unique_ptr<IndexPart>> parts;  ///< none once finished
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
    if (!impl_ || impl_->parts.empty()) return fail(ErrorKind::internal, "the index is finished already");
    if (unit.id.empty()) return fail(ErrorKind::internal, "a unit has no id");
    if (unit.title.empty() && trim(unit.text).empty()) {
      return fail(ErrorKind::internal, "unit " + unit.id + " says nothing");  // it could not be read back
    }
    if (!impl_->parts.at(part)->add(unit)) return twice(unit.id);
    return {};
  });
}

Result<void> IndexBuilder::set_metadata(std::string_view key, std::string_view value) {
  return guarded("storing metadata", [&]() -> Result<void> {
    if (!impl_ || impl_->parts.empty()) return fail(ErrorKind::internal, "the index is finished already");
    impl_->parts.front()->set_metadata(std::string(kUserKeyPrefix) + std::string(key), std::string(value));
    return {};
  });
}

Result<void> IndexBuilder::finish() {
  return guarded("finishing the index", [&]() -> Result<void> {
    if (!impl_ || impl_->parts.empty()) return fail(ErrorKind::internal, "the index is finished already");
    const std::filesystem::path spelling = impl_->scratch / "spelling";
    impl_->parts.front()->set_metadata(std::string(kCopiesKey), copies_in(impl_->parts).to_text());
    if (auto closed = close_parts(impl_->parts, spelling); !closed) return closed;
    Xapian::Database whole;
    for (std::size_t i = 0; i < impl_->parts.size(); ++i) {
      whole.add_database(Xapian::Database(impl_->scratch_of(i).string()));
    }
    whole.add_database(Xapian::Database(spelling.string()));
    const std::filesystem::path partial = impl_->partial;
    std::filesystem::remove(partial);
    // The parts' units are numbered on from each other.
    whole.compact(partial.string(), Xapian::DBCOMPACT_SINGLE_FILE, 0);
    if (auto synced = sync_file(partial); !synced) return synced;
    auto problems = check_generation(partial);
    if (!problems) return pass_on(std::move(problems));
    if (!problems->empty())
      return fail(ErrorKind::damaged_index, "the new index is damaged: " + problems->front());
    std::filesystem::rename(partial, impl_->file);
    const std::filesystem::path folder = impl_->file.parent_path();
    impl_->clear();
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
