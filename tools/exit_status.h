// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"

namespace praxis::tools {

/// What the program's exit status says; scripts and timers rely on it.
enum class ExitStatus : int {
  done = 0,
  incomplete = 1,  ///< done, but some inputs were skipped, or the one thing asked for is not there
  usage = 2,
  no_index = 3,  ///< no usable index, or the check found it damaged
  locked = 4,    ///< another run holds the index
  internal = 5
};

constexpr ExitStatus exit_status_of(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::bad_request:
      return ExitStatus::usage;
    case ErrorKind::no_index:
    case ErrorKind::damaged_index:
      return ExitStatus::no_index;
    case ErrorKind::locked:
      return ExitStatus::locked;
    case ErrorKind::io:
    case ErrorKind::internal:
      return ExitStatus::internal;
    default:
      return ExitStatus::incomplete;
  }
}

}  // namespace praxis::tools
