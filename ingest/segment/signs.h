// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/segment/evidence.h"
#include "ingest/segment/sheet.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace praxis::ingest {

/// What was counted in a stretch of text.
struct Signs {
  std::size_t words = 0;
  std::size_t sentences = 0;
  std::size_t advising = 0;  ///< sentences that advise
  std::size_t asking = 0;    ///< of these, by a word such as "should", not by an imperative alone
  std::size_t planned = 0;   ///< sentences about the future that do not advise
  std::size_t doing = 0, weak = 0, outcomes = 0, counts = 0, general = 0, self = 0, law = 0, funding = 0,
              runs = 0;
  bool advises_early = false;  ///< the first or second sentence does
  bool dated = false;          ///< begins with a day and month, at most a place before them
  bool when_early = false;     ///< the first or second sentence says a month, a weekday, "last week"
  bool actor_early = false;    ///< the first or second sentence names a local actor
  bool numbered = false;       ///< begins with a label: "R.1", "3)", or an ordinal
  std::size_t lead = 0;        ///< bytes of the short first sentence that the rest explains; 0 without one
  bool lead_advises = false;   ///< that sentence begins as an imperative or is an infinitive
  std::string place;           ///< the first region or town named, else the first country: a code, or empty
  bool place_early = false;    ///< in the first or second sentence
  bool place_local = false;    ///< smaller than a country
  bool at_home = false;        ///< its place is the document's own, which is no evidence elsewhere
  bool place_guessed = false;  ///< a name no vocabulary has, by the "in" before it
  std::string why;             ///< the first words that advise or tell

  void add(const Signs& below);
};

/// Reads one paragraph or item. The text's own label, if it has one, belongs to neither lead nor sentences.
/// What is `listed`, as an item or in a cell, may advise by an infinitive or imperative alone.
Signs read_signs(std::string_view text, const LanguageSigns& words, const SegmentTools& tools,
                 bool listed = false);

}  // namespace praxis::ingest
