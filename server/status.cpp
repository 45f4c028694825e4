// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/status.h"

namespace praxis::server {

int status_of(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::not_found:
      return 404;
    case ErrorKind::bad_request:
    case ErrorKind::limit_exceeded:
      return 400;
    case ErrorKind::no_index:
    case ErrorKind::locked:
    case ErrorKind::timed_out:
      return 503;
    case ErrorKind::unreadable:
    case ErrorKind::unsupported:
    case ErrorKind::empty_input:
    case ErrorKind::encrypted:
    case ErrorKind::damaged_document:
    case ErrorKind::worker_died:
    case ErrorKind::damaged_index:
    case ErrorKind::io:
    case ErrorKind::internal:
      return 500;
  }
  return 500;
}

std::string_view reason_of(int status) {
  switch (status) {
    case 200:
      return "OK";
    case 204:
      return "No Content";
    case 206:
      return "Partial Content";
    case 304:
      return "Not Modified";
    case 400:
      return "Bad Request";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 410:
      return "Gone";
    case 414:
      return "URI Too Long";
    case 416:
      return "Range Not Satisfiable";
    case 500:
      return "Internal Server Error";
    case 503:
      return "Service Unavailable";
    default:
      return "Error";
  }
}

}  // namespace praxis::server
