// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/search_help.h"

#include <fmt/core.h>

namespace praxis::tools {
namespace {

std::string removal_line(const search::Removal& removal) {
  const std::string what = removal.what == "filter"   ? removal.facet + " " + removal.label
                           : removal.what == "quotes" ? "the quotation marks of " + removal.label
                                                      : removal.label;
  return fmt::format("  without {}: {}", what, removal.count);
}

}  // namespace

void print_help(const search::SearchAnswer& answer, const CommonOptions& common) {
  if (answer.total == 0) say(common, "Nothing found.");
  if (answer.suggestion)
    say(common, fmt::format("Did you mean: {} ({})", *answer.suggestion, answer.suggestion_count));
  for (const search::RecognisedName& name : answer.recognised) {
    say(common, fmt::format("Did you mean the {} {}? --{} {}{}{}: {}", name.facet, name.label, name.facet,
                            name.value, name.text.empty() ? "" : " ", name.text, name.count));
  }
  if (!answer.nothing) return;
  const search::NothingFound& nothing = *answer.nothing;
  if (nothing.without.empty() && !answer.suggestion && answer.recognised.empty())
    say(common, "Fewer or more general words find more.");
  if (!nothing.without.empty()) say(common, "It would find something");
  for (const search::Removal& removal : nothing.without) say(common, removal_line(removal));
  if (!nothing.nearest.empty()) say(common, "Nearest to it are");
  for (const search::Hit& hit : nothing.nearest)
    say(common, fmt::format("  {}  ({})", hit.unit.title, hit.unit.id));
}

}  // namespace praxis::tools
