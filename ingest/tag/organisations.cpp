// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/tag/organisations.h"

#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/segment/titles.h"
#include "ingest/tag/organisation_reader.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace praxis::ingest {
namespace {

constexpr std::size_t kLabelWords = 3;     // of one without a colon
constexpr std::size_t kRead = 2500;        // bytes of a text, in which it says whose it is
constexpr std::size_t kLongestName = 100;  // bytes

/// "Responsible: Tulln Water Board." as a line or sentence of a running text, or a row of a table. What is
/// said behind the name ("; phone …", "in Vienna") is not told apart from it but by stops.
class LabelReader {
 public:
  LabelReader(std::string_view text, const std::vector<WordSpan>& sentences, const OrganisationWords& words,
              const Cues& cues)
      : text_(text), sentences_(sentences), organisation_words_(words), cues_(cues) {}

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
    return cues_.field(label) == "institution" || is_weak_label(label) ||
           std::any_of(kLabels.begin(), kLabels.end(),
                       [&](std::string_view role) { return cues_.is(role, label); });
  }

  bool is_weak_label(std::string_view label) const { return organisation_words_.is_label(fold_case(label)); }

  /// "Partner City of Graz" as a line of its own, whose label stood out by its looks alone.
  std::optional<NamedSpan> behind_bare_label(std::size_t begin, std::size_t end) const {
    const std::string_view line = trim(text_.substr(begin, end - begin));
    if (line.size() > kLongestName || line.find_first_of(".:;|") != std::string_view::npos)
      return std::nullopt;
    const auto words = first_words(line, kLabelWords + 1);
    for (std::size_t w = 1; w < words.size(); ++w) {
      const std::string_view rest = line.substr(words[w].begin);
      if (!is_weak_label(trim(line.substr(0, words[w].begin))) ||
          fold_case(rest.substr(0, 1)) == rest.substr(0, 1))
        continue;
      const std::size_t from = begin + text_.substr(begin, end - begin).find(line) + words[w].begin;
      return NamedSpan{from, from + rest.size()};
    }
    return std::nullopt;
  }

  std::optional<NamedSpan> in_line(std::size_t begin, std::size_t end) const {
    constexpr std::size_t kLongestLabel = 60;  // bytes
    const std::string_view line = text_.substr(begin, end - begin);
    const std::size_t colon = std::min(line.find(": "), line.find(" | "));
    if (colon == std::string_view::npos) return behind_bare_label(begin, end);
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
  const OrganisationWords& organisation_words_;
  const Cues& cues_;
};

/// A fund's own name is no organisation's, nor is a project's.
bool is_other_name(const Unit& unit, std::string_view written) {
  const std::string folded = fold_case(written);
  const bool own =
      unit.kind == UnitKind::policy_instrument && fold_case(unit.title).find(folded) != std::string::npos;
  return own || std::any_of(unit.projects.begin(), unit.projects.end(),
                            [&](const std::string& project) { return fold_case(project) == folded; });
}

}  // namespace

void tag_organisations(Unit& unit, const OrganisationWords& words, const Cues& cues, const Lexicon& regions) {
  const bool tells = unit.kind == UnitKind::good_practice || unit.kind == UnitKind::project ||
                     unit.kind == UnitKind::policy_instrument;
  if ((!tells && unit.kind != UnitKind::news) || !unit.organisations.empty()) return;
  std::string_view text = unit.text;
  if (text.size() > kRead) text = text.substr(0, text.rfind(' ', kRead));
  const std::vector<WordSpan> sentences = split_sentences(text);
  const OrganisationLanguage* language = words.of(unit.language);
  std::optional<NamedSpan> found;
  const auto written = [&] { return text.substr(found->begin, found->end - found->begin); };
  const auto take = [&](std::optional<NamedSpan> next) {
    if (found || !next) return;
    found = next;
    if (written().size() > kLongestName || is_other_name(unit, written())) found.reset();
  };
  if (tells) take(LabelReader(text, sentences, words, cues).find());
  if (!found && language != nullptr) {
    const OrganisationReader reader(text, sentences, *language, cues, regions);
    if (tells) take(reader.leader());
    take(reader.first_doer());
    take(reader.only_doer());
    if (tells) {
      take(reader.only_told());
    }
    if (unit.kind == UnitKind::good_practice) {
      take(reader.only_proper());
      take(reader.only_named());
    }
  }
  if (!found) return;
  std::string name = with_capital(written());
  unit.why.push_back({"organisations", name, std::string(written()),
                      count_code_points(text.substr(0, found->begin)),
                      count_code_points(text.substr(0, found->end)), false});
  unit.organisations.push_back(std::move(name));
}

}  // namespace praxis::ingest
