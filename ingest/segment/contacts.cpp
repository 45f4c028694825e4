// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/contacts.h"

#include "corpus/ascii.h"
#include "corpus/utf8.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace praxis::ingest {
namespace {

constexpr std::size_t kFewestDigits = 7;    // of a telephone number after a word for it
constexpr std::size_t kFewestWithCode = 9;  // of one that begins with "+"
constexpr std::size_t kMostDigits = 16;
constexpr std::size_t kLongestContact = 400;  // bytes of a block that is nothing but a contact

/// Words before an address or number that say nothing without it, folded and without their points.
constexpr std::array<std::string_view, 24> kLeads{
    "e-mail",   "email",  "mail",     "mailto",   "tel",     "telephone", "phone",     "telefon",
    "fax",      "mobile", "mob",      "cell",     "telefax", "telefono",  "téléphone", "tél",
    "teléfono", "correo", "courriel", "telefoon", "τηλ",     "τηλέφωνο",  "handy",     "móvil"};

bool is_local(char c) {
  return is_ascii_letter(c) || is_ascii_digit(c) ||
         std::string_view("._%+-").find(c) != std::string_view::npos;
}

bool is_domain(char c) {
  return is_ascii_letter(c) || is_ascii_digit(c) || c == '.' || c == '-';
}

struct Stretch {
  std::size_t begin = 0, end = 0;
};

/// The address around an "@", empty where there is none.
Stretch address_at(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && is_local(text[begin - 1])) --begin;
  std::size_t end = at + 1;
  while (end < text.size() && is_domain(text[end])) ++end;
  while (end > at + 1 && (text[end - 1] == '.' || text[end - 1] == '-')) --end;
  const std::string_view domain = text.substr(at + 1, end - at - 1);
  if (begin == at || domain.find('.') == std::string_view::npos) return {at, at};
  return {begin, end};
}

/// Where the word before a place begins, if it only leads to what stands there.
std::size_t lead_before(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end > 0 && std::string_view(" :.(").find(text[end - 1]) != std::string_view::npos) --end;
  std::size_t begin = end;
  while (begin > 0 && text[begin - 1] != ' ' && text[begin - 1] != '(' && text[begin - 1] != ',' &&
         text[begin - 1] != ';')
    --begin;
  const std::string word = fold_case(text.substr(begin, end - begin));
  return std::find(kLeads.begin(), kLeads.end(), word) == kLeads.end() ? at : begin;
}

/// The telephone number that begins at a digit, "+" or bracket, empty where there is none.
Stretch number_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  std::size_t digits = 0;
  const std::size_t past = std::min(text.find_first_not_of("0123456789 ()/-.", at + 1), text.size());
  for (std::size_t i = at; i < past; ++i) {
    if (!is_ascii_digit(text[i])) continue;
    ++digits;
    end = i + 1;
  }
  const bool led = lead_before(text, at) < at;
  const bool coded = text[at] == '+' && digits >= kFewestWithCode;
  if (digits > kMostDigits || !(coded || (led && digits >= kFewestDigits))) return {at, at};
  return {at, end};
}

bool begins_number(std::string_view text, std::size_t at) {
  const bool starts = text[at] == '+' || text[at] == '(' || is_ascii_digit(text[at]);
  return starts && (at == 0 || std::string_view(" :.(").find(text[at - 1]) != std::string_view::npos);
}

std::size_t letters_of(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80;
  }));
}

/// What is left around something taken out: empty brackets, doubled points and spaces.
std::string tidied(std::string text) {
  for (const std::string_view rest : {"()", "( )", " .", " ,", " ;", ",,", ", ,", ";;", "; ;", " | |"}) {
    for (std::size_t at = 0; (at = text.find(rest, at)) != std::string::npos;)
      text.replace(at, rest.size(), rest.back() == ')' ? "" : std::string(1, rest.back()));
  }
  return squeeze_space(text);
}

}  // namespace

std::string without_contacts(const std::string& text) {
  if (text.find_first_of("@0123456789") == std::string::npos) return text;
  std::string out = text;
  bool changed = false;
  for (std::size_t at = 0; at < out.size(); ++at) {
    Stretch found{at, at};
    if (out[at] == '@') found = address_at(out, at);
    if (begins_number(out, at)) found = number_at(out, at);
    if (found.end == found.begin) continue;
    const std::size_t begin = lead_before(out, found.begin);
    out.erase(begin, found.end - begin);
    at = begin == 0 ? 0 : begin - 1;
    changed = true;
  }
  return changed ? tidied(std::move(out)) : text;
}

void drop_contacts(std::vector<Block>& blocks, const Cues& cues) {
  std::erase_if(blocks, [&](Block& block) {
    if (block.kind == BlockKind::field && cues.is("contact", block.label)) return true;
    std::string text = without_contacts(block.text);
    if (text == block.text) return false;
    const bool announced = block.text.size() <= kLongestContact && cues.opens("contact", block.text);
    if (announced || letters_of(text) < 4) return true;
    block.text = std::move(text);
    for (std::string& cell : block.cells) cell = without_contacts(cell);
    return false;
  });
}

}  // namespace praxis::ingest
