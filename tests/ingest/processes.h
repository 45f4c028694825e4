// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <sys/types.h>

namespace praxis::test {

/// The running worker programs that a process has started, by their ids.
std::vector<pid_t> workers_of(pid_t parent);

/// True while a process runs; one that has ended and waits to be reaped does not.
bool is_running(pid_t process);

/// Waits until a process has used so many clock ticks more than when asked first: it is at work then. False
/// when it ended instead.
bool wait_until_busy(pid_t process);

}  // namespace praxis::test
