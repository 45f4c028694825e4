// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace praxis::server {

/// Wakes everybody who waits on it, once and for good. Signalling is safe from any thread.
class StopSignal {
 public:
  StopSignal();
  ~StopSignal();
  StopSignal(const StopSignal&) = delete;
  StopSignal& operator=(const StopSignal&) = delete;

  void raise();
  bool raised() const;
  /// Becomes readable when raised; -1 when the system gave no descriptor.
  int descriptor() const { return descriptor_; }

 private:
  int descriptor_;
};

struct ConnectionLimits {
  std::chrono::milliseconds idle{5000};  ///< how long a kept connection waits for its next request
  std::chrono::milliseconds request{
      10000};  ///< for a whole request to arrive: slow senders hold a thread no longer
  std::chrono::milliseconds write{15000};  ///< for the other side to take some more of a response
  std::chrono::milliseconds grace{5000};   ///< for a response under way when the server stops
};

/// One accepted TCP connection, owned: closed at the end. Used by one thread.
class Connection {
 public:
  Connection(int descriptor, const ConnectionLimits& limits, const StopSignal& stop);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  /// Waits for the first byte of a request and starts its clock. False when none comes, the other side is
  /// gone, or the server stops.
  bool wait_for_request();

  /// Reads at most `size` bytes: the number read, 0 at the end of the stream, -1 on an error or when time is
  /// up.
  long read(char* buffer, std::size_t size);
  /// Writes all bytes: their number, or -1.
  long write(const char* data, std::size_t size);

  /// Closes such that what was written arrives even when bytes of the other side stay unread.
  void finish();

  int descriptor() const { return descriptor_; }
  struct Peer {
    std::string host;
    int port = 0;
  };
  Peer peer() const;
  Peer local() const;

 private:
  using Clock = std::chrono::steady_clock;
  enum class Wait { ready, stopped, expired };
  Wait wait(short events, Clock::time_point deadline, bool until_stop) const;
  bool fill();

  int descriptor_;
  const ConnectionLimits& limits_;
  const StopSignal& stop_;
  Clock::time_point request_deadline_;
  std::optional<Clock::time_point> grace_deadline_;  ///< set when a write first notices that the server stops
  std::array<char, 8192> buffer_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

}  // namespace praxis::server
