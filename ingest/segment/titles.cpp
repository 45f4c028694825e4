// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/titles.h"

#include "corpus/utf8.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace praxis::ingest {
namespace {

std::string bare(std::string_view title) {
  return std::string(trim_separators(title));
}

}  // namespace

std::string with_capital(std::string_view text) {
  icu::UnicodeString wide =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  if (wide.isEmpty()) return std::string(text);
  const UChar32 first = wide.char32At(0);
  wide.replace(0, U16_LENGTH(first), u_totitle(first));
  std::string out;
  wide.toUTF8String(out);
  return out;
}

std::string bare_title(std::string_view heading, std::string_view role, const Cues& cues) {
  if (const auto behind = cues.opens(role, heading)) {
    std::size_t at = *behind;
    if (const auto number = number_after_cue(heading, at)) at = number->rest;
    return with_capital(bare(heading.substr(at)));
  }
  if (const auto number = leading_number(heading)) return bare(heading.substr(number->rest));
  return bare(heading);
}

std::string practice_title(std::string_view heading, const Cues& cues) {
  for (const std::string_view role : {"practice", "practice-sheet"}) {
    const auto behind = cues.opens(role, heading);
    if (!behind) continue;
    const bool announced = number_after_cue(heading, *behind).has_value() || parts_label(heading, *behind);
    if (announced) return bare_title(heading, role, cues);
  }
  if (const auto number = leading_number(heading)) return bare(heading.substr(number->rest));
  return bare(heading);
}

void take_name(Draft& draft, NamedPlace named) {
  draft.title = std::move(named.name);
  if (!named.place.empty()) draft.places.push_back(std::move(named.place));
}

NamedPlace split_place(std::string_view title, const Lexicon& regions) {
  const std::size_t open = title.rfind(" (");
  if (open == std::string_view::npos || !title.ends_with(')')) return {std::string(title), {}};
  const std::string_view inside = title.substr(open + 2, title.size() - open - 3);
  if (regions.find(inside).empty()) return {std::string(title), {}};
  return {bare(title.substr(0, open)), std::string(inside)};
}

}  // namespace praxis::ingest
