// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/fs.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <utility>

#include <fcntl.h>
#include <openssl/evp.h>
#include <sys/stat.h>
#include <unistd.h>

namespace praxis {
namespace {

namespace fs = std::filesystem;

/// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return fd_; }
  explicit operator bool() const { return fd_ >= 0; }
  int release() { return std::exchange(fd_, -1); }

 private:
  int fd_;
};

std::string reason() {
  return std::strerror(errno);
}

struct FreeDigest {
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};
using Digest = std::unique_ptr<EVP_MD_CTX, FreeDigest>;

Digest start_sha256() {
  Digest digest(EVP_MD_CTX_new());
  EVP_DigestInit_ex(digest.get(), EVP_sha256(), nullptr);
  return digest;
}

std::string finish_hex(const Digest& digest) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
  unsigned int size = 0;
  EVP_DigestFinal_ex(digest.get(), bytes.data(), &size);
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex;
  for (unsigned int i = 0; i < size; ++i) {
    hex += kDigits[bytes[i] >> 4U];
    hex += kDigits[bytes[i] & 15U];
  }
  return hex;
}

// O_NONBLOCK so that a named pipe in a folder of documents cannot hold the program up.
Result<Descriptor> open_regular(const fs::path& path, std::uint64_t& size) {
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!file) {
    const ErrorKind kind = errno == ENOENT ? ErrorKind::not_found : ErrorKind::unreadable;
    return fail(kind, "cannot open " + path.string() + ": " + reason());
  }
  struct stat info {};
  if (::fstat(file.get(), &info) != 0) return fail(ErrorKind::unreadable, path.string() + ": " + reason());
  if (!S_ISREG(info.st_mode)) return fail(ErrorKind::unreadable, path.string() + " is not a regular file");
  size = static_cast<std::uint64_t>(info.st_size);
  return Result<Descriptor>(tl::in_place, file.release());
}

bool write_all(int fd, std::string_view content) {
  while (!content.empty()) {
    const ssize_t written = ::write(fd, content.data(), content.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    content.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

Result<void> sync_path(const fs::path& path, int flags) {
  const Descriptor target(::open(path.c_str(), flags | O_RDONLY | O_CLOEXEC));
  if (!target || ::fsync(target.get()) != 0) {
    return fail(ErrorKind::io, "cannot flush " + path.string() + " to disk: " + reason());
  }
  return {};
}

Result<fs::path> program_folder() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (error) return fail(ErrorKind::internal, "cannot tell where the program stands: " + error.message());
  return program.parent_path();
}

}  // namespace

Result<std::string> read_file(const fs::path& path, std::uint64_t limit) {
  std::uint64_t size = 0;
  auto file = open_regular(path, size);
  if (!file) return pass_on(std::move(file));
  if (size > limit) {
    return fail(ErrorKind::limit_exceeded, path.string() + " has " + std::to_string(size) +
                                               " bytes, more than the " + std::to_string(limit) + " allowed");
  }
  std::string content;
  content.reserve(size);
  std::array<char, 65536> block{};
  for (;;) {
    const ssize_t got = ::read(file->get(), block.data(), block.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return fail(ErrorKind::unreadable, "cannot read " + path.string() + ": " + reason());
    if (got == 0) break;
    content.append(block.data(), static_cast<std::size_t>(got));
    if (content.size() > limit)
      return fail(ErrorKind::limit_exceeded, path.string() + " grew past its limit while it was read");
  }
  return content;
}

Result<void> write_file_atomically(const fs::path& path, std::string_view content) {
  const fs::path aside = path.string() + ".tmp" + std::to_string(::getpid());
  {
    const Descriptor file(::open(aside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
    if (!file) return fail(ErrorKind::io, "cannot write " + aside.string() + ": " + reason());
    if (!write_all(file.get(), content) || ::fsync(file.get()) != 0) {
      const std::string why = reason();
      ::unlink(aside.c_str());
      return fail(ErrorKind::io, "cannot write " + aside.string() + ": " + why);
    }
  }
  if (::rename(aside.c_str(), path.c_str()) != 0) {
    const std::string why = reason();
    ::unlink(aside.c_str());
    return fail(ErrorKind::io, "cannot put " + path.string() + " in place: " + why);
  }
  return sync_folder(path.parent_path().empty() ? fs::path(".") : path.parent_path());
}

Result<void> sync_folder(const fs::path& folder) {
  return sync_path(folder, O_DIRECTORY);
}

Result<void> sync_file(const fs::path& file) {
  return sync_path(file, 0);
}

std::string sha256_hex(std::string_view bytes) {
  const Digest digest = start_sha256();
  EVP_DigestUpdate(digest.get(), bytes.data(), bytes.size());
  return finish_hex(digest);
}

Result<std::string> sha256_of_file(const fs::path& path) {
  std::uint64_t size = 0;
  auto file = open_regular(path, size);
  if (!file) return pass_on(std::move(file));
  const Digest digest = start_sha256();
  std::array<char, 65536> block{};
  for (;;) {
    const ssize_t got = ::read(file->get(), block.data(), block.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return fail(ErrorKind::unreadable, "cannot read " + path.string() + ": " + reason());
    if (got == 0) return finish_hex(digest);
    EVP_DigestUpdate(digest.get(), block.data(), static_cast<std::size_t>(got));
  }
}

Result<fs::path> data_folder() {
  if (const char* set = std::getenv("PRAXIS_DATA"); set != nullptr && *set != '\0') return fs::path(set);
  const auto folder = program_folder();
  if (!folder) return folder;
  for (const fs::path& candidate : {*folder / "share/praxis", folder->parent_path() / "share/praxis"}) {
    std::error_code error;
    if (fs::is_directory(candidate / "vocab", error)) return candidate;
  }
  return fail(ErrorKind::not_found, "the data of Praxis (share/praxis) is not beside " + folder->string() +
                                        "; set PRAXIS_DATA to where it is");
}

Result<fs::path> sibling_program(std::string_view name) {
  const auto folder = program_folder();
  if (!folder) return folder;
  for (const fs::path& candidate : {*folder / name, folder->parent_path() / "libexec/praxis" / name}) {
    std::error_code error;
    if (fs::is_regular_file(candidate, error)) return candidate;
  }
  return fail(ErrorKind::not_found, "the program " + std::string(name) + " is not beside " +
                                        folder->string() + "; build or install Praxis whole");
}

}  // namespace praxis
