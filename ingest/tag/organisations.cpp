// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/tag/organisations.h"

#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/segment/titles.h"
#include "ingest/tag/organisation_names.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace praxis::ingest {
namespace {

constexpr std::size_t kRead = 2500;           // bytes of a text, in which it says whose it is
constexpr std::size_t kTellingSentences = 2;  // the first ones, whose subject it is that does it
constexpr std::size_t kLongestName = 100;     // bytes

/// A name in the text, as bytes.
struct NamedSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// "Responsible: Tulln Water Board." as a line or sentence of a running text, or a row of a table. What is
/// said behind the name ("; phone …", "in Vienna") is not told apart from it but by stops.
class LabelReader {
 public:
  LabelReader(std::string_view text, const std::vector<WordSpan>& sentences, const Cues& cues)
      : text_(text), sentences_(sentences), cues_(cues) {}

  std::optional<NamedSpan> find() const {
    for (const WordSpan& sentence : sentences_) {
      for (std::size_t begin = sentence.begin; begin < sentence.end;) {
        const std::size_t end = std::min(text_.find('\n', begin), sentence.end);
        if (auto named = in_line(begin, end)) return named;
        begin = end + 1;
      }
    }
    return std::nullopt;
  }

 private:
  bool is_label(std::string_view label) const {
    static constexpr std::array<std::string_view, 3> kLabels{"lead-partner", "instrument-partners",
                                                             "instrument-authority"};
    return cues_.field(label) == "institution" ||
           std::any_of(kLabels.begin(), kLabels.end(),
                       [&](std::string_view role) { return cues_.is(role, label); });
  }

  std::optional<NamedSpan> in_line(std::size_t begin, std::size_t end) const {
    constexpr std::size_t kLongestLabel = 60;  // bytes
    const std::string_view line = text_.substr(begin, end - begin);
    const std::size_t colon = std::min(line.find(": "), line.find(" | "));
    if (colon > kLongestLabel || !is_label(trim_separators(line.substr(0, colon)))) return std::nullopt;
    const std::size_t from = line.find_first_not_of(": |", colon);
    if (from == std::string_view::npos) return std::nullopt;
    const std::string_view value = line.substr(from);
    const std::size_t stop = std::min({value.find(". "), value.find(" | "), value.find(';'), value.size()});
    const std::size_t length = value.find_last_not_of(" .,:", stop == 0 ? 0 : stop - 1) + 1;
    if (length == 0 || length > kLongestName) return std::nullopt;
    return NamedSpan{begin + from, begin + from + length};
  }

  std::string_view text_;
  const std::vector<WordSpan>& sentences_;
  const Cues& cues_;
};

/// Who leads, by the sentences.
class SentenceReader {
 public:
  SentenceReader(std::string_view text, const std::vector<WordSpan>& sentences,
                 const OrganisationLanguage& language)
      : language_(language), words_(name_words(text)), names_(organisation_names(words_, language)) {
    for (const WordSpan& sentence : sentences) starts_.push_back(sentence.begin);
  }

  std::optional<NamedSpan> leader() const {
    for (const OrganisationName& name : names_) {
      if (leads(name)) return named(name);
    }
    return std::nullopt;
  }

  std::optional<NamedSpan> first_doer() const {
    for (const OrganisationName& name : names_) {
      const std::size_t begin = words_.begins[name.first];
      if (starts_.size() > kTellingSentences && begin >= starts_[kTellingSentences]) break;
      if (does(name)) return named(name);
    }
    return std::nullopt;
  }

 private:
  bool is(std::size_t word, OrganisationRole role) const { return language_.has(words_.keys[word], role); }

  NamedSpan named(const OrganisationName& name) const {
    return {words_.begins[name.first], words_.ends[name.past - 1]};
  }

  /// The name's first word with its articles: "The", "in der".
  std::size_t with_articles(const OrganisationName& name) const {
    std::size_t first = name.first;
    while (first > 0 && is(first - 1, OrganisationRole::article) && joined(first - 1)) --first;
    return first;
  }

  /// Nothing but spaces, or an apostrophe's nothing, stands behind a word.
  bool joined(std::size_t word) const {
    return words_.gap_behind(word).find_first_not_of(' ') == std::string_view::npos;
  }

  bool begins_sentence(std::size_t word) const {
    if (word == 0) return true;
    // A sentence may begin with a quote or a bracket.
    const auto start = std::upper_bound(starts_.begin(), starts_.end(), words_.begins[word]);
    return start != starts_.begin() && *(start - 1) >= words_.ends[word - 1];
  }

  bool leads(const OrganisationName& name) const {
    const std::size_t first = with_articles(name);
    return first > 0 && !begins_sentence(first) &&
           ((joined(first - 1) && language_.leads(words_.keys, first)) ||
            // An article may be tied into the word before it: "gestito dalla".
            (first < name.first && language_.leads(words_.keys, first + 1)));
  }

  /// The sentence's subject: at its beginning, behind a comma or a year, or behind the verb where verbs come
  /// first.
  bool does(const OrganisationName& name) const {
    if (name.past < words_.size() && joined(name.past - 1) && is(name.past, OrganisationRole::is_place))
      return false;
    const std::size_t first = with_articles(name);
    if (begins_sentence(first)) return true;
    const std::size_t before = first - 1;
    if (is(before, OrganisationRole::object)) return false;
    const std::string_view gap = words_.gap_behind(before);
    if (gap == ", ") return first < name.first;  // "Cork, Donegal County" lists
    if (!joined(before)) return false;
    const std::string& key = words_.keys[before];
    const bool year = key.size() == 4 && key.find_first_not_of("0123456789") == std::string::npos;
    return year || (language_.verb_first() && first < name.first && !words_.is_capital(before));
  }

  const OrganisationLanguage& language_;
  NameWords words_;
  std::vector<OrganisationName> names_;
  std::vector<std::size_t> starts_;  // of sentences
};

}  // namespace

void tag_organisations(Unit& unit, const OrganisationWords& words, const Cues& cues) {
  const bool has_one = unit.kind == UnitKind::good_practice || unit.kind == UnitKind::project ||
                       unit.kind == UnitKind::policy_instrument;
  if (!has_one || !unit.organisations.empty()) return;
  std::string_view text = unit.text;
  if (text.size() > kRead) text = text.substr(0, text.rfind(' ', kRead));
  const std::vector<WordSpan> sentences = split_sentences(text);
  auto found = LabelReader(text, sentences, cues).find();
  if (const OrganisationLanguage* language = words.of(unit.language); !found && language != nullptr) {
    const SentenceReader reader(text, sentences, *language);
    found = reader.leader();
    if (!found) found = reader.first_doer();
  }
  if (!found || found->end - found->begin > kLongestName) return;
  const std::string_view written = text.substr(found->begin, found->end - found->begin);
  // A fund's own name is no organisation's.
  if (unit.kind == UnitKind::policy_instrument &&
      fold_case(unit.title).find(fold_case(written)) != std::string::npos)
    return;
  std::string name = with_capital(written);
  unit.why.push_back({"organisations", name, std::string(written),
                      count_code_points(text.substr(0, found->begin)),
                      count_code_points(text.substr(0, found->end)), false});
  unit.organisations.push_back(std::move(name));
}

}  // namespace praxis::ingest
