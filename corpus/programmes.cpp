// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/programmes.h"

#include "corpus/utf8.h"

#include <algorithm>
#include <string_view>

namespace praxis {
namespace {

void add_programme(std::vector<std::string>& programmes, std::string_view given) {
  std::string name = squeeze_space(given);
  if (!name.empty() && std::find(programmes.begin(), programmes.end(), name) == programmes.end())
    programmes.push_back(std::move(name));
}

}  // namespace

std::vector<std::string> programmes_of(const Unit& unit, const Vocabularies& vocabularies) {
  std::vector<std::string> programmes;
  for (const std::string& project : unit.projects) {
    const Concept* const known = vocabularies.projects.find(project);
    if (known == nullptr) continue;
    if (const auto programme = known->details.find("programme"); programme != known->details.end())
      add_programme(programmes, programme->second);
  }
  add_programme(programmes, unit.fields.get("programme"));
  return programmes;
}

}  // namespace praxis
