// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/segment/sheet.h"
#include "ingest/segment/titles.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace praxis::ingest {

/// A stretch of blocks, `end` behind its last: one of several things told alike.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// A heading without what plain text dresses it with: "** NEWS **", "~~~ In brief ~~~", "> Title".
std::string_view undressed(std::string_view heading);

/// Where the list ends that heading `i` opens: its section. Plain text may give the heading and those below
/// it one rank; then at the next one that is dressed as it is ("** … **", all capitals), that announces news,
/// events or contacts, or that opens back matter.
std::size_t list_end(const Sheet& sheet, std::size_t i);

/// The parts from `begin` to `end` that free headings of the highest rank open there, boxes aside; what
/// stands before the first is in none.
std::vector<Stretch> headed_entries(const Sheet& sheet, std::size_t begin, std::size_t end);

/// The words of an entry's blocks that are no headings and belong to nobody.
std::size_t body_words(const Sheet& sheet, Stretch entry);

/// The entry's first text that is no heading, at most `bytes` of it, with spaces between blocks and
/// the labels of fields.
std::string body_lead(const Sheet& sheet, Stretch entry, std::size_t bytes);

/// A text that is nothing but a place, with its region or country: "Linz, Upper Austria", "Czechia".
bool is_place_name(std::string_view text, const Lexicon& regions);

/// The practice that a heading names, and the place it names with it.
NamedPlace headed_name(const Sheet& sheet, std::size_t heading);

/// The headings above an entry. Its own may stand below its date: the heading before is then its neighbour's.
std::vector<std::string> section_of(const Sheet& sheet, Stretch entry);

/// Gives a draft the free blocks of an entry, under the headings above it.
void take_blocks(const Sheet& sheet, Stretch entry, Draft& draft);

/// Keeps the free blocks of an entry as a unit of this kind, under the headings above it.
void keep_entry(Sheet& sheet, Stretch entry, Draft draft);

}  // namespace praxis::ingest
