// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/raw_client.h"

#include "server/listen_address.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include <netdb.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace praxis::server {

RawClient::RawClient(const std::string& address) {
  const auto parsed = parse_listen_address(address);
  if (!parsed) return;
  addrinfo hints{};
  hints.ai_socktype = SOCK_STREAM;
  hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV;
  addrinfo* found = nullptr;
  if (::getaddrinfo(parsed->host.c_str(), std::to_string(parsed->port).c_str(), &hints, &found) != 0) return;
  descriptor_ = ::socket(found->ai_family, found->ai_socktype | SOCK_CLOEXEC, found->ai_protocol);
  const timeval patience{10, 0};
  ::setsockopt(descriptor_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  if (::connect(descriptor_, found->ai_addr, found->ai_addrlen) != 0) {
    ::close(descriptor_);
    descriptor_ = -1;
  }
  ::freeaddrinfo(found);
}

RawClient::~RawClient() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

void RawClient::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (count <= 0) return;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

void RawClient::end() {
  ::shutdown(descriptor_, SHUT_WR);
}

bool RawClient::fill() {
  std::array<char, 16384> piece;
  const ssize_t count = ::recv(descriptor_, piece.data(), piece.size(), 0);
  if (count > 0) buffer_.append(piece.data(), static_cast<std::size_t>(count));
  return count > 0;
}

RawResponse RawClient::receive(bool to_head_request) {
  RawResponse response;
  while (buffer_.find("\r\n\r\n") == std::string::npos) {
    if (!fill()) return response;
  }
  const std::size_t head_end = buffer_.find("\r\n\r\n");
  std::string head = buffer_.substr(0, head_end + 2);
  buffer_.erase(0, head_end + 4);
  response.status = std::atoi(head.c_str() + std::min<std::size_t>(head.size(), 9));
  for (std::size_t at = head.find("\r\n") + 2; at < head.size();) {
    const std::size_t end = head.find("\r\n", at);
    const std::size_t colon = head.find(": ", at);
    std::string name = head.substr(at, colon - at);
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    response.headers[name] = head.substr(colon + 2, end - colon - 2);
    at = end + 2;
  }
  const bool bodyless = to_head_request || response.status == 304 || response.status == 204;
  const std::size_t length =
      bodyless ? 0 : std::strtoull(response.headers["content-length"].c_str(), nullptr, 10);
  while (buffer_.size() < length && fill()) {
  }
  response.complete = buffer_.size() >= length;
  response.body = buffer_.substr(0, length);
  buffer_.erase(0, length);
  return response;
}

bool RawClient::closed() {
  return buffer_.empty() && !fill() && buffer_.empty();
}

}  // namespace praxis::server
