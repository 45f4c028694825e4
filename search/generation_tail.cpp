// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/generation_tail.h"

#include "search/stretch_writer.h"

#include <cerrno>
#include <cstring>
#include <string>
#include <utility>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace praxis::search {
namespace {

tl::unexpected<Error> no_tail(const std::string& why) {
  return fail(ErrorKind::damaged_index, "the units of the index cannot be read: " + why);
}

}  // namespace

GenerationTail::~GenerationTail() {
  if (mapped_ != nullptr) munmap(mapped_, mapped_bytes_);
}

GenerationTail::GenerationTail(GenerationTail&& other) noexcept {
  *this = std::move(other);
}

GenerationTail& GenerationTail::operator=(GenerationTail&& other) noexcept {
  std::swap(mapped_, other.mapped_);
  std::swap(mapped_bytes_, other.mapped_bytes_);
  std::swap(units_, other.units_);
  std::swap(places_, other.places_);
  std::swap(lists_, other.lists_);
  return *this;
}

Result<GenerationTail> GenerationTail::map(int descriptor) {
  struct stat status {};
  if (fstat(descriptor, &status) != 0) return no_tail(std::strerror(errno));
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size == 0) return no_tail("the file is empty");
  GenerationTail tail;
  void* const at = mmap(nullptr, size, PROT_READ, MAP_SHARED, descriptor, 0);
  if (at == MAP_FAILED) return no_tail(std::strerror(errno));
  tail.mapped_ = at;
  tail.mapped_bytes_ = size;
  std::string_view file(static_cast<const char*>(at), size);
  if (const auto lists = DocumentSection::at_end_of(file, kListsMark)) {
    tail.lists_ = *lists;
    file.remove_suffix(lists->bytes());
  }
  const auto places = DocumentSection::at_end_of(file, kPlacesMark);
  if (!places) return no_tail("the file is cut short, or of another version of the program");
  file.remove_suffix(places->bytes());
  const auto units = DocumentSection::at_end_of(file, kUnitsMark);
  if (!units || units->documents() != places->documents()) return no_tail("its parts do not fit together");
  tail.units_ = *units;
  tail.places_ = *places;
  return tail;
}

Result<GenerationTail> GenerationTail::map(const std::filesystem::path& file) {
  const int descriptor = open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return no_tail(std::strerror(errno));
  auto tail = map(descriptor);
  close(descriptor);
  return tail;
}

bool GenerationTail::is_whole() const {
  return units_.is_whole() && places_.is_whole() && (lists_.documents() == 0 || lists_.is_whole());
}

Result<void> write_lists(const std::filesystem::path& target, std::string_view words,
                         std::string_view copies) {
  std::filesystem::path joined = target;
  joined += ".joined";
  StretchWriter lists;
  lists.open(joined);
  lists.add(words);
  lists.add(copies);
  lists.close();
  const SectionStretch stretch = lists.stretch();
  return write_section(target, kListsMark, {&stretch, 1});
}

}  // namespace praxis::search
