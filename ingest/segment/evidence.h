// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "corpus/lexicon.h"
#include "corpus/vocabulary.h"
#include "ingest/segment/cut_kinds.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace praxis::ingest {

/// What a word says about the text it stands in; the roles of corpus/vocab/evidence.tsv.
enum class Clue {
  advice,     ///< somebody should do something: "should", "il convient"
  lead_verb,  ///< at the beginning of a sentence an imperative: "Fund", "Geef"
  lead_not,   ///< looks like an imperative or infinitive at the beginning, and is none: "Use of", "Premier"
  to,         ///< stands before whom a heading addresses: "To", "An die"
  at,         ///< stands before where something is, in languages that write only names in capitals
  of,         ///< stands between what a place is and its name: "the island of"
  not_place,  ///< written in capitals behind such a word, and no place: "March", "Annex"
  addressee,  ///< whom advice is addressed to: "managing authorities"
  heads_advice,       ///< in a heading: what stands below may advise
  heads_examples,     ///< in a heading: what stands below may tell of practices
  heads_measures,     ///< in a heading: advice, or what a plan will do
  heads_accounts,     ///< in a heading: practices, or anything else that is collected and told
  heads_instruments,  ///< in a heading: what stands below may be programmes, funds, schemes
  heads_projects,     ///< in a heading: what stands below may be projects
  heads_news,         ///< in a heading: what stands below may be news
  heads_events,       ///< in a heading: what stands below may be events
  heads_frame,        ///< in a heading: what stands below is about the document or its subject at large
  divides,            ///< what the parts of a document are called: "Chapter", "Teil"
  listing,            ///< says that something follows: "the following", "below"
  ordinal,            ///< begins one of several: "To begin with", "Per prima cosa"
  stage,              ///< a day or stop of a journey: "Tuesday", "Premier jour", "Tappa"
  actor,              ///< who does things in a place: "municipality", "cooperative"
  doing,              ///< what somebody did or does, told: "opened", "verleiht"
  doing_weak,         ///< said of things and places as well: "has been", "works", "stands"
  doing_behind,       ///< behind it a participle tells something done: "ont (construit)"
  outcome,            ///< what came of it, what it cost, since when
  when,               ///< a month, a weekday, "last week"
  number,             ///< a small number in a word
  future,             ///< what will be done
  general,            ///< all of Europe, notions, theory
  self,               ///< the document speaks of itself, its method, its pictures
  funding,            ///< what an instrument gives and to whom: "grants", "up to", "applicants"
  runs,               ///< who leads a project or manages an instrument: "lead partner", "managed by"
  law,                ///< obligations: of law, of a contract, of who applies for money
};

/// A word or phrase that is a sign; bytes in the text asked about.
struct ClueAt {
  Clue sign = Clue::advice;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The kind of unit that a clue in a heading announces, by its place among the kinds that are cut.
struct AnnouncedKind {
  std::size_t kind = 0;
  bool sure = true;  ///< the word hardly stands above other things
};
std::optional<AnnouncedKind> announced_kind(Clue clue);

/// The words of one language.
class LanguageSigns {
 public:
  /// What is no word but part of one.
  struct Parts {
    std::vector<std::string> lead_endings;  ///< folded, like the others
    std::vector<std::string> last_endings;
    std::vector<std::string> doing_endings;
    std::vector<std::string> participle_endings;
    std::vector<std::pair<std::string, Clue>> in_headings;  ///< either end of a compound
  };

  LanguageSigns(std::unique_ptr<Taxonomy> roles, Parts parts);

  /// All signs in a text, in order; a word of two roles gives two.
  std::vector<ClueAt> find(std::string_view text) const;
  /// The same, and compounds that begin or end with a word of a `heads-` role ("Projektlandschaft"): for
  /// headings.
  std::vector<ClueAt> find_with_compounds(std::string_view text) const;
  /// The word tells by its ending that somebody did something ("plantaram").
  bool ends_as_deed(std::string_view word) const;
  /// The word may be a participle: what is done, behind "ont" or "ha".
  bool ends_as_participle(std::string_view word) const;
  /// The word may be the infinitive that a lead such as "Mesurer avant d'aménager" begins with.
  bool begins_as_infinitive(std::string_view word) const;
  /// The word may be the infinitive that a lead such as "Praxen anstellen" ends with.
  bool ends_as_infinitive(std::string_view word) const;

 private:
  std::unique_ptr<Taxonomy> roles_;  // borrowed by the lexicon: its address must not change
  std::unique_ptr<Lexicon> lexicon_;
  std::unordered_map<const Concept*, Clue> signs_;
  Parts parts_;
};

/// The words by which a text itself shows what it is, by language, from corpus/vocab/evidence.tsv. Unlike
/// cues they say little one by one; ingest/segment/judge.h weighs them. Immutable, thread-safe.
class EvidenceWords {
 public:
  static Result<EvidenceWords> load(const std::filesystem::path& vocabulary_folder);
  /// Nothing for a language without words.
  const LanguageSigns* of(std::string_view language) const;

 private:
  std::map<std::string, std::unique_ptr<LanguageSigns>, std::less<>> languages_;
};

}  // namespace praxis::ingest
