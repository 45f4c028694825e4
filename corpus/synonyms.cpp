// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/synonyms.h"

#include "corpus/table.h"

#include <utility>

namespace praxis {
namespace {

bool names_terms(const std::string& column) {
  const bool code =
      column.size() == 2 && column.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos;
  return code || column == "any";
}

}  // namespace

Result<std::vector<SynonymGroup>> read_synonyms(const std::filesystem::path& path) {
  auto table = Table::read(path);
  if (!table) return pass_on(std::move(table));
  std::vector<SynonymGroup> groups;
  for (std::size_t row = 0; row < table->size(); ++row) {
    SynonymGroup group;
    for (const std::string& column : table->header()) {
      if (!names_terms(column)) continue;
      for (std::string& term : table->list(row, column))
        group.push_back({std::move(term), column == "any" ? std::string() : column});
    }
    if (group.size() > 1) groups.push_back(std::move(group));
  }
  return groups;
}

}  // namespace praxis
