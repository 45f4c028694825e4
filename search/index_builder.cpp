// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/index_builder.h"

#include "corpus/fs.h"
#include "corpus/utf8.h"
#include "search/generation.h"
#include "search/schema.h"
#include "search/unit_document.h"
#include "search/xapian_guard.h"

#include <optional>
#include <string>
#include <system_error>
#include <unordered_set>

#include <xapian.h>

namespace praxis::search {
namespace {

// Xapian keeps postings in memory until a commit: bounded by what they weigh rather than by documents, for
// one unit may hold a sentence or a book.
constexpr std::size_t kCommitBytes = 48U << 20U;

// No journal and no sync: a scratch database that is lost in a crash is built again.
constexpr int kScratchFlags =
    Xapian::DB_CREATE | Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS | Xapian::DB_BACKEND_GLASS;

std::filesystem::path beside(const std::filesystem::path& file, std::string_view suffix) {
  std::filesystem::path path = file;
  path += suffix;
  return path;
}

}  // namespace

struct IndexBuilder::Impl {
  Impl(std::filesystem::path target, const Vocabularies& vocabularies)
      : file(std::move(target)),
        scratch(beside(file, ".scratch")),
        partial(beside(file, ".partial")),
        database(std::in_place, scratch.string(), kScratchFlags),
        maker(vocabularies, &*database) {
    database->set_metadata(std::string(kSchemaKey), std::string(kSchemaVersion));
  }
  ~Impl() { clear(); }
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  void clear() noexcept {
    try {
      database.reset();
    } catch (...) {  // closing flushes; what is lost is scratch
    }
    std::error_code ignored;
    std::filesystem::remove_all(scratch, ignored);
    std::filesystem::remove(partial, ignored);
  }

  std::filesystem::path file;
  std::filesystem::path scratch;
  std::filesystem::path partial;
  std::optional<Xapian::WritableDatabase> database;
  UnitDocumentMaker maker;
  std::unordered_set<std::string> ids;
  std::size_t uncommitted_bytes = 0;
};

IndexBuilder::IndexBuilder(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
IndexBuilder::~IndexBuilder() = default;
IndexBuilder::IndexBuilder(IndexBuilder&&) noexcept = default;
IndexBuilder& IndexBuilder::operator=(IndexBuilder&&) noexcept = default;

Result<IndexBuilder> IndexBuilder::create(const std::filesystem::path& file,
                                          const Vocabularies& vocabularies) {
  return guarded("making the index", [&]() -> Result<IndexBuilder> {
    if (std::filesystem::exists(file)) {
      return fail(ErrorKind::internal, file.string() + " exists already");
    }
    std::filesystem::remove_all(beside(file, ".scratch"));
    return IndexBuilder(std::make_unique<Impl>(file, vocabularies));
  });
}

Result<void> IndexBuilder::add(const Unit& unit) {
  return guarded("indexing unit " + unit.id, [&]() -> Result<void> {
    if (!impl_ || !impl_->database) return fail(ErrorKind::internal, "the index is finished already");
    if (unit.id.empty()) return fail(ErrorKind::internal, "a unit has no id");
    if (unit.title.empty() && trim(unit.text).empty()) {
      return fail(ErrorKind::internal, "unit " + unit.id + " says nothing");  // it could not be read back
    }
    if (!impl_->ids.insert(unit.id).second) {
      return fail(ErrorKind::internal, "two units have the id " + unit.id);
    }
    const Xapian::Document document = impl_->maker.make(unit);
    impl_->database->add_document(document);
    impl_->uncommitted_bytes += unit.text.size() + unit.title.size();
    if (impl_->uncommitted_bytes > kCommitBytes) {
      impl_->database->commit();
      impl_->uncommitted_bytes = 0;
    }
    return {};
  });
}

Result<void> IndexBuilder::set_metadata(std::string_view key, std::string_view value) {
  return guarded("storing metadata", [&]() -> Result<void> {
    if (!impl_ || !impl_->database) return fail(ErrorKind::internal, "the index is finished already");
    impl_->database->set_metadata(std::string(kUserKeyPrefix) + std::string(key), std::string(value));
    return {};
  });
}

Result<void> IndexBuilder::finish() {
  return guarded("finishing the index", [&]() -> Result<void> {
    if (!impl_ || !impl_->database) return fail(ErrorKind::internal, "the index is finished already");
    const std::filesystem::path partial = impl_->partial;
    impl_->database->commit();
    std::filesystem::remove(partial);
    // Renumbering would be harmless, but slower; ids have no gaps as it is.
    impl_->database->compact(partial.string(), Xapian::DBCOMPACT_SINGLE_FILE | Xapian::DBCOMPACT_NO_RENUMBER,
                             0);
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
