// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/postings.h"

namespace praxis::search {

bool term_finds(const Xapian::Database& database, const std::string& term, Xapian::docid document) {
  Xapian::PostingIterator posting = database.postlist_begin(term);
  const Xapian::PostingIterator end = database.postlist_end(term);
  if (posting == end) return false;
  posting.skip_to(document);
  return posting != end && *posting == document;
}

}  // namespace praxis::search
