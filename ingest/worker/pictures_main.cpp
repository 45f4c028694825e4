// SPDX-License-Identifier: GPL-3.0-or-later
// praxis-pictures: draws pages of hostile documents and reads the pictures, behind bars. A program of its
// own, for Tesseract draws in fifty libraries, which the reading of documents neither needs nor should trust.
#include "ingest/worker/ocr_data.h"
#include "ingest/worker/ocr_page.h"
#include "ingest/worker/page_drawing.h"
#include "ingest/worker/worker_program.h"

namespace praxis::ingest::worker {
namespace {

Result<RecognisedPage> recognise(const Request& request, int file) {
  static OcrEngine engine;
  if (!request.recognise) return fail(ErrorKind::unsupported, "this reader is for another task");
  auto bytes = content_of(file, request.file_bytes);
  if (!bytes) return pass_on(std::move(bytes));
  return recognise_page(engine, *bytes, request.recognise->page, request.recognise->languages);
}

Result<std::string> draw(const DrawingWish& wish, const Request& request, int file) {
  const auto bytes = content_of(file, request.file_bytes);
  if (!bytes) return bytes;
  return draw_page(*bytes, wish);
}

std::string answer(const Request& request, int file) {
  if (request.draw) return to_body(draw(*request.draw, request, file), request.reply_bytes);
  return to_body(recognise(request, file), request.reply_bytes);
}

}  // namespace
}  // namespace praxis::ingest::worker

int main(int argc, char** argv) {
  using namespace praxis::ingest::worker;
  return run_worker(argc, argv, {Cage::pictures, open_trained_data, answer});
}
