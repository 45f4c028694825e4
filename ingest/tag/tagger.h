// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/unit.h"
#include "corpus/vocabulary.h"
#include "ingest/lexicons.h"
#include "ingest/segment/cues.h"
#include "ingest/segment/segmenter.h"

#include <string>
#include <vector>

namespace praxis::ingest {

/// Tags units by project, region, theme and language. Every tag says why: the words that gave it.
///
/// Regions are where a practice is at home, not each place named: mentions are weighed by where they stand
/// (title, first sentences, body), what they are (name, town, adjective) and what stands before them
/// ("learning from"); the strongest stay, the most specific ones only. Themes are weighed by place and
/// frequency. Thread-safe.
class Tagger {
 public:
  /// Borrows all; they must outlive it. The lexicons are those of the vocabularies.
  Tagger(const Vocabularies& vocabularies, const Lexicons& lexicons, const Cues& cues);

  /// Tags the units of one document. Tags that are already there (an export's own) stay and come first; a
  /// document that is one project's passes that project to its units.
  void tag(std::vector<CutUnit>& units, const DocumentInfo& document) const;

  /// Tags a record of an export, which stands for itself: only what it does not say is found.
  void tag_record(Unit& unit) const;

 private:
  void settle_codes(Unit& unit) const;
  void settle_themes(Unit& unit) const;
  void tag_one(Unit& unit, const std::vector<std::string>& places, const std::string& house_project) const;

  const Vocabularies& vocabularies_;
  const Lexicons& lexicons_;
  const Cues& cues_;
};

}  // namespace praxis::ingest
