// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/places_section.h"

#include "corpus/fs.h"
#include "search/numbers.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <utility>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace praxis::search {
namespace {

constexpr std::string_view kSectionMark = "praxis places 1\n";
constexpr std::size_t kDigest = 64;  // SHA-256 in hexadecimal
constexpr std::size_t kEnd = 8;      // bytes of a number in the table of ends
constexpr std::size_t kFooter = 2 * kEnd + kDigest + kSectionMark.size();

tl::unexpected<Error> no_section(const std::string& why) {
  return fail(ErrorKind::damaged_index, "the words of its units cannot be read: " + why);
}

void copy_into(std::ofstream& out, const std::filesystem::path& from) {
  std::ifstream in(from, std::ios::binary);
  if (in.peek() == std::ifstream::traits_type::eof()) return;  // copying nothing would count as a failure
  out << in.rdbuf();
}

Result<void> closed(std::ofstream& out, const std::filesystem::path& file) {
  out.close();
  if (out) return {};
  return fail(ErrorKind::io, "cannot write " + file.string() + ": " + std::strerror(errno));
}

}  // namespace

PlacesSection::~PlacesSection() {
  if (mapped_ != nullptr) munmap(mapped_, mapped_bytes_);
}

PlacesSection::PlacesSection(PlacesSection&& other) noexcept {
  *this = std::move(other);
}

PlacesSection& PlacesSection::operator=(PlacesSection&& other) noexcept {
  std::swap(mapped_, other.mapped_);
  std::swap(mapped_bytes_, other.mapped_bytes_);
  std::swap(body_, other.body_);
  std::swap(checksum_, other.checksum_);
  std::swap(places_bytes_, other.places_bytes_);
  std::swap(documents_, other.documents_);
  return *this;
}

Result<PlacesSection> PlacesSection::map(int descriptor) {
  struct stat status {};
  if (fstat(descriptor, &status) != 0) return no_section(std::strerror(errno));
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size < kFooter) return no_section("the file is cut short");
  PlacesSection section;
  void* const at = mmap(nullptr, size, PROT_READ, MAP_SHARED, descriptor, 0);
  if (at == MAP_FAILED) return no_section(std::strerror(errno));
  section.mapped_ = at;
  section.mapped_bytes_ = size;
  const std::string_view file(static_cast<const char*>(at), size);
  const std::string_view footer = file.substr(size - kFooter);
  if (!footer.ends_with(kSectionMark)) return no_section("the file is cut short, or of another version");
  const std::uint64_t documents = number_at<std::uint64_t>(footer, 0);
  const std::uint64_t places = number_at<std::uint64_t>(footer, kEnd);
  const std::size_t before = size - kFooter;
  if (documents > before / kEnd || documents > UINT32_MAX || places > before - documents * kEnd)
    return no_section("its sizes do not fit");
  section.documents_ = static_cast<std::uint32_t>(documents);
  section.places_bytes_ = places;
  section.body_ = file.substr(before - places - documents * kEnd, places + documents * kEnd);
  section.checksum_ = footer.substr(2 * kEnd, kDigest);
  return section;
}

Result<PlacesSection> PlacesSection::map(const std::filesystem::path& file) {
  const int descriptor = open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return no_section(std::strerror(errno));
  auto section = map(descriptor);
  close(descriptor);
  return section;
}

std::uint64_t PlacesSection::end_of(std::uint32_t document) const {
  return document == 0 ? 0 : number_at<std::uint64_t>(body_, places_bytes_ + (document - 1) * kEnd);
}

PlacesView PlacesSection::of(std::uint32_t document) const {
  if (document == 0 || document > documents_) return PlacesView({});
  const std::uint64_t begin = end_of(document - 1);
  const std::uint64_t end = end_of(document);
  if (begin > end || end > places_bytes_) return PlacesView({});  // damaged
  return PlacesView(body_.substr(begin, end - begin));
}

bool PlacesSection::is_whole() const {
  return sha256_hex(body_) == checksum_;
}

Result<void> write_places_section(const std::filesystem::path& target,
                                  std::span<const PlacesFile> stretches) {
  std::ofstream out(target, std::ios::binary);
  std::string ends;
  std::uint64_t documents = 0;
  std::uint64_t places = 0;
  for (const PlacesFile& stretch : stretches) {
    copy_into(out, stretch.path);
    documents += stretch.sizes.size();
    for (const std::uint32_t size : stretch.sizes) append_number(ends, places += size);
  }
  out << ends << std::flush;
  auto checksum = sha256_of_file(target);
  if (!checksum) return pass_on(std::move(checksum));
  std::string numbers;
  append_number(numbers, documents);
  append_number(numbers, places);
  out << numbers << *checksum << kSectionMark;
  return closed(out, target);
}

Result<void> append_section(const std::filesystem::path& section, const std::filesystem::path& generation) {
  std::ofstream out(generation, std::ios::binary | std::ios::app);
  copy_into(out, section);
  return closed(out, generation);
}

}  // namespace praxis::search
