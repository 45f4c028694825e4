// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/result_walk.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace praxis::server {

Result<ResultWalk> ResultWalk::within(std::shared_ptr<const Edition> edition, search::SearchRequest request,
                                      std::size_t batch) {
  const std::size_t end = request.offset + request.limit;
  request.limit = std::clamp<std::size_t>(batch, 1, std::min(request.limit, search::kMaxLimit));
  request.with_facets = request.with_snippets = request.with_help = false;
  auto answer = edition->search(request);
  if (!answer) return pass_on(std::move(answer));
  ResultWalk walk(std::move(edition), std::move(request));
  walk.total_ = answer->total;
  walk.end_ = std::min(end, walk.total_);
  walk.request_.offset += answer->hits.size();
  walk.first_ = std::move(answer->hits);
  return walk;
}

Result<ResultWalk> ResultWalk::begin(std::shared_ptr<const Edition> edition, search::SearchRequest request,
                                     std::size_t batch) {
  constexpr std::size_t kMost = search::kMaxOffset;
  request.offset = 0;
  request.limit = kMost;
  auto walk = within(std::move(edition), std::move(request), batch);
  if (walk && walk->total() > kMost) {
    return fail(ErrorKind::bad_request, "error.too-many-entries");
  }
  return walk;
}

Result<std::vector<search::Hit>> ResultWalk::next() {
  if (!first_.empty()) return std::exchange(first_, {});
  if (request_.offset >= end_) return std::vector<search::Hit>();
  request_.limit = std::min(request_.limit, end_ - request_.offset);
  auto answer = edition_->search(request_);
  if (!answer) return pass_on(std::move(answer));
  if (answer->hits.empty()) return fail(ErrorKind::internal, "results are missing from the index");
  request_.offset += answer->hits.size();
  return std::move(answer->hits);
}

}  // namespace praxis::server
