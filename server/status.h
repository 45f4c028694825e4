// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"

#include <string>
#include <string_view>

namespace praxis::server {

/// The HTTP status of each kind of error: the one table of the server.
int status_of(ErrorKind kind);

/// "Not Found" for 404, and so on; "Error" for a status that the server never sends.
std::string_view reason_of(int status);

/// Why a request fails, and through which of its parameters, if any.
struct Failure {
  Failure(Error what, std::string which = {})  // NOLINT: every Error is a Failure
      : error(std::move(what)), parameter(std::move(which)) {}
  Error error;
  std::string parameter;
};

}  // namespace praxis::server
