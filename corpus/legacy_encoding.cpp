// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/legacy_encoding.h"

#include <array>
#include <cstddef>
#include <utility>

#include <unicode/ucnv.h>

namespace praxis {
namespace {

constexpr std::size_t kMostBytes = 512;

}  // namespace

void LegacyEncoding::Close::operator()(UConverter* converter) const {
  ucnv_close(converter);
}

std::optional<LegacyEncoding> LegacyEncoding::create(std::string name) {
  constexpr std::string_view kPrefix = "microsoft-";
  if (name.starts_with(kPrefix)) name.erase(0, kPrefix.size());
  if (name == "UTF-8") return LegacyEncoding(nullptr);
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(name.c_str(), &status));
  if (U_FAILURE(status)) return std::nullopt;
  return LegacyEncoding(std::move(converter));
}

std::string LegacyEncoding::encode(std::string_view utf8) const {
  if (!converter_) return std::string(utf8);
  std::array<char, kMostBytes> out{};
  UErrorCode status = U_ZERO_ERROR;
  const auto length =
      ucnv_fromAlgorithmic(converter_.get(), UCNV_UTF8, out.data(), static_cast<int32_t>(out.size()),
                           utf8.data(), static_cast<int32_t>(utf8.size()), &status);
  return U_FAILURE(status) ? std::string() : std::string(out.data(), static_cast<std::size_t>(length));
}

std::string LegacyEncoding::decode(std::string_view bytes) const {
  if (!converter_) return std::string(bytes);
  std::array<char, kMostBytes> out{};
  UErrorCode status = U_ZERO_ERROR;
  const auto length =
      ucnv_toAlgorithmic(UCNV_UTF8, converter_.get(), out.data(), static_cast<int32_t>(out.size()),
                         bytes.data(), static_cast<int32_t>(bytes.size()), &status);
  return U_FAILURE(status) ? std::string() : std::string(out.data(), static_cast<std::size_t>(length));
}

}  // namespace praxis
