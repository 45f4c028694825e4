// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "ingest/document.h"
#include "ingest/format.h"
#include "ingest/picture.h"
#include "ingest/recognised.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::ingest {

// The conversation with a child (WorkerMode), in frames (ingest/frame.h) on its descriptor 3. The worker
// greets once it is locked in; from then on each request, with the document's open descriptor, is answered by
// one reply. Bodies are in a form of our own (ingest/byte_reader.h, docs/adr/0041), read by code that does
// not recurse, checks every length, number and text, and bounds the memory it takes: the answer comes from a
// process that a hostile document may have taken over.

inline constexpr int kWorkerSocket = 3;
inline constexpr std::string_view kGreeting = "praxis worker 2";
inline constexpr std::size_t kMaxGreetingBytes = 4096;
/// Recognised words of many pages ride along with a request.
inline constexpr std::size_t kMaxRequestBytes = std::size_t{64} << 20U;

/// How the worker ends when there is something its signal or status alone would not tell.
inline constexpr int kExitOutOfMemory = 86;
/// It could not lock itself in; the greeting's place is taken by a sentence that says why.
inline constexpr int kExitNoSandbox = 87;

/// Asks a child in WorkerMode::pictures for the words of a page as its picture shows them.
struct RecognitionWish {
  int page = 1;
  std::string languages;  ///< Tesseract's names joined by "+"
};

struct Request {
  Format format = Format::text;
  std::size_t file_bytes = 0;   ///< the document may have at most so many
  std::size_t reply_bytes = 0;  ///< the reply may have at most so many
  bool find_scans = false;      ///< say which pages have no text of their own (Quality::scanned_pages)
  std::optional<RecognitionWish> recognise{};  ///< then the reply is a RecognisedPage
  std::optional<DrawingWish> draw{};           ///< then the reply is a picture
  std::vector<RecognisedPage> recognised{};    ///< take these pages' words from here
};

std::string to_body(const Request& request);
/// Errors: internal.
Result<Request> request_from(std::string_view body);

/// The reply to a request: the document, or why there is none. An answer longer than `limit` becomes the
/// error limit_exceeded.
std::string to_body(const Result<ReadDocument>& reply, std::size_t limit);

/// Reads a reply back. An error is passed on if it is of a kind that a worker may give, its message cleaned
/// and shortened; anything unintelligible is worker_died.
Result<ReadDocument> reply_from(std::string_view body);

/// The same for a page that was recognised.
std::string to_body(const Result<RecognisedPage>& reply, std::size_t limit);
Result<RecognisedPage> recognised_reply_from(std::string_view body);

/// The same for a page that was drawn. A picture travels as it is: no other reply begins like a PNG file.
std::string to_body(Result<std::string> picture, std::size_t limit);
Result<std::string> picture_reply_from(std::string body);

}  // namespace praxis::ingest
