// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/unit.h"
#include "corpus/vocabulary.h"
#include "ingest/document.h"
#include "ingest/segment/segmenter.h"
#include "ingest/tag/tagger.h"

#include <string>
#include <vector>

namespace praxis::ingest::testing {

/// The vocabularies and cues that ship with the program, read once.
const Vocabularies& shipped_vocabularies();
const Segmenter& shipped_segmenter();
const Tagger& shipped_tagger();

Block heading(int level, std::string text);
Block paragraph(std::string text);
Block item(std::string label, std::string text);
Block row(std::vector<std::string> cells, bool header = false);
/// The same block inside box or card `group`.
Block in_group(Block block, int group, bool boxed, std::vector<std::string> roles = {});

/// A unit tagged as if it were all of its document.
Unit tag_alone(Unit unit);

/// Cuts and tags a document made of these blocks.
std::vector<Unit> cut(std::vector<Block> blocks,
                      DocumentInfo info = {"doc", "A document", "/x/doc.txt", "", "text", "", "en", 0});

/// The same of a document in a language (ISO 639-1).
std::vector<Unit> cut_in(const std::string& language, std::vector<Block> blocks);

/// Those of one kind.
std::vector<Unit> of_kind(const std::vector<Unit>& units, UnitKind kind);
using Titles = std::vector<std::string>;
Titles titles(const std::vector<Unit>& units);

}  // namespace praxis::ingest::testing
