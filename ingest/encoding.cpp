// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/encoding.h"

#include "corpus/ascii.h"
#include "corpus/utf8.h"
#include "ingest/encoding_guess.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>

namespace praxis::ingest {
namespace {

struct Close {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

std::string lower_label(std::string_view label) {
  std::string name(trim(label));
  std::transform(name.begin(), name.end(), name.begin(), ascii_lower);
  return name;
}

/// The converter that a declared name stands for. Pages that claim Latin-1 hold Windows-1252, and the like:
/// the table of the WHATWG Encoding Standard (4.2, names and labels), as far as it differs from ICU's own.
std::string converter_for(std::string_view label) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 24> kLabels{{
      {"iso-8859-1", "windows-1252"},
      {"iso8859-1", "windows-1252"},
      {"iso_8859-1", "windows-1252"},
      {"latin1", "windows-1252"},
      {"latin-1", "windows-1252"},
      {"l1", "windows-1252"},
      {"ascii", "windows-1252"},
      {"us-ascii", "windows-1252"},
      {"ansi", "windows-1252"},
      {"cp1252", "windows-1252"},
      {"x-cp1252", "windows-1252"},
      {"iso-8859-9", "windows-1254"},
      {"latin5", "windows-1254"},
      {"iso-8859-11", "windows-874"},
      {"tis-620", "windows-874"},
      {"gb2312", "gb18030"},
      {"gbk", "gb18030"},
      {"x-gbk", "gb18030"},
      {"shift_jis", "windows-31j"},
      {"shift-jis", "windows-31j"},
      {"sjis", "windows-31j"},
      {"euc-kr", "windows-949"},
      {"ks_c_5601-1987", "windows-949"},
      {"utf8", "utf-8"},
  }};
  const std::string name = lower_label(label);
  const auto* const found = std::find_if(kLabels.begin(), kLabels.end(),
                                         [&name](const auto& entry) { return entry.first == name; });
  return found == kLabels.end() ? name : std::string(found->second);
}

/// Lines end in one way, whatever the file's system.
void unify_line_ends(std::string& text) {
  std::size_t out = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r') {
      text[out++] = '\n';
      if (i + 1 < text.size() && text[i + 1] == '\n') ++i;
    } else {
      text[out++] = text[i];
    }
  }
  text.resize(out);
}

/// Form feeds stay, though they are control characters: in plain text they end a page.
std::string clean(std::string text) {
  unify_line_ends(text);
  std::string out;
  for (std::string_view rest = text;;) {
    const std::size_t end = rest.find('\f');
    out += to_clean_utf8(rest.substr(0, end));
    if (end == std::string_view::npos) return out;
    out += '\f';
    rest.remove_prefix(end + 1);
  }
}

/// Nothing when ICU has no converter of that name.
std::optional<std::string> convert(std::string_view bytes, const std::string& converter_name) {
  if (bytes.size() > INT32_MAX / 4) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, Close> converter(ucnv_open(converter_name.c_str(), &status));
  if (U_FAILURE(status)) return std::nullopt;
  const icu::UnicodeString text(bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(), status);
  if (U_FAILURE(status)) return std::nullopt;
  std::string utf8;
  text.toUTF8String(utf8);
  return utf8;
}

bool is_single_byte(const std::string& converter_name) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, Close> converter(ucnv_open(converter_name.c_str(), &status));
  return U_SUCCESS(status) && ucnv_getMaxCharSize(converter.get()) == 1;
}

std::optional<std::string> convert_by_mark(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return std::string(bytes.substr(3));
  if (bytes.starts_with(std::string_view("\xFF\xFE\0\0", 4))) return convert(bytes, "utf-32");
  if (bytes.starts_with(std::string_view("\0\0\xFE\xFF", 4))) return convert(bytes, "utf-32");
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return convert(bytes, "utf-16");
  return std::nullopt;
}

std::optional<std::string> convert_unmarked_utf16(std::string_view bytes) {
  const Utf16 order = unmarked_utf16(bytes);
  if (order == Utf16::none) return std::nullopt;
  return convert(bytes, order == Utf16::little ? "utf-16le" : "utf-16be");
}

/// True when the bytes above ASCII are UTF-8 for the most part: a page cut in the middle of a character, or
/// with one foreign passage pasted in.
bool is_mostly_utf8(std::string_view bytes) {
  std::size_t good = 0;
  std::size_t bad = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto lead = static_cast<unsigned char>(bytes[i]);
    if (lead < 0x80) continue;
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
    if (length > 0 && is_valid_utf8(bytes.substr(i, length)) && i + length <= bytes.size()) {
      ++good;
      i += length - 1;
    } else {
      ++bad;
    }
  }
  return good > 4 * bad;
}

/// What ICU's statistics make of the bytes, where they are sure enough; else the commonest set.
std::string detected_charset(std::string_view bytes) {
  constexpr std::size_t kSample = 64u << 10;
  constexpr int32_t kSure = 30;
  constexpr const char* kCommonest = "windows-1252";
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, Close> detector(ucsdet_open(&status));
  if (U_FAILURE(status)) return kCommonest;
  ucsdet_enableInputFilter(detector.get(), true);  // tags are English whatever the page is
  const auto sample = static_cast<int32_t>(std::min(bytes.size(), kSample));
  ucsdet_setText(detector.get(), bytes.data(), sample, &status);
  const UCharsetMatch* const match = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) || match == nullptr || ucsdet_getConfidence(match, &status) < kSure)
    return kCommonest;
  return converter_for(ucsdet_getName(match, &status));
}

}  // namespace

std::string decode_text(std::string_view bytes, std::string_view declared_charset) {
  if (auto text = convert_by_mark(bytes)) return clean(std::move(*text));
  if (auto text = convert_unmarked_utf16(bytes)) return clean(std::move(*text));
  const std::string declared = converter_for(declared_charset);
  const bool valid = is_valid_utf8(bytes);
  if (!declared.empty() && declared != "utf-8") {
    // Text of a single-byte set is next to never valid UTF-8 by chance: then the declaration is the mistake.
    const bool mistaken = valid && !is_ascii(bytes) && is_single_byte(declared);
    if (!mistaken) {
      if (auto text = convert(bytes, declared)) return clean(std::move(*text));
    }
  }
  if (valid || is_mostly_utf8(bytes)) return clean(std::string(bytes));
  // ICU knows no Baltic set, and few words of the others.
  if (auto text = convert(bytes, likelier_charset(bytes, detected_charset(bytes))))
    return clean(std::move(*text));
  return clean(std::string(bytes));
}

}  // namespace praxis::ingest
