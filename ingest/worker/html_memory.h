// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <csetjmp>
#include <cstddef>

namespace praxis::ingest::worker::html {

/// The memory of one parse: all of it is freed at once, and it has a limit. Gumbo frees a tree by recursion,
/// which a deeply nested page turns into a stack overflow, and it does not survive a failed allocation; so
/// neither happens: nothing is handed back node by node, and at the limit `allocate` jumps out of the parser
/// altogether. Small blocks are reused by size, as Gumbo frees a buffer for nearly every tag. Throws nothing:
/// C code calls it.
class ParserMemory {
 public:
  explicit ParserMemory(std::size_t limit) noexcept : limit_(limit) {}
  ~ParserMemory();
  ParserMemory(const ParserMemory&) = delete;
  ParserMemory& operator=(const ParserMemory&) = delete;

  /// Where to go when the limit is reached; set with setjmp by the caller of the parser.
  std::jmp_buf& exhausted() noexcept { return exhausted_; }

  void* allocate(std::size_t size) noexcept;
  void release(void* block) noexcept;

 private:
  static constexpr std::size_t kClasses = 17;  // 32 bytes to 2 MiB, doubling
  static constexpr std::size_t kHeader = 16;   // keeps blocks aligned; holds the size class
  static constexpr std::size_t kChunk = 1u << 20;

  struct Link {
    Link* next;
  };

  std::byte* take(std::size_t size) noexcept;

  std::size_t limit_;
  std::size_t used_ = 0;
  Link* chunks_ = nullptr;
  std::byte* free_ = nullptr;
  std::size_t left_ = 0;
  std::array<Link*, kClasses> reusable_{};
  std::jmp_buf exhausted_;
};

}  // namespace praxis::ingest::worker::html
