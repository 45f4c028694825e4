// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/forms.h"

#include "corpus/ascii.h"
#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/segment/entries.h"
#include "ingest/segment/fields.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace praxis::ingest {
namespace {

constexpr std::size_t kFormLabelWords = 7;
constexpr std::size_t kLongestFormLabel = 60;  // bytes
constexpr std::size_t kHeadNear =
    8;  // blocks from a form's first label to what names it: its text may come first
constexpr std::size_t kFewestLabels = 3;     // that a form shares with others
constexpr std::size_t kLongestForm = 10000;  // bytes: more is a chapter

/// What may be the label of a line, without case; empty for other blocks.
std::string label_key(const Sheet& sheet, std::size_t i) {
  const Block& block = sheet[i];
  std::string_view label;
  if (block.kind == BlockKind::row) {
    if (block.cells.size() == 2 && !block.header) label = block.cells[0];
  } else if (block.kind == BlockKind::heading && labelled_text(block).value.empty()) {
    const bool valued = i + 1 < sheet.size() && !sheet.is_heading(i + 1) && sheet.is_free(i + 1);
    if (valued) label = block.text;
  } else if (block.kind != BlockKind::note && block.kind != BlockKind::caption) {
    label = labelled_text(block).label;
  }
  label = trim_separators(undressed(label));
  const std::size_t words = label.size() > kLongestFormLabel ? 0 : split_words(label).size();
  if (words == 0 || words > kFormLabelWords || count_code_points(label) < 2) return {};
  return fold_case(label);
}

/// What the label of a line stands before; nothing for a mere number, as below a page's head.
std::string_view value_of(const Sheet& sheet, std::size_t i) {
  const Block& block = sheet[i];
  if (block.kind == BlockKind::row) return block.cells[1];
  if (block.kind != BlockKind::heading || !labelled_text(block).value.empty())
    return labelled_text(block).value;
  const std::string_view below = sheet[i + 1].text;
  return below.find_first_not_of("0123456789 .-") == std::string_view::npos ? std::string_view() : below;
}

/// "The Saturday notary | 12": a heading's entry in a list of contents.
bool lists_heading(const Block& row, const std::set<std::string>& headings) {
  constexpr std::size_t kMostDigits = 3;
  const std::string& page = row.cells[1];
  return page.size() <= kMostDigits && std::all_of(page.begin(), page.end(), is_ascii_digit) &&
         headings.contains(fold_case(row.cells[0]));
}

/// What may be the label of each line.
std::vector<std::string> label_keys(const Sheet& sheet) {
  std::set<std::string> headings;
  for (std::size_t i = 0; i < sheet.size(); ++i) {
    if (sheet.is_heading(i)) headings.insert(fold_case(sheet[i].text));
  }
  std::vector<std::string> keys(sheet.size());
  for (std::size_t i = 0; i < sheet.size(); ++i) {
    if (sheet.is_free(i)) keys[i] = label_key(sheet, i);
    if (!keys[i].empty() && sheet[i].kind == BlockKind::row && lists_heading(sheet[i], headings))
      keys[i].clear();
  }
  return keys;
}

/// The heading near above the first label, or a short line in its place; the label itself where there is
/// none.
std::size_t form_head(const Sheet& sheet, const std::vector<bool>& labels, std::size_t first,
                      std::size_t from) {
  for (std::size_t k = first; k-- > std::max(from, first > kHeadNear ? first - kHeadNear : 0);) {
    if (!sheet.is_free(k) || labels[k]) break;
    if (sheet.is_heading(k)) return k;
  }
  return first;
}

std::vector<Form> labelled_stretches(const Sheet& sheet) {
  const std::vector<std::string> keys = label_keys(sheet);
  std::map<std::string, std::size_t> counts;
  for (const std::string& key : keys) {
    if (!key.empty()) ++counts[key];
  }
  // A head that runs through the pages of a converted file comes back as well, with the same line below it.
  std::map<std::string, std::set<std::string_view>> values;
  for (std::size_t i = 0; i < sheet.size(); ++i) {
    if (!keys[i].empty()) values[keys[i]].insert(value_of(sheet, i));
  }
  std::vector<bool> labels(sheet.size());
  for (std::size_t i = 0; i < sheet.size(); ++i)
    labels[i] = !keys[i].empty() && counts[keys[i]] > 1 && values[keys[i]].size() * 2 > counts[keys[i]];
  std::vector<Form> forms;
  bool open = false;
  for (std::size_t i = 0; i < sheet.size(); ++i) {
    const bool ends = !sheet.is_free(i) || (sheet.is_heading(i) && !labels[i]) ||
                      (open && sheet[i].group != sheet[forms.back().first].group);
    if (open && (ends || (labels[i] && forms.back().labels.contains(keys[i])))) {
      forms.back().end = i;
      open = false;
    }
    if (!labels[i] || !sheet.is_free(i)) continue;
    if (!open) {
      const std::size_t from = forms.empty() ? 0 : forms.back().end;
      forms.push_back({form_head(sheet, labels, i, from), i, sheet.size(), {}});
      open = true;
    }
    forms.back().labels.insert(keys[i]);
  }
  return forms;
}

/// Those that are named and share most of their labels with another one.
std::vector<Form> alike(const Sheet& sheet, std::vector<Form> forms) {
  std::map<std::string, std::size_t> shared;
  for (const Form& form : forms) {
    if (form.labels.size() < kFewestLabels || form.head == form.first) continue;
    for (const std::string& label : form.labels) ++shared[label];
  }
  std::erase_if(forms, [&](const Form& form) {
    const auto common = static_cast<std::size_t>(
        std::count_if(form.labels.begin(), form.labels.end(), [&](const std::string& label) {
          const auto found = shared.find(label);
          return found != shared.end() && found->second > 1;
        }));
    std::size_t bytes = 0;
    for (std::size_t i = form.head; i < form.end; ++i) bytes += sheet[i].text.size();
    return form.head == form.first || common < kFewestLabels || bytes > kLongestForm;
  });
  return forms;
}

}  // namespace

std::vector<Form> find_forms(const Sheet& sheet) {
  return alike(sheet, labelled_stretches(sheet));
}

}  // namespace praxis::ingest
