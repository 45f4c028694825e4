// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/copies.h"
#include "search/matches.h"

#include <cstddef>
#include <span>
#include <vector>

namespace praxis::search {

/// How the best of what a text found stand to each other.
enum class Standing {
  alike,    ///< ten or more at about one level: the text names a topic
  between,  ///< neither can be told
  apart,    ///< a few stand out: what answers is mostly among them
};

/// Told by the scores of the fifth and the tenth beside that of the first, copies left out: how far scores
/// spread tells how a search went (Shtok, Kurland, Carmel, Raiber and Markovits, ACM TOIS 30(2), 2012).
/// `ranked` is best first.
Standing standing_of(std::span<const Match> ranked, const CopyGroups& copies);

/// The first `count` of a list; of copies only the first.
std::vector<Match> first_without_copies(std::span<const Match> ranked, const CopyGroups& copies,
                                        std::size_t count);

}  // namespace praxis::search
