// SPDX-License-Identifier: GPL-3.0-or-later
// The heap in pages of two megabytes (Linux: transparent huge pages, madvise(2)). A program that reads or
// indexes grows to a hundred megabytes within seconds, and each page of four kilobytes costs a fault: under
// virtual machines up to seventeen microseconds, more than filling it takes. Linked into the programs, it
// works by being there (docs/adr/0021).
#include <cstddef>
#include <cstdint>
#include <new>

#include <gperftools/malloc_extension.h>
#include <sys/mman.h>

namespace praxis {
namespace {

constexpr std::size_t kLargePage = std::size_t{2} << 20U;

std::uintptr_t rounded_up(std::uintptr_t value, std::size_t to) {
  return (value + to - 1) & ~(static_cast<std::uintptr_t>(to) - 1);
}

void* map(std::uintptr_t near, std::size_t size) {
  void* const at = mmap(reinterpret_cast<void*>(near),  // NOLINT(performance-no-int-to-ptr)
                        size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return at == MAP_FAILED ? nullptr : at;
}

/// The allocator calls it with a lock held. It must not allocate.
class LargePages final : public SysAllocator {
 public:
  explicit LargePages(SysAllocator* otherwise) : otherwise_(otherwise) {}

  void* Alloc(std::size_t size, std::size_t* actual, std::size_t alignment) override {
    const std::size_t whole = rounded_up(size, kLargePage);
    void* const at = alignment > kLargePage || whole < size ? nullptr : aligned(whole);
    if (at == nullptr) return otherwise_->Alloc(size, actual, alignment);
    madvise(at, whole, MADV_HUGEPAGE);  // a kernel without them gives small ones
    if (actual != nullptr) *actual = whole;
    return at;
  }

 private:
  /// Behind what was mapped before, where that is free: there it is aligned without trimming.
  void* aligned(std::size_t whole) {
    void* at = map(next_, whole);
    if (at != nullptr && reinterpret_cast<std::uintptr_t>(at) % kLargePage != 0) {
      munmap(at, whole);
      at = map(0, whole + kLargePage);
      if (at == nullptr) return nullptr;
      const auto begin = reinterpret_cast<std::uintptr_t>(at);
      const std::uintptr_t from = rounded_up(begin, kLargePage);
      if (from > begin) munmap(at, from - begin);
      const std::uintptr_t behind = from + whole;
      const std::size_t left = begin + whole + kLargePage - behind;
      at = reinterpret_cast<void*>(from);                           // NOLINT(performance-no-int-to-ptr)
      if (left > 0) munmap(reinterpret_cast<void*>(behind), left);  // NOLINT(performance-no-int-to-ptr)
    }
    if (at != nullptr) next_ = reinterpret_cast<std::uintptr_t>(at) + whole;
    return at;
  }

  SysAllocator* otherwise_;
  std::uintptr_t next_ = 0;
};

/// Lives as long as the allocator, that is, to the very end.
bool installed() {
  alignas(LargePages) static std::byte place[sizeof(LargePages)];  // NOLINT(modernize-avoid-c-arrays)
  MallocExtension* const allocator = MallocExtension::instance();
  allocator->SetSystemAllocator(new (place) LargePages(allocator->GetSystemAllocator()));
  return true;
}

[[maybe_unused]] const bool in_use = installed();

}  // namespace
}  // namespace praxis
