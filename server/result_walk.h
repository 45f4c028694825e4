// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/catalogue.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace praxis::server {

/// Walks through all results of a search, some at a time, within one edition: a generation that is published
/// meanwhile changes nothing. Used by one thread.
class ResultWalk {
 public:
  /// Looks up the first results; `batch` of them are held at once. ErrorKind::bad_request when there are more
  /// than can be walked through, so that no list ends early unsaid.
  static Result<ResultWalk> begin(std::shared_ptr<const Edition> edition, search::SearchRequest request,
                                  std::size_t batch);
  /// The same over those from `request.offset` on, `request.limit` at most, of however many there are.
  static Result<ResultWalk> within(std::shared_ptr<const Edition> edition, search::SearchRequest request,
                                   std::size_t batch);

  /// Of the search, not only of what is walked through.
  std::size_t total() const { return total_; }
  /// The next results in their order; none at the end.
  Result<std::vector<search::Hit>> next();

 private:
  ResultWalk(std::shared_ptr<const Edition> edition, search::SearchRequest request)
      : edition_(std::move(edition)), request_(std::move(request)) {}

  std::shared_ptr<const Edition> edition_;
  search::SearchRequest request_;
  std::vector<search::Hit> first_;  ///< looked up already, until taken
  std::size_t total_ = 0;
  std::size_t end_ = 0;  ///< of the walk, a place among the results
};

}  // namespace praxis::server
