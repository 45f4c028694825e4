// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/lexicon.h"
#include "corpus/organisation_words.h"
#include "corpus/words.h"
#include "ingest/segment/cues.h"
#include "ingest/tag/organisation_names.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace praxis::ingest {

/// A name in a text, as bytes.
struct NamedSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Tells from a text's sentences which of the organisations it names is behind what it tells of. Borrows
/// everything it is given. Takes time linear in the text.
class OrganisationReader {
 public:
  OrganisationReader(std::string_view text, const std::vector<WordSpan>& sentences,
                     const OrganisationLanguage& language, const Cues& cues, const Lexicon& regions);

  /// Who leads: what stands behind "run by", by its name or an abbreviation.
  std::optional<NamedSpan> leader() const;
  /// The subject of one of the first sentences.
  std::optional<NamedSpan> first_doer() const;
  /// The one that is the subject of sentences anywhere, if no other is.
  std::optional<NamedSpan> only_doer() const;
  /// The one of which the text tells what it is ("an energy agency, ABC, that"), if there is no other.
  std::optional<NamedSpan> only_told() const;
  /// The subject of one of the first sentences by capitals alone ("The Oyster Commons wrote"), if no other is
  /// one: neither a place nor a thing that bears such a name.
  std::optional<NamedSpan> only_proper() const;
  /// The one that is named at all, as an owner or the place where something is done, if no other is.
  std::optional<NamedSpan> only_named() const;

 private:
  /// A name and what goes with it: articles stand before its anchor ("the (agency) ABC").
  struct Placed {
    OrganisationName name;
    std::size_t anchor = 0;
    bool told = false;        ///< the words before tell the kind
    bool only_leads = false;  ///< an organisation's where it leads; elsewhere it might be anything's
  };

  bool is(std::size_t word, OrganisationRole role) const { return language_.has(words_.keys[word], role); }
  Placed place(const OrganisationName& name) const;
  NamedSpan span(const Placed& placed) const;
  bool joined(std::size_t word) const;
  bool begins_sentence(std::size_t word) const;
  bool is_attribute(std::size_t word) const;
  std::size_t with_articles(const Placed& placed) const;
  bool leads(const Placed& placed) const;
  bool behind_opening(std::size_t first) const;
  bool does(const Placed& placed) const;
  std::optional<OrganisationName> proper_name(std::size_t start) const;
  std::optional<NamedSpan> proper_doer(std::size_t start) const;
  bool names_other(std::size_t first, std::size_t past) const;

  bool is_abbreviation(std::size_t word) const;
  std::optional<std::size_t> told_kind(std::size_t abbreviation) const;
  std::optional<std::size_t> subject_before(std::size_t abbreviation) const;
  bool before_number(std::size_t past) const;
  std::size_t told_anchor(std::size_t kind) const;
  std::optional<OrganisationName> told_name(std::size_t first) const;
  std::optional<OrganisationName> told_behind(std::size_t first) const;
  std::size_t written_out(std::size_t abbreviation) const;
  void add_abbreviations(const std::vector<OrganisationName>& names);

  const OrganisationLanguage& language_;
  const Cues& cues_;
  const Lexicon& regions_;
  NameWords words_;
  std::vector<Placed> placed_;       // in order
  std::vector<std::size_t> starts_;  // of sentences and lines
  std::size_t telling_ = 0;          // where the first sentences end
};

}  // namespace praxis::ingest
