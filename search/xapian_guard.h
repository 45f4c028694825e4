// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"

#include <string_view>
#include <utility>

namespace praxis::search {

/// What the exception being handled means to the caller. Call inside a catch block only.
Error error_of_current_exception(std::string_view doing);

/// Runs `action`, which returns a Result, and turns whatever a library throws in it into an Error: the one
/// border that Xapian's exceptions end at. `doing` completes "while …".
template <typename Action>
auto guarded(std::string_view doing, Action&& action) -> decltype(action()) {
  try {
    return std::forward<Action>(action)();
  } catch (...) {
    return tl::unexpected<Error>(error_of_current_exception(doing));
  }
}

}  // namespace praxis::search
