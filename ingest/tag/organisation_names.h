// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/organisation_words.h"
#include "ingest/tag/name_words.h"

#include <cstddef>
#include <vector>

namespace praxis::ingest {

/// The name of an organisation in a text, as a range of its words.
struct OrganisationName {
  std::size_t first = 0;
  std::size_t past = 0;
  bool may_be_place = false;  ///< headed by a small word that is no body's alone: "the port of Husum"
};

/// The names that the words themselves show to be an organisation's: capitalised words tied by small ones,
/// with one that heads such names ("Municipality of Tulln", "Tulln Water Board") and one more of its own.
/// What a body is for may stand in between in small letters ("chambre d'agriculture de la Somme", "Provincia
/// autonoma di Bolzano", "the Tulln river authority"). In order, none within another. Takes time linear in
/// the text. Thread-safe.
std::vector<OrganisationName> organisation_names(const NameWords& words,
                                                 const OrganisationLanguage& language);

}  // namespace praxis::ingest
