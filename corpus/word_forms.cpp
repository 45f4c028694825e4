// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/word_forms.h"

#include "corpus/table.h"
#include "corpus/utf8.h"

#include <algorithm>

namespace praxis {
namespace {

constexpr std::size_t kShortestStem = 3;  // characters

/// "ska>sce" a change; what has no arrow is an ending that is added.
EndingChange change_from(std::string_view cell) {
  const std::size_t arrow = cell.find('>');
  if (arrow == std::string_view::npos) return {{}, std::string(cell)};
  return {std::string(trim(cell.substr(0, arrow))), std::string(trim(cell.substr(arrow + 1)))};
}

std::vector<EndingChange> changes_from(const std::vector<std::string>& cells) {
  std::vector<EndingChange> changes;
  for (const std::string& cell : cells) changes.push_back(change_from(cell));
  std::stable_sort(changes.begin(), changes.end(), [](const EndingChange& a, const EndingChange& b) {
    return a.form.size() > b.form.size();
  });
  return changes;
}

std::size_t apostrophe_at(std::string_view word, std::size_t at) {
  if (word.substr(at).starts_with("'")) return 1;
  constexpr std::string_view kCurly = "\u2019";
  return word.substr(at).starts_with(kCurly) ? kCurly.size() : 0;
}

}  // namespace

std::size_t elided_length(const LanguageForms& forms, std::string_view word) {
  if (forms.elided.empty() || word.find_first_of("'\xE2") == std::string_view::npos) return 0;
  for (const std::string& elided : forms.elided) {
    if (!word.starts_with(elided)) continue;
    const std::size_t mark = apostrophe_at(word, elided.size());
    if (mark > 0 && word.size() > elided.size() + mark) return elided.size() + mark;
  }
  return 0;
}

std::vector<std::string> base_names(const LanguageForms& forms, std::string_view word) {
  std::vector<std::string> bases;
  for (const EndingChange& change : forms.of_names) {
    if (!word.ends_with(change.form)) continue;
    const std::string_view stem = word.substr(0, word.size() - change.form.size());
    if (count_code_points(stem) >= kShortestStem) bases.push_back(std::string(stem) + change.base);
  }
  return bases;
}

Result<WordForms> WordForms::read(const std::filesystem::path& path) {
  auto table = Table::read(path);
  if (!table) return pass_on(std::move(table));
  WordForms all;
  for (std::size_t row = 0; row < table->size(); ++row) {
    LanguageForms& forms = all.languages_[std::string(table->cell(row, "language"))];
    forms.elided = table->list(row, "elided");
    forms.endings = table->list(row, "endings");
    forms.changes = changes_from(table->list(row, "changes"));
    forms.of_names = changes_from(table->list(row, "names"));
  }
  return all;
}

const LanguageForms* WordForms::of(std::string_view language) const {
  const auto found = languages_.find(std::string(language));
  return found == languages_.end() ? nullptr : &found->second;
}

}  // namespace praxis
