// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/live_catalogue.h"

#include "search/snapshot.h"

namespace praxis::server {
namespace {

class SnapshotEdition : public Edition {
 public:
  explicit SnapshotEdition(std::shared_ptr<const search::Snapshot> snapshot)
      : snapshot_(std::move(snapshot)) {}

  Result<search::SearchAnswer> search(const search::SearchRequest& request) const override {
    return snapshot_->search(request);
  }
  Result<search::Matrix> matrix(const search::SearchRequest& request) const override {
    return snapshot_->matrix(request);
  }
  Result<Unit> unit(std::string_view id) const override { return snapshot_->unit(id); }
  Result<search::Copies> copies_of(std::string_view id) const override { return snapshot_->copies_of(id); }
  Result<std::vector<Unit>> units_of_document(std::string_view document_id) const override {
    return snapshot_->units_of_document(document_id);
  }
  Result<search::SearchAnswer> similar(const search::SimilarRequest& request) const override {
    return snapshot_->similar(request);
  }
  Result<std::vector<search::NameSuggestion>> suggest(std::string_view typed,
                                                      std::size_t limit) const override {
    return snapshot_->suggest(typed, limit);
  }
  Result<SourceRecord> source(std::string_view document_id) const override {
    const auto text = named(kSourceRecordKey, document_id);
    if (!text) return tl::unexpected<Error>(text.error());
    return source_record_from_text(*text);
  }
  Result<GoneUnit> gone_unit(std::string_view id) const override {
    const auto text = named(kGoneUnitKey, id);
    if (!text) return tl::unexpected<Error>(text.error());
    return gone_unit_from_text(*text);
  }
  std::size_t unit_count() const override { return snapshot_->unit_count(); }
  std::string generation() const override { return snapshot_->generation(); }
  const Vocabularies& vocabularies() const override { return snapshot_->vocabularies(); }

 private:
  /// An id comes from an address and may be anything: no name that long is in use.
  Result<std::string> named(std::string_view beginning, std::string_view id) const {
    constexpr std::size_t kLongestId = 100;
    auto text = id.size() <= kLongestId ? snapshot_->named(std::string(beginning) + std::string(id))
                                        : Result<std::string>();
    if (text && text->empty()) return fail(ErrorKind::not_found, "the index knows nothing of that");
    return text;
  }

  std::shared_ptr<const search::Snapshot> snapshot_;
};

}  // namespace

std::shared_ptr<const Edition> LiveCatalogue::edition() const {
  if (index_ == nullptr) return nullptr;
  std::shared_ptr<const search::Snapshot> snapshot = index_->snapshot();
  if (snapshot == nullptr) return nullptr;
  return std::make_shared<SnapshotEdition>(std::move(snapshot));
}

}  // namespace praxis::server
