// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace praxis::server {

/// Header fields in the order they were given; names compare without regard to case.
using Headers = std::vector<std::pair<std::string, std::string>>;

/// Decoded query parameters in the order of the address; a name may come more than once.
using QueryParams = std::vector<std::pair<std::string, std::string>>;

/// One request, free of any transport.
struct HttpRequest {
  std::string method = "GET";
  std::string path =
      "/";            ///< as on the wire: percent-encoded, without the query, so that "%2F" stays one segment
  QueryParams query;  ///< decoded; valid UTF-8 is not promised
  Headers headers;
  std::string body;  ///< always empty where the transport refuses bodies

  /// The first value of a header, or empty.
  std::string_view header(std::string_view name) const;
  /// The last value of a query parameter, or empty.
  std::string_view parameter(std::string_view name) const;
};

/// A file held open for streaming: what was checked is what is sent, even when the path changes meanwhile.
class OpenFile {
 public:
  OpenFile(int descriptor, std::uint64_t size) : descriptor_(descriptor), size_(size) {}
  ~OpenFile();
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  std::uint64_t size() const { return size_; }
  /// Reads at most `size` bytes at `offset`; the number read, 0 at the end or when reading fails.
  /// Thread-safe.
  std::size_t read(char* buffer, std::size_t size, std::uint64_t offset) const;

 private:
  int descriptor_;
  std::uint64_t size_;
};

/// A part of a file as a response body.
struct FileBody {
  std::shared_ptr<const OpenFile> file;
  std::uint64_t offset = 0;
  std::uint64_t length = 0;
};

/// A body made while it is sent, for answers too long to hold: gives the next piece, empty at the end. An
/// error breaks the response off, so that nobody takes what has come for the whole. Called by one thread.
using BodyPieces = std::function<Result<std::string>()>;

/// One response, free of any transport. Where `file` or `pieces` is set, `body` is empty. A HEAD request gets
/// the same response as GET; the transport leaves the body out.
struct HttpResponse {
  int status = 200;
  Headers headers;
  std::string body;
  std::optional<FileBody> file;
  BodyPieces pieces;

  std::string_view header(std::string_view name) const;
  /// Replaces a header, or adds it.
  void set_header(std::string_view name, std::string value);
};

HttpResponse make_response(int status, std::string_view content_type, std::string body);

/// A GET request for an address like "/search?q=a%20b".
HttpRequest request_for(std::string_view target);

bool equal_ignoring_case(std::string_view a, std::string_view b);

}  // namespace praxis::server
