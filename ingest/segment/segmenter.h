// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"
#include "corpus/unit.h"
#include "corpus/vocabulary.h"
#include "ingest/document.h"
#include "ingest/lexicons.h"
#include "ingest/segment/sheet.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace praxis::ingest {

/// A unit with what its cutting knew and the tagger will want to know.
struct CutUnit {
  Unit unit;  ///< without tags; projects, organisations as far as the form itself says them
  std::vector<std::string> places;  ///< from a record's location field
};

/// Cuts a document into good practices, recommendations, instruments, projects, news; what is none of these
/// becomes passages cut by heading. Every block of the document ends in exactly one unit, but for the labels
/// of forms. Thread-safe once made.
class Segmenter {
 public:
  /// Borrows the vocabularies, which must outlive it.
  static Result<std::unique_ptr<Segmenter>> create(const Vocabularies& vocabularies,
                                                   const std::filesystem::path& vocabulary_folder);

  /// `document.info` must carry its id: unit ids are made from it, and stay while the unit's kind, title and
  /// order among its namesakes stay.
  std::vector<CutUnit> cut(const ReadDocument& document) const;

  const Cues& cues() const { return cues_; }
  const Lexicons& lexicons() const { return lexicons_; }

 private:
  Segmenter(Cues cues, EvidenceWords evidence, Lexicons lexicons);

  Cues cues_;
  EvidenceWords evidence_;
  Lexicons lexicons_;
};

}  // namespace praxis::ingest
