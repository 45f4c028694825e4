// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/pdf_fonts.h"

#include "corpus/ascii.h"
#include "corpus/utf8.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace praxis::ingest::worker {
namespace {

/// "ABCDEF+" before the name of an embedded subset.
std::string_view without_subset_tag(std::string_view name) {
  constexpr std::size_t kTag = 6;
  if (name.size() <= kTag + 1 || name[kTag] != '+') return name;
  const bool tag = std::all_of(name.begin(), name.begin() + kTag, is_ascii_upper);
  return tag ? name.substr(kTag + 1) : name;
}

bool contains_any(std::string_view text, const auto& parts) {
  return std::any_of(parts.begin(), parts.end(),
                     [&](std::string_view part) { return text.find(part) != std::string_view::npos; });
}

/// A short mark that ends the name or is followed by a capital: "Frutiger-Bd", "MyriadPro-SbIt".
bool has_short_mark(std::string_view name, const auto& marks) {
  for (const std::string_view mark : marks) {
    const std::size_t at = name.find(mark);
    if (at == std::string_view::npos || at == 0) continue;
    const std::size_t end = at + mark.size();
    if (end == name.size() || !std::islower(static_cast<unsigned char>(name[end]))) return true;
  }
  return false;
}

/// The style in the name of a Computer Modern font, between family and size: "bx" of "cmbx10", "ti" of
/// "sfti1000"; empty for other fonts. The names are those of D. E. Knuth (Computer Modern Typefaces, 1986)
/// and of V. Volovich's CM-Super.
std::string_view computer_modern_style(std::string_view lower) {
  if (!lower.starts_with("cm") && !lower.starts_with("sf")) return {};
  const std::size_t end = lower.find_last_not_of("0123456789") + 1;
  return end == lower.size() ? std::string_view{} : lower.substr(2, end - 2);
}

}  // namespace

layout::Font font_from_name(std::string_view name) {
  static constexpr std::array<std::string_view, 5> kBold{"bold", "black", "heavy", "demi", "fett"};
  static constexpr std::array<std::string_view, 3> kItalic{"italic", "oblique", "kursiv"};
  static constexpr std::array<std::string_view, 5> kBoldMarks{"Bd", "Sb", "Hv", "Blk", "Medi"};
  static constexpr std::array<std::string_view, 1> kItalicMarks{"Ital"};
  static constexpr std::array<std::string_view, 12> kBoldStyles{"b",    "bx", "bxti", "bxsl", "ssbx", "ssdc",
                                                                "csbx", "bi", "bl",   "sx",   "xc",   "rb"};
  static constexpr std::array<std::string_view, 9> kItalicStyles{"ti",  "sl", "bxti", "bxsl", "bi",
                                                                 "ssi", "si", "itt",  "sltt"};
  layout::Font font;
  font.name = to_clean_utf8(without_subset_tag(name));
  std::string lower = font.name;
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  const std::string_view style = computer_modern_style(lower);
  const auto is_one_of = [&](const auto& styles) {
    return std::find(styles.begin(), styles.end(), style) != styles.end();
  };
  font.bold = contains_any(lower, kBold) || has_short_mark(font.name, kBoldMarks) || is_one_of(kBoldStyles);
  font.italic =
      contains_any(lower, kItalic) || has_short_mark(font.name, kItalicMarks) || is_one_of(kItalicStyles);
  return font;
}

int FontTable::index_of(const std::string& name, bool bold, bool italic) {
  const std::string key = name + (bold ? "\x01" : "\x02") + (italic ? "\x01" : "\x02");
  const auto [entry, fresh] = known_.try_emplace(key, static_cast<int>(fonts_.size()));
  if (!fresh) return entry->second;
  layout::Font font = font_from_name(name);
  font.bold = font.bold || bold;
  font.italic = font.italic || italic;
  fonts_.push_back(std::move(font));
  return entry->second;
}

}  // namespace praxis::ingest::worker
