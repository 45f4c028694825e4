// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>

class GfxFont;
class XRef;

namespace praxis::ingest::worker {

/// The characters of glyphs by their codes in content streams.
using CharactersByCode = std::unordered_map<std::uint32_t, std::uint32_t>;

/// A composite font whose codes are nothing but numbers of glyphs, and that says nothing of characters (no
/// ToUnicode map, collection Adobe-Identity): Poppler then gives the numbers themselves as characters. What
/// the embedded font's own tables (cmap, post; charset of CFF) say instead, which may be nothing; no value
/// for fonts that are not of this kind, where Poppler knows best.
std::optional<CharactersByCode> characters_of_numbered_glyphs(GfxFont& font, XRef* xref);

}  // namespace praxis::ingest::worker
