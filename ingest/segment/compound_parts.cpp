// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/ascii.h"
#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/segment/actions.h"
#include "ingest/segment/entries.h"
#include "ingest/segment/families.h"
#include "ingest/segment/wording.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace praxis::ingest {
namespace {

constexpr std::size_t kKeyWords = 5;  // of a heading that comes back

/// By what a heading comes back: itself, or a first word in capitals ("NAME …").
std::string recurring_key(std::string_view heading) {
  const std::string_view bare = undressed(heading);
  const auto words = first_words(bare, kKeyWords + 1);
  if (words.empty()) return {};
  const std::string_view first = bare.substr(words[0].begin, words[0].end - words[0].begin);
  const bool capitals = first.size() > 2 && std::none_of(first.begin(), first.end(), is_ascii_lower);
  if (capitals && words.size() > 1) return fold_case(first);
  return words.size() <= kKeyWords ? fold_case(bare.substr(label_length(bare))) : std::string();
}

}  // namespace

std::vector<bool> compound_parts(const StretchReader& reader) {
  const std::vector<Part>& parts = reader.parts();
  std::vector<std::pair<std::size_t, std::string>> keys(parts.size());        // below which part, by what
  std::map<std::pair<std::size_t, std::string>, std::set<std::size_t>> seen;  // under which parents
  for (std::size_t p = 0; p < parts.size(); ++p) {
    const bool below_two =
        parts[p].head != kNoPart && parts[p].parent != kNoPart && parts[parts[p].parent].head != kNoPart;
    if (!below_two) continue;
    keys[p] = {parts[parts[p].parent].parent, recurring_key(reader.sheet()[parts[p].head].text)};
    if (!keys[p].second.empty()) seen[keys[p]].insert(parts[p].parent);
  }
  std::vector<std::size_t> back(parts.size());
  for (std::size_t p = 0; p < parts.size(); ++p) {
    if (keys[p].second.empty()) continue;
    if (seen[keys[p]].size() > 1) ++back[parts[p].parent];
  }
  std::vector<bool> compound(parts.size());
  std::vector<std::size_t> actions(parts.size());
  for (const Part& part : parts) {
    if (part.head != kNoPart && part.parent != kNoPart &&
        opens_action(reader.sheet()[part.head], reader.sheet().cues()))
      ++actions[part.parent];
  }
  for (std::size_t p = 0; p < parts.size(); ++p) {
    const bool told = !parts[p].body.empty() && actions[p] == parts[p].children;
    compound[p] = parts[p].children > 0 && (told || back[p] * 3 >= parts[p].children * 2);
  }
  return compound;
}

}  // namespace praxis::ingest
