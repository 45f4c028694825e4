// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "server/message.h"

#include <string>
#include <string_view>

namespace praxis::server {

/// The HTTP status of each kind of error: the one table of the server.
int status_of(ErrorKind kind);

/// "Not Found" for 404, and so on; "Error" for a status that the server never sends.
std::string_view reason_of(int status);

/// Why a request fails, and through which of its parameters, if any. What it says to people is a message of
/// the catalogues: `key`, or the error's own message where that is the name of one, as in errors of this
/// library. Where there is none, pages say what they can say of its kind, and programs get `error`.
struct Failure {
  Failure(Error what, std::string which = {})  // NOLINT: every Error is a Failure
      : error(std::move(what)), parameter(std::move(which)) {}
  Failure(ErrorKind kind, std::string said, MessageValues with = {}, std::string which = {})
      : error{kind, {}}, parameter(std::move(which)), key(std::move(said)), values(std::move(with)) {}
  Error error;
  std::string parameter;
  std::string key{};
  MessageValues values{};
};

}  // namespace praxis::server
