// SPDX-License-Identifier: GPL-3.0-or-later
// praxis-extract: reads hostile documents behind bars.
#include "ingest/worker/extractor.h"
#include "ingest/worker/worker_program.h"

namespace praxis::ingest::worker {
namespace {

Result<ReadDocument> read_document(const Request& request, int file) {
  if (request.recognise || request.draw)
    return fail(ErrorKind::unsupported, "this reader is for another task");
  auto bytes = content_of(file, request.file_bytes);
  if (!bytes) return pass_on(std::move(bytes));
  if (bytes->empty()) return fail(ErrorKind::empty_input, "the file is empty");
  return extract_document(request.format, *bytes, {request.find_scans, request.recognised});
}

std::string answer(const Request& request, int file) {
  return to_body(read_document(request, file), request.reply_bytes);
}

}  // namespace
}  // namespace praxis::ingest::worker

int main(int argc, char** argv) {
  using namespace praxis::ingest::worker;
  return run_worker(argc, argv, {Cage::reading, nullptr, answer});
}
