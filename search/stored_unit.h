// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "corpus/unit.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct ZSTD_CCtx_s;

namespace praxis::search {

/// Packs units as they are stored: as bytes (corpus/unit_form.h) in a Zstandard frame of its own, with
/// checksum. Not thread-safe.
class UnitPacker {
 public:
  UnitPacker();
  std::string pack(const Unit& unit);

 private:
  struct Free {
    void operator()(ZSTD_CCtx_s* context) const;
  };
  std::unique_ptr<ZSTD_CCtx_s, Free> context_;
};

/// Unpacks a unit again. ErrorKind::damaged_index, saying what is wrong, for anything else. Thread-safe.
Result<Unit> unpack_unit(std::string_view packed);

class GenerationTail;

/// Reads the unit of a document. ErrorKind::damaged_index when it is not there whole. Thread-safe.
Result<Unit> read_unit(const GenerationTail& tail, std::uint32_t document);

}  // namespace praxis::search
