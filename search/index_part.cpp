// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/index_part.h"

#include <algorithm>
#include <string>
#include <utility>

namespace praxis::search {
namespace {

// Xapian keeps the postings of a commit in trees of trees in memory. While these fit a processor's cache, a
// unit costs a third less to add. So a stretch is written as several databases, each committed once and not
// added to again, and put together when all are merged anyway.
constexpr std::size_t kLeastBytes = 1U << 19U;
// Of all bytes so far: the databases grow, or there would be too many to open together.
constexpr std::size_t kShare = 8;
// What may wait in memory for a commit, weighed by text rather than by documents, for one unit may hold a
// sentence or a book.
constexpr std::size_t kMostUncommitted = 32U << 20U;

// No journal and no sync: a scratch database that is lost in a crash is built again. No term lists: they
// serve to change documents, which a generation never does.
constexpr int kScratchFlags = Xapian::DB_CREATE | Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS |
                              Xapian::DB_NO_TERMLIST | Xapian::DB_BACKEND_GLASS;

}  // namespace

IndexPart::IndexPart(std::filesystem::path scratch, DocumentMakers& makers)
    : scratch_(std::move(scratch)), makers_(makers) {
  std::filesystem::create_directory(scratch_);
  units_.open(scratch_ / "units");
  places_.open(scratch_ / "places");
}

void IndexPart::open_next() {
  files_.push_back(scratch_ / std::to_string(files_.size()));
  database_ = Xapian::WritableDatabase(files_.back().string(), kScratchFlags);
  database_bytes_ = uncommitted_bytes_ = 0;
}

bool IndexPart::add(const Unit& unit) {
  if (!ids_.insert(unit.id).second) return false;
  if (files_.empty()) {
    maker_ = &makers_.take();
    open_next();
  } else if (database_bytes_ > std::max(kLeastBytes, all_bytes_ / kShare)) {
    write_out();
    open_next();
  } else if (uncommitted_bytes_ > kMostUncommitted) {
    database_.commit();
    uncommitted_bytes_ = 0;
  }
  const UnitDocumentMaker::Made made = maker_->make(unit);
  database_.add_document(made.document);
  units_.add(packer_.pack(unit));
  places_.add(made.places);
  sketches_.push_back(sketch_of(unit));
  const std::size_t bytes = unit.text.size() + unit.title.size();
  database_bytes_ += bytes;
  uncommitted_bytes_ += bytes;
  all_bytes_ += bytes;
  return true;
}

void IndexPart::write_out() {
  database_.commit();
  database_.close();
}

bool IndexPart::close() {
  if (closed_) return false;
  closed_ = true;
  units_.close();
  places_.close();
  if (files_.empty()) return true;
  makers_.give_back(*maker_);
  write_out();
  return true;
}

void write_metadata(const std::filesystem::path& scratch,
                    const std::map<std::string, std::string>& metadata) {
  Xapian::WritableDatabase database(scratch.string(), kScratchFlags);
  for (const auto& [key, value] : metadata) database.set_metadata(key, value);
  database.commit();
}

}  // namespace praxis::search
