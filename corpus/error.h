// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include <tl/expected.hpp>

namespace praxis {

/// The closed list of what can go wrong. Each kind maps to one HTTP status (server/status.h) and one exit
/// status of the program (tools/exit_status.h).
enum class ErrorKind {
  not_found,         ///< the thing asked for is not there
  bad_request,       ///< a parameter, option or record is malformed
  unreadable,        ///< a file cannot be opened or read
  unsupported,       ///< a kind of file that Praxis does not read
  empty_input,       ///< a file with nothing in it
  encrypted,         ///< a document that opens only with a password
  damaged_document,  ///< a document that its parser cannot make sense of
  limit_exceeded,    ///< too large, too deep, too many
  timed_out,         ///< the parser did not end in its time
  worker_died,       ///< the parser crashed or was killed at its memory limit
  no_index,          ///< there is no index here yet
  damaged_index,     ///< the index fails its own check
  locked,            ///< another run holds the index
  io,                ///< writing failed: disk full, no permission
  internal           ///< a fault of the program itself
};

/// The stable name used in reports and JSON, e.g. "timed-out".
std::string_view name_of(ErrorKind kind);

/// What went wrong, said to the person who can mend it: `message` is a whole sentence without a final stop.
struct Error {
  ErrorKind kind = ErrorKind::internal;
  std::string message;
};

template <typename T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorKind kind, std::string message) {
  return tl::unexpected<Error>(Error{kind, std::move(message)});
}

/// Passes the error of one result on as the error of another.
template <typename T>
tl::unexpected<Error> pass_on(Result<T>&& result) {
  return tl::unexpected<Error>(std::move(result).error());
}

}  // namespace praxis
