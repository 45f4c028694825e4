// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/catalogue.h"
#include "server/http.h"
#include "server/status.h"

#include <cstddef>
#include <string>
#include <vector>

#include <tl/expected.hpp>

namespace praxis::server {

/// Of one hand-out; more would not fit into an address that every mail program keeps whole.
inline constexpr std::size_t kMostHandoutUnits = 100;

/// Units that somebody ticked, in the order they were ticked in. The choice is kept in the address, so that
/// it can be sent on, and nowhere on the server.
struct Handout {
  std::vector<Unit> units;
  std::vector<std::string> missing;  ///< ids that nothing has any more
};

/// Reads `unit`, which may repeat; the same one twice counts once. Failures: bad_request for more than
/// kMostHandoutUnits, naming the parameter; what the edition fails with.
tl::expected<Handout, Failure> read_handout(const QueryParams& query, const Edition& edition);

/// The hand-out's address, with the path of one of its forms: "/handout", "/handout.csv".
std::string handout_address(const std::vector<std::string>& ids, const std::string& path = "/handout");

}  // namespace praxis::server
