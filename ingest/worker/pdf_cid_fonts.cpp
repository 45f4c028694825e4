// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/pdf_cid_fonts.h"

#include <array>
#include <memory>
#include <utility>
#include <vector>

#include <GfxFont.h>
#include <GlobalParams.h>
#include <NameToUnicodeTable.h>
#include <fofi/FoFiTrueType.h>
#include <fofi/FoFiType1C.h>
#include <goo/GooString.h>
#include <goo/gmem.h>

namespace praxis::ingest::worker {
namespace {

constexpr std::uint32_t kLastOfPlane = 0xFFFF;

bool is_numbered(const GfxFont& font) {
  if (!font.isCIDFont() || font.hasToUnicodeCMap()) return false;
  const std::string& encoding = font.getEncodingName();
  const GooString* const collection = static_cast<const GfxCIDFont&>(font).getCollection();
  return (encoding == "Identity-H" || encoding == "Identity-V") && collection != nullptr &&
         collection->toStr() == "Adobe-Identity";
}

/// Glyphs of a TrueType font by its cmap. Of Symbol's codes and those of a Macintosh those are taken that are
/// ASCII.
CharactersByCode characters_by_cmap(const FoFiTrueType& font) {
  constexpr std::array<std::pair<int, int>, 6> kUnicode{{{3, 10}, {0, 4}, {3, 1}, {0, 3}, {0, 1}, {0, 0}}};
  CharactersByCode characters;
  const auto read = [&](int cmap, std::uint32_t first, std::uint32_t last, std::uint32_t offset) {
    for (std::uint32_t c = first; c <= last; ++c) {
      const int glyph = font.mapCodeToGID(cmap, c + offset);
      if (glyph > 0) characters.try_emplace(static_cast<std::uint32_t>(glyph), c);
    }
  };
  for (const auto& [platform, encoding] : kUnicode) {
    const int cmap = font.findCmap(platform, encoding);
    if (cmap >= 0) read(cmap, 0x20, kLastOfPlane, 0);
    if (!characters.empty()) return characters;
  }
  if (const int symbols = font.findCmap(3, 0); symbols >= 0) read(symbols, 0x20, 0x7E, 0xF000);
  if (const int macintosh = font.findCmap(1, 0); macintosh >= 0) read(macintosh, 0x20, 0x7E, 0);
  return characters;
}

/// Glyphs by their names in the font's post table.
void add_named(const FoFiTrueType& font, CharactersByCode& characters) {
  for (const NameToUnicodeTab& entry : nameToUnicodeTextTab) {
    const int glyph = entry.name != nullptr ? font.mapNameToGID(entry.name) : 0;
    if (glyph > 0) characters.try_emplace(static_cast<std::uint32_t>(glyph), entry.u);
  }
}

CharactersByCode characters_by_charset(const FoFiType1C& font) {
  CharactersByCode characters;
  for (int glyph = 1; glyph < font.getNumGlyphs(); ++glyph) {
    const std::unique_ptr<GooString> name(font.getGlyphName(glyph));
    const Unicode c = name ? globalParams->mapNameToUnicodeText(name->c_str()) : 0;
    if (c != 0) characters.try_emplace(static_cast<std::uint32_t>(glyph), c);
  }
  return characters;
}

/// CFF fonts that number their glyphs by CIDs name none.
bool is_keyed_by_cid(const FoFiType1C& font) {
  int count = 0;
  int* const map = font.getCIDToGIDMap(&count);
  gfree(map);
  return map != nullptr;
}

CharactersByCode characters_by_glyph(const std::vector<unsigned char>& file, bool cff) {
  const auto size = static_cast<int>(file.size());
  if (cff) {
    const std::unique_ptr<FoFiType1C> font(FoFiType1C::make(file.data(), size));
    return font && !is_keyed_by_cid(*font) ? characters_by_charset(*font) : CharactersByCode{};
  }
  const auto font = FoFiTrueType::make(file.data(), size);
  if (!font || font->isOpenTypeCFF()) return {};
  CharactersByCode characters = characters_by_cmap(*font);
  add_named(*font, characters);
  return characters;
}

/// Codes stand for glyphs through the font's CIDToGIDMap, if it has one.
CharactersByCode by_code(const GfxCIDFont& font, CharactersByCode by_glyph) {
  const int* const glyphs = font.getCIDToGID();
  if (glyphs == nullptr) return by_glyph;
  CharactersByCode characters;
  for (std::uint32_t code = 0; code < font.getCIDToGIDLen(); ++code) {
    const auto found = by_glyph.find(static_cast<std::uint32_t>(glyphs[code]));
    if (found != by_glyph.end()) characters.emplace(code, found->second);
  }
  return characters;
}

}  // namespace

std::optional<CharactersByCode> characters_of_numbered_glyphs(GfxFont& font, XRef* xref) {
  constexpr std::size_t kLargestFont = std::size_t{64} << 20U;
  if (!is_numbered(font)) return std::nullopt;
  const auto& cid_font = static_cast<const GfxCIDFont&>(font);
  const auto file = font.readEmbFontFile(xref);
  // With a map of its own the codes may be characters after all, chosen by whoever made the map.
  const bool mapped = cid_font.getCIDToGID() != nullptr;
  if (!file || file->empty() || file->size() > kLargestFont) return std::nullopt;
  CharactersByCode characters =
      by_code(cid_font, characters_by_glyph(*file, font.getType() == fontCIDType0C));
  if (characters.empty() && mapped) return std::nullopt;
  return characters;
}

}  // namespace praxis::ingest::worker
