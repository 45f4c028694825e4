// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/unit.h"
#include "corpus/utf8.h"
#include "search/analyzer.h"
#include "search/facets.h"
#include "search/name_table.h"
#include "search/schema.h"
#include "search/word_list.h"

#include <algorithm>
#include <set>

#include <xapian.h>

namespace praxis::search {
namespace {

constexpr std::size_t kMostWordsOfName = 24;
constexpr std::size_t kMostCommonBytes = 24;  // of a beginning whose best names are known

std::string folded_name(std::string_view name) {
  std::string folded;
  std::size_t words = 0;
  for (const Word& word : analyse(name).words) {
    if (++words > kMostWordsOfName) break;
    folded += strip_accents(word.folded) + ' ';
  }
  return folded;
}

}  // namespace

/// Fills a NameTable.
class NameTableMaker {
 public:
  NameTableMaker(NameTable& table, const Columns& columns) : table_(table), columns_(columns) {}

  void add_facet(std::uint32_t facet, const Taxonomy& taxonomy, const std::vector<std::size_t>& counts) {
    const std::vector<std::string>& values = columns_.facets[facet].values();
    for (std::uint32_t value = 0; value < values.size(); ++value) {
      if (counts[value] == 0) continue;
      const auto thing = static_cast<std::uint32_t>(table_.things_.size());
      table_.things_.push_back({facet, value, static_cast<std::uint32_t>(counts[value])});
      std::set<std::string> folded;
      const auto add = [&](std::string_view name) {
        const auto [place, is_new] = folded.insert(folded_name(name));
        if (!is_new || place->empty()) return;
        add_name(*place, thing);
        table_.written_.emplace_back(name);
      };
      add(taxonomy.label(values[value]));  // the first is what is shown
      add(values[value]);
      if (const Concept* const known = taxonomy.find(values[value])) {
        for (const std::string_view name : names_of(*known)) add(name);
        if (const auto title = known->details.find("title"); title != known->details.end())
          add(title->second);
      }
    }
  }

  /// Units of one title are one thing: the unit shown for it is of the kind that people look for first.
  void add_titles(const Xapian::Database& database) {
    std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>> known;
    std::size_t titles = 0;
    for (auto title = database.valuestream_begin(slot::kTitle);
         title != database.valuestream_end(slot::kTitle) && titles < kMostTitles; ++title) {
      std::string name = folded_name(*title);
      if (name.empty()) continue;
      const std::uint32_t document = title.get_docid();
      const auto [place, is_new] = known.emplace(std::move(name), table_.things_.size());
      if (is_new) {
        ++titles;
        table_.things_.push_back({kTitleFacet, document, 1});
        add_name(place->first, place->second);
        continue;
      }
      NamedThing& thing = table_.things_[place->second];
      if (columns_.copies.place_of(document) == 0) ++thing.units;
      if (kind_of(document) < kind_of(thing.value)) thing.value = document;
    }
  }

  void finish() {
    std::sort(table_.starts_.begin(), table_.starts_.end(), [&](const auto& a, const auto& b) {
      if (a.key != b.key) return a.key < b.key;
      const int order = table_.rest(a).compare(table_.rest(b));
      return order != 0 ? order < 0 : a.offset < b.offset;
    });
    std::string beginning;
    know_common(0, table_.starts_.size(), beginning);
  }

 private:
  // Letter by letter, as far as many names begin so.
  void know_common(std::size_t first, std::size_t last, std::string& beginning) {
    if (!beginning.empty())
      table_.common_.emplace(beginning, table_.best_in(first, last, beginning, kMostSuggestions));
    if (beginning.size() == kMostCommonBytes) return;
    const std::size_t depth = beginning.size();
    const auto starts = table_.starts_.begin();
    while (first < last) {
      const std::string_view rest = table_.rest(starts[static_cast<std::ptrdiff_t>(first)]);
      if (rest.size() == depth) {  // it ends here, as what comes before its like
        ++first;
        continue;
      }
      const auto letter = static_cast<unsigned char>(rest[depth]);
      const auto end = std::partition_point(
          starts + static_cast<std::ptrdiff_t>(first), starts + static_cast<std::ptrdiff_t>(last),
          [&](const auto& start) { return static_cast<unsigned char>(table_.rest(start)[depth]) <= letter; });
      const auto next = static_cast<std::size_t>(end - starts);
      if (next - first > kManyNames) {
        beginning.push_back(rest[depth]);
        know_common(first, next, beginning);
        beginning.pop_back();
      }
      first = next;
    }
  }

  void add_name(std::string_view name, std::uint32_t thing) {
    if (name.empty()) return;
    const auto begin = static_cast<std::uint32_t>(table_.text_.size());
    table_.text_ += name;
    const auto number = static_cast<std::uint32_t>(table_.names_.size());
    table_.names_.push_back({begin, static_cast<std::uint32_t>(table_.text_.size()), thing});
    for (std::size_t at = 0; at < name.size(); at = name.find(' ', at) + 1) {
      std::uint64_t key = 0;
      for (std::size_t i = at; i < at + 8; ++i)
        key = key << 8U | (i < name.size() ? static_cast<unsigned char>(name[i]) : 0U);
      table_.starts_.push_back({key, begin + static_cast<std::uint32_t>(at), number});
    }
  }

  std::size_t kind_of(std::uint32_t document) const {
    const FacetColumn& kinds = columns_.facets[facet_at::kKind];
    const auto id = kinds.first(document);
    if (!id) return kUnitKinds.size();
    const auto kind = unit_kind_from(kinds.values()[*id]);
    const auto place = std::find(kUnitKinds.begin(), kUnitKinds.end(), kind);
    return static_cast<std::size_t>(place - kUnitKinds.begin());
  }

  NameTable& table_;
  const Columns& columns_;
};

NameTable::NameTable(const Xapian::Database& database, const Columns& columns,
                     const Vocabularies& vocabularies) {
  std::vector<Match> all;
  for (std::uint32_t document = 1; document <= columns.documents; ++document) all.push_back({document, 0});
  const FacetCounts counts = filter_and_count(all, {}, columns).counts;
  NameTableMaker maker(*this, columns);
  maker.add_facet(facet_at::kProject, vocabularies.projects, counts[facet_at::kProject]);
  maker.add_facet(facet_at::kRegion, vocabularies.regions, counts[facet_at::kRegion]);
  maker.add_facet(facet_at::kTheme, vocabularies.themes, counts[facet_at::kTheme]);
  maker.add_titles(database);
  maker.finish();
}

}  // namespace praxis::search
