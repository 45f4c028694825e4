// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/index_part.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace praxis::search {
namespace {

// Xapian keeps postings in memory until a commit: bounded by what they weigh rather than by documents, for
// one unit may hold a sentence or a book.
constexpr std::size_t kCommitBytes = 32U << 20U;

// No journal and no sync: a scratch database that is lost in a crash is built again. No term lists: they
// serve to change documents, which a generation never does.
constexpr int kScratchFlags = Xapian::DB_CREATE | Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS |
                              Xapian::DB_NO_TERMLIST | Xapian::DB_BACKEND_GLASS;

}  // namespace

IndexPart::IndexPart(const std::filesystem::path& scratch, const Vocabularies& vocabularies)
    : database_(scratch.string(), kScratchFlags), maker_(vocabularies) {}

bool IndexPart::add(const Unit& unit) {
  if (!ids_.insert(unit.id).second) return false;
  database_.add_document(maker_.make(unit));
  sketches_.push_back(sketch_of(unit));
  uncommitted_bytes_ += unit.text.size() + unit.title.size();
  if (uncommitted_bytes_ > kCommitBytes) {
    database_.commit();
    uncommitted_bytes_ = 0;
  }
  return true;
}

void IndexPart::close() {
  database_.commit();
  database_.close();
}

void write_spelling(const std::filesystem::path& scratch, const SpellingCounts& words,
                    Xapian::termcount least) {
  Xapian::WritableDatabase database(scratch.string(), kScratchFlags);
  // Once for each word with its count, and in order: Xapian keeps sets of words by their letters.
  std::vector<std::pair<std::string_view, Xapian::termcount>> kept;
  for (const auto& [word, count] : words) {
    if (count >= least) kept.emplace_back(word, count);
  }
  std::sort(kept.begin(), kept.end());
  for (const auto& [word, count] : kept) database.add_spelling(std::string(word), count);
  database.commit();
}

}  // namespace praxis::search
