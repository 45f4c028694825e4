// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/frame.h"

#include "corpus/fixed_numbers.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <limits>

#include <poll.h>
#include <sys/socket.h>

namespace praxis::ingest {
namespace {

constexpr std::string_view kMark = "PXF1";
constexpr std::size_t kHeaderSize = kMark.size() + sizeof(std::uint64_t);
using Header = std::array<char, kHeaderSize>;

Header header_for(std::uint64_t length) {
  std::string bytes(kMark);
  append_number(bytes, length);
  Header header{};
  std::copy(bytes.begin(), bytes.end(), header.begin());
  return header;
}

Result<std::uint64_t> length_in(const Header& header) {
  const std::string_view bytes(header.data(), header.size());
  if (!bytes.starts_with(kMark)) {
    return fail(ErrorKind::internal, "the other side does not speak the worker protocol");
  }
  return number_at<std::uint64_t>(bytes, kMark.size());
}

tl::unexpected<Error> closed() {
  return fail(ErrorKind::worker_died, "the other side closed the connection");
}

tl::unexpected<Error> refused(const char* what) {
  return fail(ErrorKind::internal,
              std::string("cannot ") + what + " the worker socket: " + std::strerror(errno));
}

Result<void> wait_until_ready(int socket, short events, Deadline deadline) {
  for (;;) {
    int timeout = -1;
    if (deadline != kNoDeadline) {
      const auto left =
          std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
      if (left.count() <= 0) return fail(ErrorKind::timed_out, "the other side did not answer in time");
      timeout = static_cast<int>(std::min<std::int64_t>(left.count(), std::numeric_limits<int>::max()));
    }
    pollfd entry{socket, events, 0};
    const int ready = ::poll(&entry, 1, timeout);
    if (ready > 0) return {};  // a hang-up counts: the call that follows tells
    if (ready < 0 && errno != EINTR) return refused("wait for");
  }
}

/// Repeats `call` (a non-blocking send or recv) until it moved some bytes; 0 is the end of the stream.
template <typename Call>
Result<std::size_t> move_some(int socket, short events, Deadline deadline, Call&& call) {
  for (;;) {
    const ssize_t moved = call();
    if (moved >= 0) return static_cast<std::size_t>(moved);
    if (errno == EPIPE || errno == ECONNRESET) return 0;
    if (errno == EINTR) continue;
    if (errno != EAGAIN && errno != EWOULDBLOCK) return refused(events == POLLIN ? "read from" : "write to");
    if (auto ready = wait_until_ready(socket, events, deadline); !ready) return pass_on(std::move(ready));
  }
}

Result<void> send_all(int socket, std::string_view bytes, Deadline deadline) {
  while (!bytes.empty()) {
    const auto sent = move_some(socket, POLLOUT, deadline, [&] {
      return ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    });
    if (!sent) return tl::unexpected(sent.error());
    if (*sent == 0) return closed();
    bytes.remove_prefix(*sent);
  }
  return {};
}

Result<void> receive_all(int socket, char* target, std::size_t size, Deadline deadline) {
  while (size > 0) {
    const auto got =
        move_some(socket, POLLIN, deadline, [&] { return ::recv(socket, target, size, MSG_DONTWAIT); });
    if (!got) return tl::unexpected(got.error());
    if (*got == 0) return closed();
    target += *got;
    size -= *got;
  }
  return {};
}

/// A message of the header's first bytes with room for one descriptor.
struct HeaderMessage {
  explicit HeaderMessage(Header& header) {
    part.iov_base = header.data();
    part.iov_len = header.size();
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
  }
  HeaderMessage(const HeaderMessage&) = delete;
  HeaderMessage& operator=(const HeaderMessage&) = delete;

  void attach(int file) {
    cmsghdr* const entry = CMSG_FIRSTHDR(&message);
    entry->cmsg_level = SOL_SOCKET;
    entry->cmsg_type = SCM_RIGHTS;
    entry->cmsg_len = CMSG_LEN(sizeof file);
    std::memcpy(CMSG_DATA(entry), &file, sizeof file);
  }

  Descriptor detach() const {
    const cmsghdr* const entry = CMSG_FIRSTHDR(&message);
    const bool is_file = entry != nullptr && entry->cmsg_level == SOL_SOCKET &&
                         entry->cmsg_type == SCM_RIGHTS && entry->cmsg_len == CMSG_LEN(sizeof(int));
    if (!is_file) return {};
    int file = -1;
    std::memcpy(&file, CMSG_DATA(entry), sizeof file);
    return Descriptor(file);
  }

  iovec part{};
  // Room for exactly one descriptor: the kernel closes any more that were sent.
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control{};
  msghdr message{};
};

Result<std::string> receive_body(int socket, const Header& header, std::size_t limit, Deadline deadline) {
  const auto length = length_in(header);
  if (!length) return tl::unexpected(length.error());
  if (*length > limit) {
    return fail(ErrorKind::limit_exceeded, "a message of " + std::to_string(*length) +
                                               " bytes is longer than the " + std::to_string(limit) +
                                               " allowed");
  }
  constexpr std::size_t kStep = std::size_t{1} << 20U;
  std::string body;
  while (body.size() < *length) {
    const std::size_t have = body.size();
    const std::size_t step = std::min<std::size_t>(kStep, static_cast<std::size_t>(*length) - have);
    body.resize(have + step);
    if (auto got = receive_all(socket, body.data() + have, step, deadline); !got)
      return pass_on(std::move(got));
  }
  return body;
}

}  // namespace

Result<void> send_frame(int socket, std::string_view body, int file, Deadline deadline) {
  Header header = header_for(body.size());
  std::string_view rest(header.data(), header.size());
  if (file >= 0) {
    HeaderMessage message(header);
    message.attach(file);
    const auto sent = move_some(socket, POLLOUT, deadline, [&] {
      return ::sendmsg(socket, &message.message, MSG_NOSIGNAL | MSG_DONTWAIT);
    });
    if (!sent) return tl::unexpected(sent.error());
    if (*sent == 0) return closed();
    rest.remove_prefix(*sent);
  }
  if (auto sent = send_all(socket, rest, deadline); !sent) return sent;
  return send_all(socket, body, deadline);
}

Result<Frame> receive_frame(int socket, std::size_t limit, Deadline deadline) {
  Header header{};
  if (auto got = receive_all(socket, header.data(), header.size(), deadline); !got)
    return pass_on(std::move(got));
  auto body = receive_body(socket, header, limit, deadline);
  if (!body) return pass_on(std::move(body));
  return Frame{std::move(*body), {}};
}

Result<Frame> receive_frame_with_file(int socket, std::size_t limit, Deadline deadline) {
  Header header{};
  HeaderMessage message(header);
  const auto first = move_some(socket, POLLIN, deadline, [&] {
    return ::recvmsg(socket, &message.message, MSG_DONTWAIT | MSG_CMSG_CLOEXEC);
  });
  if (!first) return tl::unexpected(first.error());
  if (*first == 0) return closed();
  Descriptor file = message.detach();
  if (auto rest = receive_all(socket, header.data() + *first, header.size() - *first, deadline); !rest) {
    return pass_on(std::move(rest));
  }
  auto body = receive_body(socket, header, limit, deadline);
  if (!body) return pass_on(std::move(body));
  return Frame{std::move(*body), std::move(file)};
}

}  // namespace praxis::ingest
