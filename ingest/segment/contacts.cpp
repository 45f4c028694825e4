// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/contacts.h"

#include "corpus/ascii.h"
#include "corpus/utf8.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace praxis::ingest {
namespace {

constexpr std::size_t kFewestDigits = 7;     // of a telephone number after a word for it
constexpr std::size_t kFewestWithCode = 9;   // of one that begins with "+"
constexpr std::size_t kMostDigits = 15;      // ITU-T E.164
constexpr std::size_t kLongestNumber = 40;   // bytes
constexpr std::size_t kLongestLocal = 64;    // bytes before an address's "@" (RFC 5321)
constexpr std::size_t kLongestDomain = 255;  // and behind it
constexpr std::size_t kLongestLead = 14;     // bytes

/// Words that say nothing without the address or number behind them, folded and without their points.
constexpr std::array<std::string_view, 21> kLeads{
    "e-mail",   "email",    "mailto", "courriel", "correo",   "tel", "telephone",
    "phone",    "telefon",  "fax",    "telefax",  "telefono", "tél", "téléphone",
    "teléfono", "telefoon", "τηλ",    "τηλέφωνο", "gsm",      "tlf", "puh"};
/// The same where a colon or point follows: they are other words as well.
constexpr std::array<std::string_view, 6> kWeakLeads{"mail", "mobile", "mob", "cell", "handy", "móvil"};

/// What tells an amount from a number.
constexpr std::array<std::string_view, 9> kUnits{"€", "eur", "%", "usd", "$", "£", "mi", "mrd", "bn"};

bool is_local(char c) {
  return is_ascii_letter(c) || is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80 ||
         std::string_view("._%+-").find(c) != std::string_view::npos;
}

bool is_domain(char c) {
  return is_ascii_letter(c) || is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80 || c == '.' ||
         c == '-';
}

/// The bytes of an address's domain from a place on, 0 where there is none.
std::size_t domain_length(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && end - at < kLongestDomain && is_domain(text[end])) ++end;
  while (end > at && (text[end - 1] == '.' || text[end - 1] == '-')) --end;
  const std::string_view domain = text.substr(at, end - at);
  return domain.find('.') == std::string_view::npos ? 0 : domain.size();
}

bool is_amount(std::string_view behind) {
  while (!behind.empty() && behind.front() == ' ') behind.remove_prefix(1);
  const std::string next = fold_case(behind.substr(0, 4));
  return std::any_of(kUnits.begin(), kUnits.end(),
                     [&](std::string_view unit) { return next.starts_with(unit); });
}

/// The bytes of a telephone number from a place on, 0 where there is none. `led`: a word says it is one.
std::size_t number_length(std::string_view text, std::size_t at, bool led) {
  const bool coded = text[at] == '+' && at + 1 < text.size() && text[at + 1] >= '1' && text[at + 1] <= '9';
  if (!coded && !led) return 0;
  std::size_t digits = 0;
  std::size_t end = at;
  for (std::size_t i = at; i < text.size() && i - at < kLongestNumber && digits < kMostDigits; ++i) {
    if (is_ascii_digit(text[i])) {
      ++digits;
      end = i + 1;
    } else if ((i > at && text[i] == '+') ||
               std::string_view(" ()/-.+").find(text[i]) == std::string_view::npos ||
               text.substr(i).starts_with(". ") ||
               (digits >= kFewestDigits && text.substr(i).starts_with(" / "))) {
      break;
    }
  }
  const bool enough = digits >= (coded ? kFewestWithCode : kFewestDigits);
  return enough && !is_amount(text.substr(end)) ? end - at : 0;
}

bool may_begin_number(std::string_view before, char c) {
  return (c == '+' || c == '(' || is_ascii_digit(c)) &&
         (before.empty() || std::string_view(" :.(/").find(before.back()) != std::string_view::npos);
}

/// Closes the gap where something was taken out between `out` and the rest: empty brackets, points, spaces.
std::size_t close_gap(std::string& out, std::string_view text, std::size_t at) {
  const auto skip_spaces = [&] {
    while (at < text.size() && text[at] == ' ') ++at;
  };
  skip_spaces();
  if (out.ends_with('(') && at < text.size() && text[at] == ')') {
    out.pop_back();
    ++at;
  }
  while (!out.empty() && (out.back() == ' ' || out.back() == '/')) out.pop_back();
  const bool parted = out.empty() || out.back() == ',' || out.back() == ';';
  while (at < text.size() && parted && std::string_view(",; /").find(text[at]) != std::string_view::npos)
    ++at;
  const bool joins = at < text.size() && std::string_view(".,;:)").find(text[at]) != std::string_view::npos;
  if (!out.empty() && !joins) out += ' ';
  return at;
}

}  // namespace

std::size_t lead_length(std::string_view text) {
  std::size_t end = text.size();
  bool pointed = false;
  while (end > 0 && text.size() - end < 4 &&
         std::string_view(" :.(").find(text[end - 1]) != std::string_view::npos) {
    pointed = pointed || text[end - 1] == ':' || text[end - 1] == '.';
    --end;
  }
  std::size_t begin = end;
  while (begin > 0 && end - begin <= kLongestLead &&
         std::string_view(" (,;").find(text[begin - 1]) == std::string_view::npos)
    --begin;
  const std::string word = fold_case(text.substr(begin, end - begin));
  const bool leads = std::find(kLeads.begin(), kLeads.end(), word) != kLeads.end() ||
                     (pointed && std::find(kWeakLeads.begin(), kWeakLeads.end(), word) != kWeakLeads.end());
  return leads ? text.size() - begin : 0;
}

std::string without_contacts(const std::string& text) {
  if (text.find_first_of("@0123456789") == std::string::npos) return text;
  std::string out;
  bool changed = false;
  bool after_number = false;  // one taken out: another may follow
  for (std::size_t at = 0; at < text.size();) {
    std::size_t length = 0;  // of what is taken out, from here on
    std::size_t before = 0;  // and of what was put out already
    if (text[at] == '@') {
      while (before < std::min(out.size(), kLongestLocal) && is_local(out[out.size() - before - 1])) ++before;
      if (const std::size_t domain = domain_length(text, at + 1); before > 0 && domain > 0)
        length = domain + 1;
    } else if (may_begin_number(out, text[at])) {
      length = number_length(text, at, after_number || lead_length(out) > 0);
    }
    if (length == 0) {
      out += text[at++];
      after_number = false;
      continue;
    }
    after_number = text[at] != '@';
    out.resize(out.size() - before);
    out.resize(out.size() - lead_length(out));
    at = close_gap(out, text, at + length);
    changed = true;
  }
  return changed ? squeeze_space(out) : text;
}

}  // namespace praxis::ingest
