// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/mime_page.h"

#include "corpus/utf8.h"
#include "ingest/worker/mime_header.h"

#include <algorithm>

namespace praxis::ingest::worker::mime {
namespace {

constexpr std::size_t kMostParts = 10'000;
/// Each level is looked through on its own, so that depth costs as many passes over the file.
constexpr int kDeepest = 8;
/// RFC 2046 allows 70; some writers take more.
constexpr std::size_t kLongestBoundary = 1000;

bool is_html(std::string_view type) {
  return type == "text/html" || type == "application/xhtml+xml";
}

std::string_view without_mark(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  while (!bytes.empty() && (bytes.front() == '\r' || bytes.front() == '\n')) bytes.remove_prefix(1);
  return bytes;
}

/// "<id>" and "id" are one.
std::string_view bare_id(std::string_view id) {
  id = trim(id);
  if (id.starts_with('<')) id.remove_prefix(1);
  if (id.ends_with('>')) id.remove_suffix(1);
  return id;
}

/// Where a boundary's line begins and the next one; both the end of the bytes when there is no such line.
struct BoundaryLine {
  std::size_t begin;
  std::size_t end;
  bool last = false;  // it closes the whole
};

BoundaryLine find_boundary(std::string_view bytes, std::string_view mark, std::size_t from) {
  // Line by line, not by a search for the mark: one that is nearly found at every byte would cost its length.
  for (std::size_t at = from; at < bytes.size(); at = bytes.find('\n', at), at += at < bytes.size() ? 1 : 0) {
    if (!bytes.substr(at).starts_with(mark)) continue;
    std::size_t end = at + mark.size();
    const bool last = bytes.substr(end, 2) == "--";
    if (last) end += 2;
    while (end < bytes.size() && (bytes[end] == ' ' || bytes[end] == '\t' || bytes[end] == '\r')) ++end;
    // A longer word is the boundary of another level.
    if (end == bytes.size()) return {at, end, last};
    if (bytes[end] == '\n') return {at, end + 1, last};
  }
  return {bytes.size(), bytes.size(), true};
}

class PageFinder {
 public:
  Result<std::vector<PagePart>> run(std::string_view bytes) {
    if (auto done = take(read_entity(without_mark(bytes)), 0); !done) return pass_on(std::move(done));
    if (pages_.empty()) {
      return fail(ErrorKind::empty_input,
                  "the saved page has no HTML among its " + std::to_string(parts_) + " parts");
    }
    const auto main = pages_.begin() + static_cast<std::ptrdiff_t>(main_);
    std::rotate(pages_.begin(), main, main + 1);
    return std::move(pages_);
  }

 private:
  Result<void> take(const Entity& entity, int depth) {
    const Value type = read_value(entity.header.get("content-type"));
    if (type.text.starts_with("multipart/")) return take_parts(entity.body, type, depth);
    if (!is_html(type.text)) return {};
    const std::string_view id = bare_id(entity.header.get("content-id"));
    if (!start_.empty() && id == start_) main_ = pages_.size();
    pages_.push_back({entity.body, std::string(entity.header.get("content-transfer-encoding")),
                      std::string(type.parameter("charset")),
                      std::string(entity.header.get("content-location"))});
    return {};
  }

  // NOLINTNEXTLINE(misc-no-recursion): kDeepest ends it
  Result<void> take_parts(std::string_view body, const Value& type, int depth) {
    if (depth >= kDeepest) {
      return fail(ErrorKind::limit_exceeded,
                  "the saved page nests its parts more than " + std::to_string(kDeepest) + " deep");
    }
    const std::string_view boundary = type.parameter("boundary");
    if (boundary.empty() || boundary.size() > kLongestBoundary) {
      return fail(ErrorKind::damaged_document,
                  "the saved page does not tell where its parts end (no usable boundary); save it again");
    }
    if (start_.empty()) start_ = bare_id(type.parameter("start"));
    const std::string mark = "--" + std::string(boundary);
    BoundaryLine line = find_boundary(body, mark, 0);
    while (!line.last) {
      const BoundaryLine next = find_boundary(body, mark, line.end);
      if (++parts_ > kMostParts) {
        return fail(ErrorKind::limit_exceeded,
                    "the saved page has more than " + std::to_string(kMostParts) + " parts");
      }
      auto taken = take(read_entity(body.substr(line.end, next.begin - line.end)), depth + 1);
      if (!taken) return taken;
      line = next;
    }
    return {};
  }

  std::vector<PagePart> pages_;
  std::string start_;  // the Content-ID of the main part
  std::size_t main_ = 0;
  std::size_t parts_ = 0;
};

}  // namespace

bool is_saved_page(std::string_view bytes) {
  const Entity entity = read_entity(without_mark(bytes));
  const std::string type = read_value(entity.header.get("content-type")).text;
  return type.starts_with("multipart/") || is_html(type);
}

Result<std::vector<PagePart>> pages_in(std::string_view bytes) {
  return PageFinder().run(bytes);
}

}  // namespace praxis::ingest::worker::mime
