// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http.h"

#include "corpus/ascii.h"
#include "server/url.h"

#include <algorithm>

#include <unistd.h>

namespace praxis::server {
namespace {

std::string_view find_header(const Headers& headers, std::string_view name) {
  for (const auto& [key, value] : headers) {
    if (equal_ignoring_case(key, name)) return value;
  }
  return {};
}

}  // namespace

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return ascii_lower(x) == ascii_lower(y); });
}

std::string_view HttpRequest::header(std::string_view name) const {
  return find_header(headers, name);
}

std::string_view HttpRequest::parameter(std::string_view name) const {
  const auto last =
      std::find_if(query.rbegin(), query.rend(), [&](const auto& given) { return given.first == name; });
  return last == query.rend() ? std::string_view() : last->second;
}

std::string_view HttpResponse::header(std::string_view name) const {
  return find_header(headers, name);
}

void HttpResponse::set_header(std::string_view name, std::string value) {
  for (auto& [key, old] : headers) {
    if (equal_ignoring_case(key, name)) {
      old = std::move(value);
      return;
    }
  }
  headers.emplace_back(std::string(name), std::move(value));
}

OpenFile::~OpenFile() {
  ::close(descriptor_);
}

std::size_t OpenFile::read(char* buffer, std::size_t size, std::uint64_t offset) const {
  const ssize_t count = ::pread(descriptor_, buffer, size, static_cast<off_t>(offset));
  return count > 0 ? static_cast<std::size_t>(count) : 0;
}

HttpResponse make_response(int status, std::string_view content_type, std::string body) {
  HttpResponse response;
  response.status = status;
  response.body = std::move(body);
  response.set_header("Content-Type", std::string(content_type));
  return response;
}

HttpRequest request_for(std::string_view target) {
  HttpRequest request;
  target = target.substr(0, target.find('#'));
  const std::size_t question = target.find('?');
  request.path = std::string(target.substr(0, question));
  if (question != std::string_view::npos) request.query = parse_query(target.substr(question + 1));
  return request;
}

}  // namespace praxis::server
