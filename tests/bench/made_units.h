// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/unit.h"
#include "corpus/vocabulary.h"

#include <cstddef>
#include <string>
#include <vector>

namespace praxis::bench {

/// Units of `words` words each, tagged with regions, themes and projects of the vocabularies. Words are
/// made of syllables and drawn by Zipf's law, so that posting lists are as uneven as those of real text. The
/// same numbers give the same units on every machine.
std::vector<Unit> make_units(std::size_t count, const Vocabularies& vocabularies, std::size_t words = 120);

/// `count` different queries of one to four of the same words, neither the commonest nor the rarest.
std::vector<std::string> make_queries(std::size_t count);

}  // namespace praxis::bench
