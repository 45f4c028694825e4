// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/protocol.h"

#include "corpus/utf8.h"
#include "ingest/document_form.h"

#include <algorithm>
#include <array>
#include <optional>

namespace praxis::ingest {
namespace {

/// What may be wrong with a document; other kinds are not the worker's to give.
constexpr std::array kReplyErrors{
    ErrorKind::unreadable,       ErrorKind::unsupported,    ErrorKind::empty_input, ErrorKind::encrypted,
    ErrorKind::damaged_document, ErrorKind::limit_exceeded, ErrorKind::timed_out};

/// What a reply begins with. A picture begins otherwise: it is a PNG file.
enum class Answer { error, document, recognised_page };
constexpr std::array kAnswers{Answer::error, Answer::document, Answer::recognised_page};

/// Blocks take more room in memory than as bytes, the more the emptier they are. Real documents are mostly
/// words.
constexpr std::size_t kMostHeld = std::size_t{512} << 20U;
constexpr std::size_t kMaxMessage = 400;

std::optional<ErrorKind> reply_error_from(std::string_view name) {
  const auto* const found = std::find_if(kReplyErrors.begin(), kReplyErrors.end(),
                                         [&](ErrorKind kind) { return name_of(kind) == name; });
  return found == kReplyErrors.end() ? std::nullopt : std::optional(*found);
}

std::string error_body(const Error& error) {
  ByteWriter body;
  body.choice(Answer::error, kAnswers);
  body.text(name_of(error.kind));
  body.text(error.message);
  return body.take();
}

tl::unexpected<Error> unintelligible(const std::string& why) {
  return fail(ErrorKind::worker_died, "the reader gave an answer that makes no sense (" + why + ")");
}

/// The rest of a reply that is an error.
tl::unexpected<Error> error_from(ByteReader& reply) {
  std::string name;
  std::string message;
  reply.text(name);
  reply.text(message);
  reply.end();
  if (!reply.is_sound()) return unintelligible(reply.problem());
  const auto kind = reply_error_from(name);
  message = shorten(squeeze_space(to_clean_utf8(message)), kMaxMessage);
  if (!kind || message.empty()) return unintelligible("an unknown error");
  return fail(*kind, message);
}

template <typename Bytes, Either<DrawingWish> Given>
void pass(Bytes& bytes, Given& wish) {
  bytes.count(wish.page);
  bytes.list(wish.marks, [&](auto& mark) { pass(bytes, mark); });
}

template <typename Bytes, Either<Request> Given>
void pass(Bytes& bytes, Given& request) {
  bytes.choice(request.format, kFormats);
  bytes.number(request.file_bytes);
  bytes.number(request.reply_bytes);
  bytes.flag(request.find_scans);
  bytes.optional(request.recognise, [&](auto& wish) {
    bytes.count(wish.page);
    bytes.text(wish.languages);
  });
  bytes.optional(request.draw, [&](auto& wish) { pass(bytes, wish); });
  bytes.list(request.recognised, [&](auto& page) { pass(bytes, page); });
}

/// `what` names it: "text".
std::string within(std::string body, std::size_t limit, std::string_view what) {
  if (body.size() <= limit) return body;
  return error_body({ErrorKind::limit_exceeded, "its " + std::string(what) + " takes " +
                                                    std::to_string(body.size()) + " bytes, more than the " +
                                                    std::to_string(limit) + " allowed"});
}

template <typename Value>
std::string reply_body(Answer answer, const Result<Value>& reply, std::size_t limit) {
  if (!reply) return error_body(reply.error());
  ByteWriter body;
  body.choice(answer, kAnswers);
  pass(body, *reply);
  return within(body.take(), limit, "text");
}

/// Looks at what a reply begins with; an error is read whole.
Result<Answer> answer_in(ByteReader& reply) {
  Answer answer = Answer::error;
  reply.choice(answer, kAnswers);
  if (!reply.is_sound()) return unintelligible(reply.problem());
  if (answer == Answer::error) return error_from(reply);
  return answer;
}

template <typename Value>
Result<Value> value_from(std::string_view body, Answer expected) {
  ByteReader reply(body, kMostHeld);
  auto answer = answer_in(reply);
  if (!answer) return pass_on(std::move(answer));
  if (*answer != expected) return unintelligible("not what was asked for");
  Value value;
  pass(reply, value);
  reply.end();
  if (!reply.is_sound()) return unintelligible(reply.problem());
  return value;
}

/// As every text that enters.
void clean(DocumentInfo& info) {
  for (std::string* const text : {&info.id, &info.title, &info.path, &info.url, &info.kind, &info.date,
                                  &info.language, &info.description})
    *text = to_clean_utf8(*text);
}

}  // namespace

std::string to_body(const Request& request) {
  ByteWriter body;
  pass(body, request);
  return body.take();
}

Result<Request> request_from(std::string_view body) {
  ByteReader reader(body, kMostHeld);
  Request request;
  pass(reader, request);
  reader.end();
  if (request.draw && request.draw->marks.size() > kMostMarks) reader.complain("too many marks");
  if (!reader.is_sound())
    return fail(ErrorKind::internal, "a request makes no sense (" + reader.problem() + ")");
  return request;
}

std::string to_body(const Result<ReadDocument>& reply, std::size_t limit) {
  return reply_body(Answer::document, reply, limit);
}

Result<ReadDocument> reply_from(std::string_view body) {
  auto document = value_from<ReadDocument>(body, Answer::document);
  if (document) clean(document->info);
  return document;
}

std::string to_body(const Result<RecognisedPage>& reply, std::size_t limit) {
  return reply_body(Answer::recognised_page, reply, limit);
}

Result<RecognisedPage> recognised_reply_from(std::string_view body) {
  return value_from<RecognisedPage>(body, Answer::recognised_page);
}

std::string to_body(Result<std::string> picture, std::size_t limit) {
  return picture ? within(std::move(*picture), limit, "picture") : error_body(picture.error());
}

Result<std::string> picture_reply_from(std::string body) {
  if (is_picture(body)) return body;
  ByteReader reply(body, kMostHeld);
  auto answer = answer_in(reply);
  if (!answer) return pass_on(std::move(answer));
  return unintelligible("no picture");
}

}  // namespace praxis::ingest
