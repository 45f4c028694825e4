// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/html_memory.h"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <cstring>
#include <new>
#include <utility>

namespace praxis::ingest::worker::html {

ParserMemory::~ParserMemory() {
  while (chunks_ != nullptr) std::free(std::exchange(chunks_, chunks_->next));
}

void* ParserMemory::allocate(std::size_t size) noexcept {
  const std::size_t rounded = std::bit_ceil(std::max<std::size_t>(size + kHeader, 32));
  const auto size_class = static_cast<std::size_t>(std::countr_zero(rounded)) - 5;
  if (size_class < kClasses && reusable_[size_class] != nullptr) {
    Link* const block = reusable_[size_class];
    reusable_[size_class] = block->next;
    return block;
  }
  // Blocks beyond the classes are never reused: take no more than was asked.
  std::byte* const block = take(size_class < kClasses ? rounded : (size + 2 * kHeader) & ~(kHeader - 1));
  if (block == nullptr) std::longjmp(exhausted_, 1);
  std::memcpy(block, &size_class, sizeof size_class);
  return block + kHeader;
}

void ParserMemory::release(void* block) noexcept {
  if (block == nullptr) return;
  std::size_t size_class = 0;
  std::memcpy(&size_class, static_cast<std::byte*>(block) - kHeader, sizeof size_class);
  if (size_class >= kClasses) return;
  reusable_[size_class] = ::new (block) Link{reusable_[size_class]};
}

std::byte* ParserMemory::take(std::size_t size) noexcept {
  if (size > left_) {
    const std::size_t chunk = std::max(size, kChunk);
    if (chunk > limit_ - used_) return nullptr;
    void* const memory = std::malloc(chunk + kHeader);
    if (memory == nullptr) return nullptr;
    chunks_ = ::new (memory) Link{chunks_};
    used_ += chunk;
    std::byte* const begin = static_cast<std::byte*>(memory) + kHeader;
    if (size > kChunk) return begin;  // a block of its own; the open chunk stays in use
    free_ = begin;
    left_ = chunk;
  }
  left_ -= size;
  return std::exchange(free_, free_ + size);
}

}  // namespace praxis::ingest::worker::html
