// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/unit_document.h"

#include "corpus/programmes.h"
#include "corpus/stated.h"
#include "corpus/utf8.h"
#include "search/analyzer.h"
#include "search/distinct_words.h"
#include "search/request.h"
#include "search/schema.h"
#include "search/stemmer.h"
#include "search/terms.h"
#include "search/word_places.h"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

namespace praxis::search {

namespace {

/// Adds the words of one field to a document.
class FieldWriter {
 public:
  FieldWriter(Xapian::Document& document, std::string language)
      : document_(document), language_(std::move(language)) {}

  /// Exact terms. A compound counts once, whatever the number of its parts.
  void add_exact(const Analysis& analysis, const DistinctWords& distinct, std::string_view prefix) {
    for (const auto& [word, count, begin, end] : distinct.words) {
      if (!word->exact.empty()) document_.add_term(make_term(prefix, word->exact), count);
    }
    for (const Compound& compound : analysis.compounds)
      document_.add_term(make_term(prefix, exact_form(compound.joined)));
  }

  /// The words that have accents, with them.
  void add_accented(const DistinctWords& distinct) {
    for (const auto& [word, count, begin, end] : distinct.words) {
      if (!word->accented.empty()) document_.add_term(make_term(prefix::kAccented, word->accented), count);
    }
  }

  /// Not of stop words, which are a third of all: they are looked for as they stand, if at all.
  void add_stems(const DistinctWords& distinct, std::string_view prefix) {
    for (const auto& [word, count, begin, end] : distinct.words) {
      if (!word->stop) add_stems(word->stems, count, prefix);
    }
    for (const auto& [joined, count] : distinct.compounds)
      add_stems(stems_of(joined, language_), count, prefix);
  }

 private:
  void add_stems(const Stems& stems, Xapian::termcount count, std::string_view prefix) {
    if (!stems.stem.empty()) document_.add_term(stem_term(prefix, language_, stems.stem), count);
    if (!stems.plain.empty() && stems.plain != stems.stem) {
      document_.add_term(stem_term(prefix, language_, stems.plain), count);
    }
  }

  Xapian::Document& document_;
  std::string language_;
};

/// Adds a text behind the words that are there already.
void add_places(const Analysis& analysis, const DistinctWords& distinct, WordPlaces& places) {
  const std::size_t before = places.keys.size();
  places.keys.resize(before + analysis.words.size(), kNoWord);
  for (const auto& [word, count, begin, end] : distinct.words) {
    std::uint32_t at = begin;
    for (std::uint32_t i = 0; i < count; ++i, at = distinct.next[at]) places.keys[before + at] = word->key;
  }
  for (const Compound& compound : analysis.compounds) {
    // At both ends, so that a phrase goes on from it to either side.
    const std::uint32_t key = place_key(make_term({}, exact_form(compound.joined)));
    const auto first = static_cast<std::uint32_t>(before + compound.first);
    places.more.push_back({first, key});
    if (compound.count > 1)
      places.more.push_back({first + static_cast<std::uint32_t>(compound.count) - 1, key});
  }
}

// Units cut from running text often begin with their own title: it should not count twice there.
bool begins_with(const Analysis& text, const Analysis& title) {
  return title.words.size() <= text.words.size() &&
         std::equal(title.words.begin(), title.words.end(), text.words.begin(),
                    [](const Word& a, const Word& b) {
                      return a.folded == b.folded || exact_form(a.folded) == exact_form(b.folded);
                    });
}

// A name must fit its term whole, to be shown and compared.
static_assert(kMaxNameBytes < kMaxTermBytes);

void add_facet_terms(Xapian::Document& document, const Unit& unit, const Vocabularies& vocabularies,
                     const std::string& language) {
  const auto add = [&](std::size_t facet, std::string_view value) {
    if (!value.empty()) document.add_boolean_term(make_term(kFacetSchema[facet].prefix, value));
  };
  const auto add_with_ancestors = [&](std::size_t facet, const std::string& value, const Taxonomy& taxonomy) {
    add(facet, value);
    for (const std::string& ancestor : taxonomy.ancestors(value)) add(facet, ancestor);
  };
  add(facet_at::kKind, name_of(unit.kind));
  for (const std::string& project : unit.projects) add(facet_at::kProject, project);
  for (const std::string& region : unit.regions)
    add_with_ancestors(facet_at::kRegion, region, vocabularies.regions);
  for (const std::string& theme : unit.themes)
    add_with_ancestors(facet_at::kTheme, theme, vocabularies.themes);
  add(facet_at::kLanguage, language);
  if (const int year = year_of(unit.date); year > 0) add(facet_at::kYear, std::to_string(year));
  const auto add_name = [&](std::size_t facet, const std::string& name) {
    if (name.size() <= kMaxNameBytes) add(facet, name);
  };
  for (const std::string& programme : programmes_of(unit, vocabularies))
    add_name(facet_at::kProgramme, programme);
  for (const std::string& organisation : unit.organisations)
    add_name(facet_at::kOrganisation, squeeze_space(organisation));
  for (const std::string& thing : stated_by(unit))
    add_with_ancestors(facet_at::kStates, thing, stated_things());
}

void add_slots(Xapian::Document& document, const Unit& unit) {
  document.add_value(slot::kUnitId, unit.id);
  if (!unit.record_id.empty()) document.add_value(slot::kRecordId, unit.record_id);
  if (const std::string date = date_key(unit.date); !date.empty()) document.add_value(slot::kDate, date);
  if (const std::string key = title_key(unit.title); !key.empty()) document.add_value(slot::kTitleKey, key);
  if (!unit.title.empty()) {
    std::size_t end = std::min(unit.title.size(), kMaxSlotTitle);
    while (end < unit.title.size() && (static_cast<unsigned char>(unit.title[end]) & 0xC0U) == 0x80U) --end;
    document.add_value(slot::kTitle, unit.title.substr(0, end));
  }
}

}  // namespace

std::string UnitDocumentMaker::context_of(const Unit& unit) const {
  // A line for each, for the analyser to keep apart; a title that repeats the unit's own says nothing new.
  std::set<std::string> lines(unit.section.begin(), unit.section.end());
  lines.insert(unit.document.title);
  lines.insert(unit.organisations.begin(), unit.organisations.end());
  for (const std::string& project : unit.projects) {
    lines.insert(project);
    lines.insert(vocabularies_.projects.label(project));
  }
  // Only by their usual names: what else regions are called is added to queries (search/other_words.h).
  const auto add_region = [&](const std::string& id) {
    if (const Concept* const region = vocabularies_.regions.find(id)) lines.insert(region->label);
  };
  for (const std::string& region : unit.regions) {
    add_region(region);
    for (const std::string& ancestor : vocabularies_.regions.ancestors(region)) add_region(ancestor);
  }
  lines.erase(unit.title);
  std::string context;
  for (const std::string& line : lines) context += line + "\n";
  return context;
}

void UnitDocumentMaker::count_spelling(const DistinctWords& distinct) {
  for (const auto& [word, times, begin, end] : distinct.words) {
    if (word->spellable && word->last_unit != units_) {
      word->last_unit = units_;
      ++word->units;
    }
  }
}

UnitDocumentMaker::Made UnitDocumentMaker::make(const Unit& unit) {
  ++units_;
  Xapian::Document document;
  const std::string language = language_tag(unit.language);
  const Analysis title = analyse_folded(unit.title);
  const Analysis text = analyse_folded(unit.text);
  const DistinctWords title_words(title, memory_, language);
  const DistinctWords text_words(text, memory_, language);
  FieldWriter writer(document, language);

  WordPlaces places;
  places.titled = static_cast<std::uint32_t>(title.words.size());
  places.parted = !begins_with(text, title);
  if (places.parted) {
    writer.add_exact(title, title_words, {});
    writer.add_stems(title_words, prefix::kStem);
    writer.add_accented(title_words);
    count_spelling(title_words);
    add_places(title, title_words, places);
  }
  writer.add_exact(text, text_words, {});
  writer.add_stems(text_words, prefix::kStem);
  writer.add_accented(text_words);
  count_spelling(text_words);
  add_places(text, text_words, places);
  writer.add_exact(title, title_words, prefix::kTitleExact);
  writer.add_stems(title_words, prefix::kTitleStem);
  const Analysis context = analyse_folded(context_of(unit));
  writer.add_stems(DistinctWords(context, memory_, language), prefix::kContextStem);

  document.add_boolean_term(make_term(prefix::kUnitId, unit.id));
  document.add_boolean_term(make_term(prefix::kDocumentId, unit.document.id));
  add_facet_terms(document, unit, vocabularies_, language);
  add_slots(document, unit);
  return {std::move(document), to_bytes(places)};
}

std::string date_key(std::string_view date) {
  std::string key;
  for (const char c : date) {
    if (c >= '0' && c <= '9') key += c;
  }
  if (key.size() < 4 || year_of(date) == 0) return {};
  key.resize(8, '0');
  return key;
}

}  // namespace praxis::search
