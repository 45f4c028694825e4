// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/program.h"

#include <array>
#include <csignal>
#include <fstream>
#include <sstream>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

namespace praxis::e2e {
namespace {

namespace fs = std::filesystem;

std::vector<char*> argument_vector(std::vector<std::string>& arguments) {
  std::vector<char*> out;
  for (std::string& argument : arguments) out.push_back(argument.data());
  out.push_back(nullptr);
  return out;
}

/// Starts the program with its output going to descriptors of the caller's.
pid_t start(std::vector<std::string> arguments, int out, int err) {
  arguments.insert(arguments.begin(), std::string(PRAXIS_BINARY_DIR) + "/praxis");
  std::vector<char*> argv = argument_vector(arguments);
  const pid_t pid = ::fork();
  if (pid == 0) {
    ::dup2(out, STDOUT_FILENO);
    ::dup2(err, STDERR_FILENO);
    ::execv(argv[0], argv.data());
    ::_exit(127);
  }
  return pid;
}

int wait_for(pid_t pid) {
  int status = 0;
  while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

std::string content_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

Outcome praxis(const std::vector<std::string>& arguments) {
  const Scratch scratch;
  const int out = ::open((scratch.path() / "out").c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
  const int err = ::open((scratch.path() / "err").c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
  Outcome outcome;
  outcome.status = wait_for(start(arguments, out, err));
  ::close(out);
  ::close(err);
  outcome.out = content_of(scratch.path() / "out");
  outcome.err = content_of(scratch.path() / "err");
  return outcome;
}

RunningServer::RunningServer(const fs::path& index) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return;
  pid_ = start({"serve", "--index", index.string(), "--listen", "127.0.0.1:0"}, ends[1], STDERR_FILENO);
  ::close(ends[1]);
  output_ = ends[0];
  // The first line it prints is its address.
  std::string line;
  for (char c = 0; ::read(output_, &c, 1) == 1 && c != '\n';) line += c;
  const std::size_t colon = line.rfind(':');
  if (colon != std::string::npos) port_ = std::stoi(line.substr(colon + 1));
}

int RunningServer::stop() {
  if (pid_ <= 0) return -1;
  ::kill(pid_, SIGTERM);
  const int status = wait_for(pid_);
  pid_ = -1;
  return status;
}

RunningServer::~RunningServer() {
  stop();
  if (output_ >= 0) ::close(output_);
}

Scratch::Scratch() {
  std::string name = (fs::path(testing::TempDir()) / "praxis-e2e-XXXXXX").string();
  path_ = ::mkdtemp(name.data());
}

Scratch::~Scratch() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

void Scratch::write(const std::string& name, const std::string& content) const {
  fs::create_directories((path_ / name).parent_path());
  std::ofstream(path_ / name, std::ios::binary) << content;
}

fs::path sample_corpus() {
  return fs::path(PRAXIS_SOURCE_DIR) / "corpus/sample";
}

}  // namespace praxis::e2e
