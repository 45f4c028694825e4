// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/document.h"
#include "ingest/spelling/dictionaries.h"
#include "ingest/spelling/hyphen_habits.h"

#include <string_view>

namespace praxis::ingest {

/// The two sides of a joint and what the reader made of it.
struct JointSides {
  std::string before, after;  ///< letters only, as written
  bool in_chain = false;      ///< another hyphen holds one of them: "state-of-", "the-art"
  char guess = 0;             ///< a mark of ingest/joint.h
};

/// What becomes of one joint, as a mark of ingest/joint.h. One word that the dictionary knows is joined; two
/// words it knows, and not the one, keep their hyphen where the language writes compounds so; else habits of
/// the language and the guess decide. Without a dictionary the guess stands.
char settle_joint(const JointSides& joint, const HyphenHabits& habits, Dictionary* dictionary);

/// Settles every joint a reader left in the document's blocks and title, each by the language of its block,
/// and counts them in its quality. Also drops soft hyphens, which show nothing. Afterwards the texts hold
/// neither. `language` is the document's own.
void settle_hyphens(ReadDocument& document, std::string_view language, Dictionaries& dictionaries);

}  // namespace praxis::ingest
