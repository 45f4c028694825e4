// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/connection.h"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace praxis::server {
namespace {

constexpr std::chrono::milliseconds kLinger{1000};
constexpr std::size_t kLingerBytes = 256 * 1024;

Connection::Peer named(const sockaddr_storage& address, socklen_t length) {
  std::array<char, NI_MAXHOST> host{};
  std::array<char, NI_MAXSERV> port{};
  const int failed = ::getnameinfo(reinterpret_cast<const sockaddr*>(&address), length, host.data(),
                                   host.size(), port.data(), port.size(), NI_NUMERICHOST | NI_NUMERICSERV);
  if (failed != 0) return {};
  return {host.data(), static_cast<int>(std::strtol(port.data(), nullptr, 10))};
}

}  // namespace

StopSignal::StopSignal() : descriptor_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

StopSignal::~StopSignal() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

void StopSignal::raise() {
  const std::uint64_t one = 1;
  [[maybe_unused]] const ssize_t written = ::write(descriptor_, &one, sizeof one);
}

bool StopSignal::raised() const {
  pollfd waiting{descriptor_, POLLIN, 0};
  return ::poll(&waiting, 1, 0) > 0;
}

Connection::Connection(int descriptor, const ConnectionLimits& limits, const StopSignal& stop)
    : descriptor_(descriptor),
      limits_(limits),
      stop_(stop),
      request_deadline_(Clock::now() + limits.request) {
  ::fcntl(descriptor_, F_SETFD, FD_CLOEXEC);
  ::fcntl(descriptor_, F_SETFL, ::fcntl(descriptor_, F_GETFL) | O_NONBLOCK);
  // Head and body leave in two writes; without this the second waits for the other side's delayed
  // acknowledgement.
  const int yes = 1;
  ::setsockopt(descriptor_, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
}

Connection::~Connection() {
  ::close(descriptor_);
}

Connection::Wait Connection::wait(short events, Clock::time_point deadline, bool until_stop) const {
  while (true) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0) return Wait::expired;
    std::array<pollfd, 2> waiting{{{descriptor_, events, 0}, {stop_.descriptor(), POLLIN, 0}}};
    const int count =
        ::poll(waiting.data(), until_stop ? 2 : 1, static_cast<int>(std::min<long>(left, 60'000)));
    if (count < 0 && errno != EINTR) return Wait::expired;
    if (count <= 0) continue;
    if (waiting[0].revents != 0) return Wait::ready;
    return Wait::stopped;
  }
}

bool Connection::fill() {
  const ssize_t count = ::recv(descriptor_, buffer_.data(), buffer_.size(), 0);
  begin_ = 0;
  end_ = count > 0 ? static_cast<std::size_t>(count) : 0;
  return count > 0;
}

bool Connection::wait_for_request() {
  if (begin_ == end_) {
    if (wait(POLLIN, Clock::now() + limits_.idle, true) != Wait::ready || !fill()) return false;
  }
  request_deadline_ = Clock::now() + limits_.request;
  return true;
}

long Connection::read(char* buffer, std::size_t size) {
  while (begin_ == end_) {
    if (wait(POLLIN, request_deadline_, false) != Wait::ready) return -1;
    if (!fill()) {
      if (errno == EAGAIN || errno == EINTR) continue;
      return 0;
    }
  }
  const std::size_t count = std::min(size, end_ - begin_);
  std::memcpy(buffer, buffer_.data() + begin_, count);
  begin_ += count;
  return static_cast<long>(count);
}

long Connection::write(const char* data, std::size_t size) {
  std::size_t done = 0;
  while (done < size) {
    const ssize_t count = ::send(descriptor_, data + done, size - done, MSG_NOSIGNAL);
    if (count > 0) {
      done += static_cast<std::size_t>(count);
      continue;
    }
    if (count < 0 && errno == EINTR) continue;
    if (count < 0 && errno != EAGAIN) return -1;
    Wait waited = wait(POLLOUT, Clock::now() + limits_.write, true);
    if (waited == Wait::stopped) {
      if (!grace_deadline_) grace_deadline_ = Clock::now() + limits_.grace;
      waited = wait(POLLOUT, *grace_deadline_, false);
    }
    if (waited != Wait::ready) return -1;
  }
  return static_cast<long>(size);
}

void Connection::finish() {
  // Closing with unread bytes would send a reset, and with it take back what the other side has not read yet.
  ::shutdown(descriptor_, SHUT_WR);
  const auto deadline = Clock::now() + kLinger;
  for (std::size_t dropped = 0; dropped < kLingerBytes; dropped += end_) {
    if (wait(POLLIN, deadline, true) != Wait::ready || !fill()) return;
  }
}

Connection::Peer Connection::peer() const {
  sockaddr_storage address{};
  socklen_t length = sizeof address;
  if (::getpeername(descriptor_, reinterpret_cast<sockaddr*>(&address), &length) != 0) return {};
  return named(address, length);
}

Connection::Peer Connection::local() const {
  sockaddr_storage address{};
  socklen_t length = sizeof address;
  if (::getsockname(descriptor_, reinterpret_cast<sockaddr*>(&address), &length) != 0) return {};
  return named(address, length);
}

}  // namespace praxis::server
