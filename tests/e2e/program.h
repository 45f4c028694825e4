// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace praxis::e2e {

struct Outcome {
  int status = -1;  ///< exit status, or -1 when a signal ended it
  std::string out;
  std::string err;
};

std::string content_of(const std::filesystem::path& file);

/// Runs the built `praxis` with these arguments to its end.
Outcome praxis(const std::vector<std::string>& arguments);

/// `praxis serve` on a free port, ended by SIGTERM when this goes.
class RunningServer {
 public:
  explicit RunningServer(const std::filesystem::path& index);
  ~RunningServer();
  int port() const { return port_; }
  /// Ends it and gives its exit status.
  int stop();

 private:
  int pid_ = -1;
  int output_ = -1;
  int port_ = 0;
};

/// A folder of its own for each test, removed when it goes.
class Scratch {
 public:
  Scratch();
  ~Scratch();
  const std::filesystem::path& path() const { return path_; }
  void write(const std::string& name, const std::string& content) const;

 private:
  std::filesystem::path path_;
};

std::filesystem::path sample_corpus();

}  // namespace praxis::e2e
