// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/words.h"
#include "ingest/segment/evidence.h"
#include "ingest/segment/sheet.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::ingest {

/// The place a text names: the first local one, else the first country; bytes in the text.
struct FirstPlace {
  std::string code;
  std::size_t begin = 0, end = 0;
  bool local = false;
  bool guessed = false;
};

/// By the vocabulary, else by a word that says where, before a capital: "à Lannion", "w Brnie".
FirstPlace first_place(std::string_view text, const std::vector<ClueAt>& signs, const SegmentTools& tools);

/// The first word of a sentence, past quotes and dashes.
WordSpan first_word_in(std::string_view text, WordSpan sentence);

/// The signs that begin at a word: an imperative, or a word that only looks like one.
struct Opening {
  bool verb = false;
  bool not_verb = false;
};
Opening opening_at(const std::vector<ClueAt>& signs, std::size_t begin);

/// A short text that is an imperative or infinitive: "Fund the last metre", "Mesurer avant d'aménager",
/// "Praxen anstellen".
bool urges(std::string_view lead, const std::vector<ClueAt>& signs, const LanguageSigns& words);

/// "Simplifier.", "Dowozić.": the same in one word, before a sentence that explains it.
bool urges_in_a_word(std::string_view lead, const std::vector<ClueAt>& signs, const LanguageSigns& words);

/// The bytes of a label a text begins with: "R.1 ", "(3) ", "b) ", "A.2: "; 0 without one.
std::size_t label_length(std::string_view text);

/// The cell that names a row: the first that is no label; empty where there is none.
std::string_view naming_cell(const Block& row);

}  // namespace praxis::ingest
