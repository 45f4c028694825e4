// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/error.h"

namespace praxis {

std::string_view name_of(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::not_found:
      return "not-found";
    case ErrorKind::bad_request:
      return "bad-request";
    case ErrorKind::unreadable:
      return "unreadable";
    case ErrorKind::unsupported:
      return "unsupported";
    case ErrorKind::empty_input:
      return "empty";
    case ErrorKind::encrypted:
      return "encrypted";
    case ErrorKind::damaged_document:
      return "damaged";
    case ErrorKind::limit_exceeded:
      return "limit-exceeded";
    case ErrorKind::timed_out:
      return "timed-out";
    case ErrorKind::worker_died:
      return "worker-died";
    case ErrorKind::no_index:
      return "no-index";
    case ErrorKind::damaged_index:
      return "damaged-index";
    case ErrorKind::locked:
      return "locked";
    case ErrorKind::io:
      return "io";
    case ErrorKind::internal:
      return "internal";
  }
  return "internal";
}

}  // namespace praxis
