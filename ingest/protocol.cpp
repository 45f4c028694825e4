// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/protocol.h"

#include "corpus/utf8.h"
#include "ingest/document_json.h"

#include <algorithm>
#include <array>
#include <optional>

#include <nlohmann/json.hpp>

namespace praxis::ingest {
namespace {

using nlohmann::json;

/// What may be wrong with a document; other kinds are not the worker's to give.
constexpr std::array kReplyErrors{
    ErrorKind::unreadable,       ErrorKind::unsupported,    ErrorKind::empty_input, ErrorKind::encrypted,
    ErrorKind::damaged_document, ErrorKind::limit_exceeded, ErrorKind::timed_out};

/// Parsed values take far more room than their text: `[[],[],` would turn 256 MB into many gigabytes. A real
/// document is mostly words, and its JSON six levels deep.
constexpr std::size_t kMaxValues = 16'000'000;
constexpr int kMaxDepth = 16;
constexpr std::size_t kMaxMessage = 400;

std::optional<ErrorKind> reply_error_from(std::string_view name) {
  const auto* const found = std::find_if(kReplyErrors.begin(), kReplyErrors.end(),
                                         [&](ErrorKind kind) { return name_of(kind) == name; });
  return found == kReplyErrors.end() ? std::nullopt : std::optional(*found);
}

std::string dumped(const json& body) {
  // Text is clean where it enters; should a byte slip through, it must not cost the document.
  return body.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::string error_body(const Error& error) {
  return dumped({{"error", {{"kind", name_of(error.kind)}, {"message", error.message}}}});
}

tl::unexpected<Error> unintelligible(const std::string& why) {
  return fail(ErrorKind::worker_died, "the reader gave an answer that makes no sense (" + why + ")");
}

/// Looks at JSON without building it: what nests too deep or holds too many values is not worth parsing.
bool is_modest(std::string_view body) {
  std::size_t values = 0;
  int depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < body.size(); ++i) {
    const char c = body[i];
    if (in_string) {
      if (c == '\\') ++i;
      if (c == '"') in_string = false;
      continue;
    }
    if (c == '"') in_string = true;
    if (c == '[' || c == '{') ++depth;
    if (c == ']' || c == '}') --depth;
    if (c == ',' || c == ':' || c == '[' || c == '{') ++values;
    if (depth > kMaxDepth || values > kMaxValues) return false;
  }
  return true;
}

Result<json> parsed(std::string_view body) {
  if (!is_modest(body)) return unintelligible("too many values, or nested too deep");
  json value = json::parse(body, nullptr, false);
  if (value.is_discarded() || !value.is_object()) return unintelligible("not a JSON object");
  return value;
}

tl::unexpected<Error> error_from(const json& error) {
  const auto text = [&](const char* key) -> std::string {
    const auto found = error.is_object() ? error.find(key) : error.end();
    return error.is_object() && found != error.end() && found->is_string() ? found->get<std::string>()
                                                                           : std::string();
  };
  const auto kind = reply_error_from(text("kind"));
  const std::string message = shorten(squeeze_space(to_clean_utf8(text("message"))), kMaxMessage);
  if (!kind || message.empty()) return unintelligible("an unknown error");
  return fail(*kind, message);
}

json to_json(const DrawingWish& wish) {
  json marks = json::array();
  for (const Box& box : wish.marks) marks.push_back({box.x0, box.y0, box.x1, box.y1});
  return {{"page", wish.page}, {"marks", std::move(marks)}};
}

std::optional<DrawingWish> drawing_wish_from(const json& object) {
  const auto page = object.is_object() ? object.find("page") : object.end();
  const auto marks = object.is_object() ? object.find("marks") : object.end();
  if (!object.is_object() || page == object.end() || !page->is_number_unsigned()) return std::nullopt;
  if (marks == object.end() || !marks->is_array() || marks->size() > kMostMarks) return std::nullopt;
  DrawingWish wish{page->get<int>(), {}};
  for (const json& mark : *marks) {
    const bool numbers = mark.is_array() && mark.size() == 4 &&
                         std::all_of(mark.begin(), mark.end(), [](const json& n) { return n.is_number(); });
    if (!numbers) return std::nullopt;
    wish.marks.push_back(
        {mark[0].get<double>(), mark[1].get<double>(), mark[2].get<double>(), mark[3].get<double>()});
  }
  return wish;
}

/// The parts of a request that have to do with pictures.
Result<Request> with_recognition(Request request, const json& object) {
  const auto misses = [] { return fail(ErrorKind::internal, "a request for recognition misses a part"); };
  if (const auto flag = object.find("find_scans"); flag != object.end())
    request.find_scans = flag->is_boolean() && flag->get<bool>();
  if (const auto wish = object.find("recognise"); wish != object.end()) {
    if (!wish->is_object()) return misses();
    const json page = wish->value("page", json());
    const json languages = wish->value("languages", json());
    if (!page.is_number_unsigned() || !languages.is_string()) return misses();
    request.recognise = RecognitionWish{page.get<int>(), languages.get<std::string>()};
  }
  if (const auto wish = object.find("draw"); wish != object.end()) {
    request.draw = drawing_wish_from(*wish);
    if (!request.draw) return fail(ErrorKind::internal, "a request for a picture misses a part");
  }
  if (const auto pages = object.find("recognised"); pages != object.end()) {
    if (!pages->is_array()) return misses();
    for (const json& entry : *pages) {
      auto page = recognised_page_from_json(entry);
      if (!page) return pass_on(std::move(page));
      request.recognised.push_back(std::move(*page));
    }
  }
  return request;
}

std::string within(std::string body, std::size_t limit) {
  if (body.size() <= limit) return body;
  return error_body({ErrorKind::limit_exceeded, "its text takes " + std::to_string(body.size()) +
                                                    " bytes, more than the " + std::to_string(limit) +
                                                    " allowed"});
}

template <typename From>
auto reply_part(std::string_view body, const char* key, From&& from) -> decltype(from(json())) {
  const auto object = parsed(body);
  if (!object) return tl::unexpected(object.error());
  if (const auto error = object->find("error"); error != object->end()) return error_from(*error);
  const auto part = object->find(key);
  if (part == object->end()) return unintelligible("neither what was asked for nor an error");
  auto read = from(*part);
  if (!read) return unintelligible(read.error().message);
  return read;
}

}  // namespace

std::string to_body(const Request& request) {
  json body{{"format", name_of(request.format)},
            {"file_bytes", request.file_bytes},
            {"reply_bytes", request.reply_bytes}};
  if (request.find_scans) body["find_scans"] = true;
  if (request.recognise)
    body["recognise"] = {{"page", request.recognise->page}, {"languages", request.recognise->languages}};
  if (request.draw) body["draw"] = to_json(*request.draw);
  for (const RecognisedPage& page : request.recognised) body["recognised"].push_back(to_json(page));
  return dumped(body);
}

Result<Request> request_from(std::string_view body) {
  const auto object = parsed(body);
  if (!object) return tl::unexpected(object.error());
  const auto number = [&](const char* key) -> std::optional<std::size_t> {
    const auto found = object->find(key);
    if (found == object->end() || !found->is_number_unsigned()) return std::nullopt;
    return found->get<std::size_t>();
  };
  const auto name = object->find("format");
  const auto format = name != object->end() && name->is_string()
                          ? format_from(name->get_ref<const std::string&>())
                          : std::nullopt;
  const auto file_bytes = number("file_bytes");
  const auto reply_bytes = number("reply_bytes");
  if (!format || !file_bytes || !reply_bytes) return fail(ErrorKind::internal, "a request misses a part");
  Request request{*format, *file_bytes, *reply_bytes};
  return with_recognition(std::move(request), *object);
}

std::string to_body(const Result<ReadDocument>& reply, std::size_t limit) {
  if (!reply) return error_body(reply.error());
  return within(dumped({{"document", to_json(*reply)}}), limit);
}

std::string to_body(const Result<RecognisedPage>& reply, std::size_t limit) {
  if (!reply) return error_body(reply.error());
  return within(dumped({{"recognised", to_json(*reply)}}), limit);
}

Result<ReadDocument> reply_from(std::string_view body) {
  return reply_part(body, "document", read_document_from_json);
}

Result<RecognisedPage> recognised_reply_from(std::string_view body) {
  return reply_part(body, "recognised", recognised_page_from_json);
}

std::string to_body(Result<std::string> picture, std::size_t limit) {
  if (!picture) return error_body(picture.error());
  if (picture->size() <= limit) return std::move(*picture);
  return error_body({ErrorKind::limit_exceeded, "its picture takes " + std::to_string(picture->size()) +
                                                    " bytes, more than the " + std::to_string(limit) +
                                                    " allowed"});
}

Result<std::string> picture_reply_from(std::string body) {
  if (is_picture(body)) return body;
  const auto object = parsed(body);
  if (!object) return tl::unexpected(object.error());
  const auto error = object->find("error");
  return error != object->end() ? error_from(*error) : unintelligible("no picture");
}

}  // namespace praxis::ingest
