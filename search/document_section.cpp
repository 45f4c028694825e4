// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/document_section.h"

#include "corpus/fixed_numbers.h"
#include "corpus/fs.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <limits>
#include <string>
#include <utility>

namespace praxis::search {
namespace {

constexpr std::size_t kDigest = 64;  // SHA-256 in hexadecimal
constexpr std::size_t kEnd = 8;      // bytes of a number in the table of ends
constexpr std::size_t kNumbers = 2 * kEnd;

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

std::optional<DocumentSection> DocumentSection::at_end_of(std::string_view file, std::string_view mark) {
  const std::size_t footer = kNumbers + kDigest + mark.size();
  if (file.size() < footer || !file.ends_with(mark)) return std::nullopt;
  const std::size_t before = file.size() - footer;
  const auto documents = number_at<std::uint64_t>(file, before);
  const auto content = number_at<std::uint64_t>(file, before + kEnd);
  if (documents > std::numeric_limits<std::uint32_t>::max() || documents > before / kEnd ||
      content > before - documents * kEnd)
    return std::nullopt;
  DocumentSection section;
  section.documents_ = static_cast<std::uint32_t>(documents);
  section.content_bytes_ = content;
  const std::size_t body = content + documents * kEnd;
  section.body_ = file.substr(before - body, body);
  section.checksum_ = file.substr(before + kNumbers, kDigest);
  section.mark_ = mark;
  return section;
}

std::uint64_t DocumentSection::end_of(std::uint32_t document) const {
  return document == 0 ? 0 : number_at<std::uint64_t>(body_, content_bytes_ + (document - 1) * kEnd);
}

std::string_view DocumentSection::of(std::uint32_t document) const {
  if (document == 0 || document > documents_) return {};
  const std::uint64_t begin = end_of(document - 1);
  const std::uint64_t end = end_of(document);
  if (begin > end || end > content_bytes_) return {};  // damaged
  return body_.substr(begin, end - begin);
}

bool DocumentSection::is_whole() const {
  return sha256_hex(body_) == checksum_;
}

std::size_t DocumentSection::bytes() const {
  return body_.size() + kNumbers + kDigest + mark_.size();
}

Result<void> write_section(const std::filesystem::path& target, std::string_view mark,
                           std::span<const SectionStretch> stretches) {
  std::ofstream out(target, std::ios::binary);
  std::string ends;
  std::uint64_t documents = 0;
  std::uint64_t content = 0;
  for (const SectionStretch& stretch : stretches) {
    copy_into(out, stretch.path);
    documents += stretch.sizes.size();
    for (const std::uint32_t size : stretch.sizes) append_number(ends, content += size);
  }
  out << ends << std::flush;
  auto checksum = sha256_of_file(target);
  if (!checksum) return pass_on(std::move(checksum));
  std::string numbers;
  append_number(numbers, documents);
  append_number(numbers, content);
  out << numbers << *checksum << mark;
  return closed(out, target);
}

Result<void> append_file(const std::filesystem::path& from, const std::filesystem::path& to) {
  std::ofstream out(to, std::ios::binary | std::ios::app);
  copy_into(out, from);
  return closed(out, to);
}

}  // namespace praxis::search
