// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/snapshot.h"

#include "corpus/unit_json.h"
#include "search/name_words.h"
#include "search/other_words.h"
#include "search/schema.h"
#include "search/snapshot_impl.h"
#include "search/stored_unit.h"
#include "search/terms.h"
#include "search/xapian_guard.h"

#include <algorithm>

#include <nlohmann/json.hpp>
#include <xapian.h>

namespace praxis::search {
namespace {

struct Loaded {
  Columns columns;
  std::vector<IndexLanguage> languages;
  double average_length = 0;
};

Result<Loaded> load(DatabasePool& pool, std::string_view copies, const std::filesystem::path& file) {
  const auto database = pool.borrow();
  if (const std::string version = database->get_metadata(std::string(kSchemaKey));
      version != kSchemaVersion) {
    return fail(ErrorKind::damaged_index,
                file.string() + " was made by another version of the program; run `praxis index`");
  }
  return Loaded{Columns::load(*database, copies), index_languages(*database), database->get_avlength()};
}

}  // namespace

const WordList& Snapshot::Impl::words() const {
  std::call_once(words_read_, [&] {
    if (auto read = WordList::decode(tail.words())) words_ = *std::move(read);
  });
  return words_;
}

MatchContext Snapshot::Impl::context(const Xapian::Database& database) const {
  const bool compounding = std::any_of(languages.begin(), languages.end(), writes_compounds);
  const WordList* const compounds = compounding ? &words() : nullptr;
  return {database, languages, names, columns, norms, tail, &synonyms(), compounds};
}

const SynonymTable& Snapshot::Impl::synonyms() const {
  std::call_once(synonyms_made_, [&] { synonyms_ = std::make_unique<const SynonymTable>(*vocabularies); });
  return *synonyms_;
}

const WordList& Snapshot::Impl::name_words() const {
  std::call_once(name_words_read_, [&] { name_words_ = search::name_words(columns, *vocabularies); });
  return name_words_;
}

const VocabularyWords& Snapshot::Impl::vocabulary_words() const {
  std::call_once(vocabulary_words_made_,
                 [&] { vocabulary_words_ = std::make_unique<const VocabularyWords>(*vocabularies); });
  return *vocabulary_words_;
}

Snapshot::Snapshot(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Snapshot::~Snapshot() = default;

Result<std::shared_ptr<const Snapshot>> Snapshot::open(const std::filesystem::path& file,
                                                       std::shared_ptr<const Vocabularies> vocabularies) {
  return guarded("opening " + file.string(), [&]() -> Result<std::shared_ptr<const Snapshot>> {
    auto pool = DatabasePool::open(file);
    if (!pool) return pass_on(std::move(pool));
    auto tail = (*pool)->map_tail();
    if (!tail) return pass_on(std::move(tail));
    auto loaded = load(**pool, tail->copies(), file);
    if (!loaded) return pass_on(std::move(loaded));
    if (!vocabularies) vocabularies = std::make_shared<const Vocabularies>();
    auto impl = std::make_unique<Impl>(std::move(*pool), std::move(loaded->columns), std::move(*tail),
                                       std::move(loaded->languages), loaded->average_length,
                                       std::move(vocabularies), file.stem().string());
    return std::shared_ptr<const Snapshot>(new Snapshot(std::move(impl)));
  });
}

Result<Unit> Snapshot::unit(std::string_view id) const {
  return guarded("reading a unit", [&]() -> Result<Unit> {
    const auto database = impl_->pool->borrow();
    const std::string term = make_term(prefix::kUnitId, id);
    const auto posting = database->postlist_begin(term);
    if (posting == database->postlist_end(term)) {
      return fail(ErrorKind::not_found, "there is no unit " + std::string(id));
    }
    return read_unit(impl_->tail, *posting);
  });
}

Result<Copies> Snapshot::Impl::copies_of(std::uint32_t document) const {
  Copies copies;
  for (const std::uint32_t other : columns.copies.members(columns.copies.group_of(document))) {
    if (other == document || ++copies.total > kMostListedCopies) continue;
    auto unit = read_unit(tail, other);
    if (!unit) return pass_on(std::move(unit));
    copies.listed.push_back({std::move(unit->id), std::move(unit->document.id),
                             std::move(unit->document.title), unit->first_page, unit->last_page});
  }
  return copies;
}

Result<Copies> Snapshot::copies_of(std::string_view id) const {
  return guarded("looking for copies", [&]() -> Result<Copies> {
    const auto database = impl_->pool->borrow();
    const std::string term = make_term(prefix::kUnitId, id);
    const auto posting = database->postlist_begin(term);
    if (posting == database->postlist_end(term)) {
      return fail(ErrorKind::not_found, "there is no unit " + std::string(id));
    }
    return impl_->copies_of(*posting);
  });
}

Result<std::vector<Unit>> Snapshot::units_of_document(std::string_view document_id) const {
  return guarded("reading a document's units", [&]() -> Result<std::vector<Unit>> {
    const auto database = impl_->pool->borrow();
    const std::string term = make_term(prefix::kDocumentId, document_id);
    std::vector<Unit> units;
    for (auto posting = database->postlist_begin(term); posting != database->postlist_end(term); ++posting) {
      auto unit = read_unit(impl_->tail, *posting);
      if (!unit) return pass_on(std::move(unit));
      units.push_back(std::move(*unit));
    }
    if (units.empty()) return fail(ErrorKind::not_found, "there is no document " + std::string(document_id));
    return units;
  });
}

Result<void> Snapshot::for_each_unit(const std::function<bool(const Unit&)>& visit) const {
  return guarded("reading all units", [&]() -> Result<void> {
    for (std::uint32_t document = 1; document <= impl_->columns.documents; ++document) {
      const auto unit = read_unit(impl_->tail, document);
      if (!unit) return fail(unit.error().kind, unit.error().message);
      if (!visit(*unit)) break;
    }
    return {};
  });
}

Result<std::string> Snapshot::named(std::string_view key) const {
  return guarded("reading what a generation keeps", [&]() -> Result<std::string> {
    return impl_->pool->borrow()->get_metadata(std::string(kUserKeyPrefix) + std::string(key));
  });
}

std::size_t Snapshot::unit_count() const {
  return impl_->columns.documents;
}

const std::string& Snapshot::generation() const {
  return impl_->generation;
}

const Vocabularies& Snapshot::vocabularies() const {
  return *impl_->vocabularies;
}

}  // namespace praxis::search
