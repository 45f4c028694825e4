// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/plain_sentences.h"

#include "corpus/class_walker.h"

#include <cstdint>

#include <unicode/uchar.h>

namespace praxis {
namespace {

/// What a character is for sentence boundaries.
enum class Role : std::uint8_t {
  unsettled,  ///< for ICU to judge
  other,
  lower,
  upper,
  letter,  ///< of no case
  digit,
  stop,       ///< ends a sentence, unless it abbreviates: "."
  full_stop,  ///< ends one: "?", "!"
  goes_on,    ///< behind a stop the sentence goes on: ","
  closing,    ///< a quotation mark or bracket
  space,
  line_feed,
  carriage_return,
  separator  ///< of paragraphs
};

Role role_of(UChar32 c) {
  switch (u_getIntPropertyValue(c, UCHAR_SENTENCE_BREAK)) {
    case U_SB_OTHER:
      return Role::other;
    case U_SB_LOWER:
      return Role::lower;
    case U_SB_UPPER:
      return Role::upper;
    case U_SB_OLETTER:
      return Role::letter;
    case U_SB_NUMERIC:
      return Role::digit;
    case U_SB_ATERM:
      return Role::stop;
    case U_SB_STERM:
      return Role::full_stop;
    case U_SB_SCONTINUE:
      return Role::goes_on;
    case U_SB_CLOSE:
      return Role::closing;
    case U_SB_SP:
      return Role::space;
    case U_SB_LF:
      return Role::line_feed;
    case U_SB_CR:
      return Role::carriage_return;
    case U_SB_SEP:
      return Role::separator;
    default:
      return Role::unsettled;  // marks and signs without width belong to what stands before them
  }
}

using RoleWalker = ClassWalker<Role>;

RoleWalker walk_roles(std::string_view text, std::size_t begin) {
  static const CharacterClasses<Role> kRoles(&role_of);
  return {kRoles, text, begin, text.size(), Role::other};
}

bool parts_paragraphs(Role role) {
  return role == Role::line_feed || role == Role::carriage_return || role == Role::separator;
}

bool stops(Role role) {
  return role == Role::stop || role == Role::full_stop;
}

/// Past the end of a paragraph at which the walker stands (SB3, SB4).
void pass_paragraph_end(RoleWalker& walker) {
  const bool pair = walker.kind() == Role::carriage_return;
  walker.step();
  if (pair && walker.kind() == Role::line_feed) walker.step();
}

/// Whether a small letter comes next of all that tells (SB8); nothing where something unsettled comes before.
std::optional<bool> small_letter_follows(RoleWalker ahead) {
  for (; !ahead.done(); ahead.step()) {
    const Role role = ahead.kind();
    if (role == Role::unsettled) return std::nullopt;
    if (role == Role::lower) return true;
    if (role == Role::upper || role == Role::letter || stops(role) || parts_paragraphs(role)) break;
  }
  return false;
}

/// Moves on from the character behind a stop, over what belongs to it. Whether the sentence ends there;
/// nothing where that is not settled.
std::optional<bool> ends_behind(RoleWalker& walker, Role stop, Role before) {
  if (stop == Role::stop) {
    if (walker.kind() == Role::digit) return false;  // SB6
    if (walker.kind() == Role::upper && (before == Role::upper || before == Role::lower))
      return false;  // SB7
  }
  while (walker.kind() == Role::closing) walker.step();  // SB9
  while (walker.kind() == Role::space) walker.step();    // SB10
  const Role next = walker.kind();
  if (next == Role::unsettled) return std::nullopt;
  if (stops(next) || next == Role::goes_on) return false;  // SB8a
  if (stop == Role::stop) {
    const auto small = small_letter_follows(walker);
    if (!small) return std::nullopt;
    if (*small) return false;
  }
  if (parts_paragraphs(next)) pass_paragraph_end(walker);
  return true;  // SB11
}

}  // namespace

std::optional<std::size_t> plain_sentence_end(std::string_view text, std::size_t begin) {
  RoleWalker walker = walk_roles(text, begin);
  Role before = Role::other;
  while (!walker.done()) {
    const Role role = walker.kind();
    if (role == Role::unsettled) return std::nullopt;
    if (parts_paragraphs(role)) {
      pass_paragraph_end(walker);
      break;
    }
    walker.step();
    if (stops(role)) {
      const auto ends = ends_behind(walker, role, before);
      if (!ends) return std::nullopt;
      if (*ends) break;
    }
    before = role;
  }
  // A mark behind the end would belong to what stands before it.
  return walker.kind() == Role::unsettled ? std::nullopt : std::optional(walker.begin());
}

}  // namespace praxis
