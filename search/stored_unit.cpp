// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/stored_unit.h"

#include "corpus/unit_form.h"
#include "corpus/unit_json.h"
#include "search/generation_tail.h"

#include <new>
#include <utility>

#include <nlohmann/json.hpp>
#include <zstd.h>

namespace praxis::search {
namespace {

// A third of the size at a tenth of the time of zlib, which for each unit clears tables made for
// megabytes.
constexpr int kPackingLevel = 1;
// A damaged size must not ask for all memory; the largest unit is a text of some megabytes.
constexpr unsigned long long kMostUnitBytes = 256U << 20U;

tl::unexpected<Error> damaged_unit(std::string_view why) {
  return fail(ErrorKind::damaged_index, std::string(why));
}

Result<std::string> decompress(std::string_view packed) {
  const unsigned long long size = ZSTD_getFrameContentSize(packed.data(), packed.size());
  if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR || size > kMostUnitBytes)
    return damaged_unit("it is not packed as units are");
  std::string bytes(static_cast<std::size_t>(size), '\0');
  const std::size_t got = ZSTD_decompress(bytes.data(), bytes.size(), packed.data(), packed.size());
  if (ZSTD_isError(got) != 0) return damaged_unit(ZSTD_getErrorName(got));
  if (got != bytes.size()) return damaged_unit("it is cut short");
  return bytes;
}

/// As version 7 of the index has them. No kind of unit has the number of a bracket.
Result<Unit> unpacked_json(std::string_view json) {
  auto unit = unit_from_json(nlohmann::json::parse(json, nullptr, false));
  return unit ? std::move(unit) : damaged_unit(unit.error().message);
}

template <typename Bytes, Either<Unit> Given>
void pass_whole(Bytes& bytes, Given& unit) {
  pass_alone(bytes, unit);
  pass(bytes, unit.document);
}

}  // namespace

void UnitPacker::Free::operator()(ZSTD_CCtx_s* context) const {
  ZSTD_freeCCtx(context);
}

UnitPacker::UnitPacker() : context_(ZSTD_createCCtx()) {
  if (!context_) throw std::bad_alloc();
  ZSTD_CCtx_setParameter(context_.get(), ZSTD_c_compressionLevel, kPackingLevel);
  ZSTD_CCtx_setParameter(context_.get(), ZSTD_c_checksumFlag, 1);
}

std::string UnitPacker::pack(const Unit& unit) {
  ByteWriter bytes;
  pass_whole(bytes, unit);
  const std::string& whole = bytes.bytes();
  std::string packed(ZSTD_compressBound(whole.size()), '\0');
  const std::size_t size =
      ZSTD_compress2(context_.get(), packed.data(), packed.size(), whole.data(), whole.size());
  if (ZSTD_isError(size) != 0) throw std::bad_alloc();  // all else was ruled out: the bound is kept
  packed.resize(size);
  return packed;
}

Result<Unit> unpack_unit(std::string_view packed) {
  auto bytes = decompress(packed);
  if (!bytes) return pass_on(std::move(bytes));
  if (bytes->starts_with('{')) return unpacked_json(*bytes);
  Unit unit;
  ByteReader reader(*bytes, kMostUnitBytes);
  pass_whole(reader, unit);
  reader.end();
  if (!reader.is_sound()) return damaged_unit(reader.problem());
  return unit;
}

Result<Unit> read_unit(const GenerationTail& tail, std::uint32_t document) {
  auto unit = unpack_unit(tail.packed_unit(document));
  if (unit) return unit;
  return damaged_unit("unit " + std::to_string(document) + " cannot be read (" + unit.error().message +
                      "); run `praxis check`");
}

}  // namespace praxis::search
