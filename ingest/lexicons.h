// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/lexicon.h"
#include "corpus/vocabulary.h"

namespace praxis::ingest {

/// The vocabularies as running text is searched for them, by cutting and tagging alike. Made side by side,
/// for each takes a while. Borrows the vocabularies, which must outlive it; safe to share between threads.
struct Lexicons {
  explicit Lexicons(const Vocabularies& vocabularies);

  Lexicon regions;
  Lexicon themes;
  Lexicon projects;

 private:
  struct InTheMaking;
  explicit Lexicons(InTheMaking made);
};

}  // namespace praxis::ingest
