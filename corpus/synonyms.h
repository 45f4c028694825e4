// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/error.h"

#include <filesystem>
#include <string>
#include <vector>

namespace praxis {

/// A word or several that mean the same as the others of its group.
struct SynonymTerm {
  std::string text;
  std::string language;  ///< ISO 639-1; empty for what all languages write alike: abbreviations, names
};

using SynonymGroup = std::vector<SynonymTerm>;

/// Reads a table of synonyms: a group a line; a column `any` for what is the same in all languages, one for
/// each language, named by its code; lists parted by `;`. Other columns are for people. Lines with fewer than
/// two terms say nothing and are left out. Errors as of Table::read.
Result<std::vector<SynonymGroup>> read_synonyms(const std::filesystem::path& path);

}  // namespace praxis
