// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/unit.h"
#include "corpus/vocabulary.h"

#include <string>
#include <vector>

namespace praxis {

/// The programmes that paid for a unit's projects, by name, each once: what the vocabulary says of each
/// project, then what the unit's source says in a field "programme". None where neither says anything.
std::vector<std::string> programmes_of(const Unit& unit, const Vocabularies& vocabularies);

}  // namespace praxis
