// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/cues.h"

#include "corpus/ascii.h"
#include "corpus/table.h"
#include "corpus/utf8.h"
#include "corpus/words.h"

#include <algorithm>
#include <array>
#include <map>

namespace praxis::ingest {
namespace {

int roman_digit(char c) {
  switch (c) {
    case 'I':
      return 1;
    case 'V':
      return 5;
    case 'X':
      return 10;
    default:
      return 0;
  }
}

// Up to thirty-nine: I, V and X. Returns 0 when the text does not begin with a numeral that ends at a
// non-letter.
int read_roman(std::string_view text, std::size_t& at) {
  int value = 0;
  int last = 10;
  std::size_t i = at;
  while (i < text.size() && roman_digit(text[i]) > 0) {
    const int digit = roman_digit(text[i]);
    const int next = i + 1 < text.size() ? roman_digit(text[i + 1]) : 0;
    value += next > digit ? -digit : digit;
    last = digit;
    ++i;
  }
  const bool word_goes_on = i < text.size() && (static_cast<unsigned char>(text[i]) >= 0x80 ||
                                                std::isalnum(static_cast<unsigned char>(text[i])) != 0);
  if (value <= 0 || last == 0 || word_goes_on) return 0;
  at = i;
  return value;
}

void skip_any(std::string_view text, std::size_t& at, std::string_view characters) {
  while (at < text.size() && characters.find(text[at]) != std::string_view::npos) ++at;
}

// Dashes and the like that part a number from its title: ASCII and the common three-byte ones.
void skip_separators(std::string_view text, std::size_t& at) {
  static constexpr std::array<std::string_view, 4> kWide{"–", "—", "‑", "\u00a0"};
  for (bool moved = true; moved;) {
    const std::size_t before = at;
    skip_any(text, at, " .:;)-|\t");
    for (const std::string_view wide : kWide) {
      if (text.substr(at).starts_with(wide)) at += wide.size();
    }
    moved = at != before;
  }
}

bool read_arabic(std::string_view text, std::size_t& at, Numbering& number) {
  std::size_t i = at;
  int components = 0;
  while (i < text.size() && is_ascii_digit(text[i])) {
    int value = 0;
    std::size_t digits = 0;
    for (; i < text.size() && is_ascii_digit(text[i]); ++i, ++digits)
      value = std::min(value * 10 + (text[i] - '0'), 100000);
    if (digits > 3) return false;  // a year or an amount
    number.value = value;
    ++components;
    if (i + 1 < text.size() && text[i] == '.' && is_ascii_digit(text[i + 1]))
      ++i;
    else
      break;
  }
  if (components == 0) return false;
  number.depth = components;
  at = i;
  return true;
}

}  // namespace

Cues::Cues(std::unique_ptr<Taxonomy> roles, std::unique_ptr<Lexicon> lexicon)
    : roles_(std::move(roles)), lexicon_(std::move(lexicon)) {}

Result<Cues> Cues::load(const std::filesystem::path& vocabulary_folder) {
  auto table = Table::read(vocabulary_folder / "cues.tsv");
  if (!table) return pass_on(std::move(table));
  std::map<std::string, Concept> by_role;
  for (std::size_t row = 0; row < table->size(); ++row) {
    const std::string role(table->cell(row, "role"));
    Concept& entry = by_role[role];
    entry.id = role;
    entry.label = role;
    for (std::string& cue : table->list(row, "cues")) entry.terms.push_back({std::move(cue), TermKind::name});
  }
  std::vector<Concept> roles;
  for (auto& [name, entry] : by_role) roles.push_back(std::move(entry));
  auto taxonomy = Taxonomy::from(std::move(roles));
  if (!taxonomy) return pass_on(std::move(taxonomy));
  auto owned = std::make_unique<Taxonomy>(std::move(*taxonomy));
  auto lexicon = std::make_unique<Lexicon>(*owned);
  return Cues(std::move(owned), std::move(lexicon));
}

bool means(const LexiconMatch& match, std::string_view role) {
  return std::any_of(match.meanings.begin(), match.meanings.end(),
                     [&](const Meaning& meaning) { return meaning.concept_->id == role; });
}

std::optional<std::size_t> Cues::opens(std::string_view role, std::string_view text) const {
  const auto match = lexicon_->find_at_start(text);
  return match && means(*match, role) ? std::optional(match->end) : std::nullopt;
}

bool Cues::is(std::string_view role, std::string_view text, std::size_t extra) const {
  if (text.size() > 200) return false;
  const auto number = leading_number(text);
  const std::string_view body = number ? text.substr(number->rest) : text;
  const std::vector<LexiconMatch> matches = lexicon_->find(body);
  const std::size_t total = matches.empty() ? 0 : split_words(body).size();
  for (const LexiconMatch& match : matches) {
    if (!means(match, role)) continue;
    const std::size_t covered = split_words(body.substr(match.begin, match.end - match.begin)).size();
    if (covered + extra >= total) return true;
  }
  return false;
}

std::string_view Cues::field(std::string_view label) const {
  constexpr std::string_view kPrefix = "field.";
  constexpr std::size_t kLongest = 80;
  if (label.size() > kLongest) return {};
  const auto number = leading_number(label);
  const std::string_view body = number ? label.substr(number->rest) : label;
  const auto match = lexicon_->find_at_start(body);
  if (!match || !trim_separators(body.substr(match->end)).empty()) return {};
  for (const Meaning& meaning : match->meanings) {
    const std::string_view id = meaning.concept_->id;
    if (id.starts_with(kPrefix)) return id.substr(kPrefix.size());
  }
  return {};
}

bool Cues::contains(std::string_view role, std::string_view text) const {
  const auto matches = lexicon_->find(text);
  return std::any_of(matches.begin(), matches.end(),
                     [&](const LexiconMatch& match) { return means(match, role); });
}

std::optional<Numbering> leading_number(std::string_view text) {
  Numbering number;
  std::size_t at = 0;
  skip_any(text, at, " \t(");
  const bool arabic = read_arabic(text, at, number);
  if (!arabic) {
    number.value = read_roman(text, at);
    if (number.value == 0) return std::nullopt;
  }
  // "2 regions" is no numbering; "2. Regions", "2) Regions" and "3.1 Regions" are.
  const bool marked = at < text.size() && (text[at] == '.' || text[at] == ')' || text[at] == ':');
  if (!marked && number.depth == 1) return std::nullopt;
  skip_separators(text, at);
  number.rest = at;
  return number;
}

bool parts_label(std::string_view text, std::size_t from) {
  skip_any(text, from, " \t");
  const std::string_view rest = text.substr(from);
  return rest.starts_with(':') || rest.starts_with("–") || rest.starts_with("—") || rest.starts_with("- ");
}

std::optional<Numbering> number_after_cue(std::string_view text, std::size_t from) {
  static constexpr std::array<std::string_view, 10> kSigns{"n°",  "N°",  "nº",  "Nº",  "n.º",
                                                           "No.", "no.", "Nr.", "nr.", "#"};
  std::size_t at = from;
  skip_any(text, at, " \t(");
  for (const std::string_view sign : kSigns) {
    if (text.substr(at).starts_with(sign)) {
      at += sign.size();
      break;
    }
  }
  skip_any(text, at, " \t");
  Numbering number;
  if (!read_arabic(text, at, number)) {
    number.value = read_roman(text, at);
    const bool letter = number.value == 0 && at < text.size() && text[at] >= 'A' && text[at] <= 'Z' &&
                        (at + 1 >= text.size() || text[at + 1] == '.' || text[at + 1] == ':' ||
                         text[at + 1] == ')' || text.substr(at + 1).starts_with(" –") ||
                         text.substr(at + 1).starts_with(" —") || text.substr(at + 1).starts_with(" - "));
    if (letter) number.value = text[at++] - 'A' + 1;
    if (number.value == 0) return std::nullopt;
  }
  const std::size_t after_number = at;
  skip_separators(text, at);
  // "Recommendation 1 above" refers to one; a title is parted from its number or nothing follows.
  const bool parted =
      at >= text.size() ||
      text.substr(after_number, at - after_number).find_first_not_of(" \t\xC2\xA0") != std::string_view::npos;
  if (!parted) return std::nullopt;
  number.rest = at;
  return number;
}

}  // namespace praxis::ingest
