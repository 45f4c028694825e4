// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "corpus/lexicon.h"
#include "corpus/vocabulary.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::ingest {

/// The phrases by which documents announce their parts, by role, in all languages of corpus/vocab/cues.tsv.
///
/// Roles: `recommendation` and `practice` open one ("Policy recommendation 2."), `proposal` and
/// `practice-sheet` are words that may ("Lesson 3", "Factsheet 1"): only where the text below says so.
/// `recommendations` and `practices` head a section of them, `policy-section` and `examples` one that may be.
/// `advises` begins a sentence that recommends ("we recommend that"), `advice` is what makes one advise
/// ("should"), `ordinal` may stand before it ("Secondly"). `concept` heads a box that explains a notion,
/// `box` opens a box, `expert` a quoted voice that belongs to what stands above it, `actions` the actions of
/// a recommendation, `action` with a number one of them ("Action 1"), `recommends` is a verb by which
/// somebody asks for what follows, `field.*` a named part of a practice record, `amount.*` and `currency.*`
/// read sums of money. `instruments` and `instrument-partners` frame the policy instruments of a project
/// page, `lead-partner` and `card-type` mark the items of a listing, `news`, `events` and `projects` head
/// one, `other-practices` what a practice's page names besides, `column.practice` is what a table or a
/// document of practices may call them, `column.deed` what a table's column of what was
/// done may be called, `instrument` names one, `instrument-word` is what one is
/// ("programme"), `instrument-authority` who answers for it, `project-fact` stands in the account of a
/// project, `news-from` begins a heading of news for sure, `event-word` is what an event may be (a workshop),
/// `event.when`, `event.where` and `event.more` name the lines of an announcement. `partners` heads the list
/// of those who take part. `back-matter` holds no units, `contents` is the list of contents in it.
/// `published` stands before the date that a document bears. `practice-verb` is what somebody did,
/// `project-lead-in` stands before a project's name, `project-word` beside it, `not-a-project` names beside
/// such a word that are funds or offices, `publisher-service` is the publisher speaking of itself,
/// `elsewhere` a place that is not where the practice is at home, `elsewhere-behind` behind the place.
/// `intends` is what is yet to be done ("will", "plans to"), `place-word` a word for a territory or those who
/// run it, `clause` begins a clause that a title can do without.
///
/// Where cues overlap the longest wins ("recommendations from" is an expert, not a section). Immutable,
/// thread-safe.
class Cues {
 public:
  static Result<Cues> load(const std::filesystem::path& vocabulary_folder);

  /// The text begins with a cue of the role; gives the byte offset behind it.
  std::optional<std::size_t> opens(std::string_view role, std::string_view text) const;
  /// The text is nothing but a cue of the role (punctuation, numbering and at most `extra` words aside).
  bool is(std::string_view role, std::string_view text, std::size_t extra = 0) const;
  bool contains(std::string_view role, std::string_view text) const;
  /// The field of a practice record that a label names ("Resources needed": "resources"), or empty. The label
  /// is nothing but a cue of one of the `field.*` roles, a colon and numbering aside.
  std::string_view field(std::string_view label) const;
  /// All cues in a text.
  std::vector<LexiconMatch> find(std::string_view text) const { return lexicon_->find(text); }

 private:
  Cues(std::unique_ptr<Taxonomy> roles, std::unique_ptr<Lexicon> lexicon);
  std::unique_ptr<Taxonomy> roles_;  // borrowed by the lexicon: its address must not change
  std::unique_ptr<Lexicon> lexicon_;
};

/// True when one of the meanings of a match is the role.
bool means(const LexiconMatch& match, std::string_view role);

/// A heading's own number: "2.", "3.1", "IV.", "1)" and where the words after it begin.
struct Numbering {
  int value = 0;  ///< the last component: 1 in "3.1"
  int depth = 1;  ///< number of components
  std::size_t rest = 0;
};
std::optional<Numbering> leading_number(std::string_view text);

/// Behind a cue: "2.", " n° 1 :", " IV –", "1": the number, and where the title begins. Nothing when no
/// number stands there.
std::optional<Numbering> number_after_cue(std::string_view text, std::size_t from);

/// Behind a cue: a colon or a dash, as between a label and a name.
bool parts_label(std::string_view text, std::size_t from);

}  // namespace praxis::ingest
