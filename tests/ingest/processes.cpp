// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ingest/processes.h"

#include <charconv>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <thread>

namespace praxis::test {
namespace {

struct Status {
  std::string name;
  char state = 'X';
  pid_t parent = 0;
  long ticks = 0;
};

// proc(5): pid (comm) state ppid pgrp session tty tpgid flags minflt cminflt majflt cmajflt utime stime …
std::optional<Status> status_of(const std::string& process) {
  std::ifstream file("/proc/" + process + "/stat");
  const std::string line((std::istreambuf_iterator<char>(file)), {});
  const std::size_t open = line.find('(');
  const std::size_t close = line.rfind(')');
  if (open == std::string::npos || close == std::string::npos) return std::nullopt;
  Status status{line.substr(open + 1, close - open - 1)};
  std::istringstream rest(line.substr(close + 1));
  std::string skipped;
  rest >> status.state >> status.parent;
  for (int i = 0; i < 9; ++i) rest >> skipped;
  long user = 0;
  long system = 0;
  rest >> user >> system;
  status.ticks = user + system;
  return status;
}

bool runs(const std::optional<Status>& status) {
  return status && status->state != 'Z' && status->state != 'X';
}

}  // namespace

std::vector<pid_t> workers_of(pid_t parent) {
  std::vector<pid_t> found;
  for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
    const std::string name = entry.path().filename().string();
    pid_t id = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), id);
    if (error != std::errc() || end != name.data() + name.size()) continue;
    const auto status = status_of(name);
    if (runs(status) && status->parent == parent && status->name.starts_with("praxis-")) found.push_back(id);
  }
  return found;
}

bool is_running(pid_t process) {
  return runs(status_of(std::to_string(process)));
}

bool wait_until_busy(pid_t process) {
  constexpr long kTicks = 5;
  const auto first = status_of(std::to_string(process));
  for (;;) {
    const auto now = status_of(std::to_string(process));
    if (!runs(first) || !runs(now)) return false;
    if (now->ticks >= first->ticks + kTicks) return true;
    std::this_thread::yield();
  }
}

}  // namespace praxis::test
