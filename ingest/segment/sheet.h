// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/lexicon.h"
#include "corpus/unit.h"
#include "ingest/document.h"
#include "ingest/segment/cues.h"
#include "ingest/segment/evidence.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::ingest {

/// What cutting needs to know of the world. Borrowed; all of it immutable.
struct SegmentTools {
  const Cues& cues;
  const Lexicon& regions;
  const Lexicon& projects;
  std::string_view language{};              ///< of the document, ISO 639-1, or empty: for the names of months
  const EvidenceWords* evidence = nullptr;  ///< nothing is cut by evidence without

  /// Those of the document's language; null without.
  const LanguageSigns* signs() const { return evidence != nullptr ? evidence->of(language) : nullptr; }
};

/// A unit in the making: blocks by index, in reading order.
struct Draft {
  UnitKind kind = UnitKind::passage;
  std::string title;
  std::vector<std::size_t> blocks;
  std::vector<std::string> section;
  std::vector<std::string> projects;
  std::vector<std::string> organisations;
  std::vector<std::string> places;  ///< from a record's own location field
  UnitFields fields;
  std::string date;
  std::string evidence;  ///< the words by which it was cut, where no heading announced it
};

/// The blocks of one document while units are cut from them. Each block belongs to one draft at most; what a
/// cutter has claimed, a later one leaves alone.
class Sheet {
 public:
  Sheet(std::vector<Block> blocks, const SegmentTools& tools);

  const SegmentTools& tools() const { return tools_; }
  const Cues& cues() const { return tools_.cues; }
  std::size_t size() const { return blocks_.size(); }
  const Block& operator[](std::size_t i) const { return blocks_[i]; }
  bool is_heading(std::size_t i) const { return blocks_[i].kind == BlockKind::heading; }
  bool is_free(std::size_t i) const { return !claimed_[i]; }
  /// Inside the part of the document that holds no units: contents, sources, annex lists.
  bool in_back_matter(std::size_t i) const { return back_matter_[i]; }

  /// The first block behind the section that heading `i` opens: the next heading outside boxes of its level
  /// or above.
  std::size_t section_end(std::size_t i) const;
  /// The end of the run of blocks that share the group of block `i`.
  std::size_t group_end(std::size_t i) const;
  /// The headings above block `i`, outermost first, without itself.
  std::vector<std::string> path(std::size_t i) const;

  /// Keeps a draft and claims its blocks, less those that belong to another; none is kept where none are
  /// left.
  void keep(Draft draft);
  /// Claims a block without giving it to a unit: it belongs to the frame, not to the content.
  void drop(std::size_t i) { claimed_[i] = true; }
  const std::vector<Draft>& drafts() const { return drafts_; }
  std::vector<Draft>& drafts() { return drafts_; }

 private:
  void find_back_matter();

  std::vector<Block> blocks_;
  SegmentTools tools_;
  std::vector<bool> claimed_;
  std::vector<bool> back_matter_;
  std::vector<std::size_t> heading_above_;  // the last heading before each block; size() where none is
  std::vector<Draft> drafts_;
};

/// "In PROJECT, the region …": a sentence that lays what follows to a project's account.
struct ProjectStart {
  std::string project;    ///< canonical acronym, or as it stands when unknown
  bool known = false;     ///< it is in the registry
  std::size_t after = 0;  ///< byte offset behind the name and its comma, in the text asked about
};
/// Reads one sentence.
std::optional<ProjectStart> project_start(std::string_view sentence, const SegmentTools& tools);
/// The first such sentence of a text, with offsets in the text.
std::optional<ProjectStart> find_project_start(std::string_view text, const SegmentTools& tools);

/// Readies blocks for cutting: lines of records become fields, the entries of a contents list are no
/// headings, boxes announced by a cue become groups, and a paragraph that tells of several projects is
/// parted, what leads in to them outside boxes as well.
std::vector<Block> prepare_blocks(std::vector<Block> blocks, const SegmentTools& tools);

}  // namespace praxis::ingest
