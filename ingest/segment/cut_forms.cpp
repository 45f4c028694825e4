// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/segment/cutters.h"
#include "ingest/segment/entries.h"
#include "ingest/segment/fields.h"
#include "ingest/segment/titles.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace praxis::ingest {
namespace {

constexpr std::size_t kFormLabelWords = 7;
constexpr std::size_t kLongestFormLabel = 60;  // bytes
constexpr std::size_t kHeadNear = 4;           // blocks from a form's first label to what names it
constexpr std::size_t kFewestLabels = 3;       // that a form shares with others
constexpr std::size_t kLongestForm = 10000;    // bytes: more is a chapter
constexpr std::size_t kFormLead = 1500;        // bytes, in which it says who did what

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

struct Form {
  std::size_t head = 0;   ///< what names it
  std::size_t first = 0;  ///< its first label
  std::size_t end = 0;
  std::set<std::string> labels;
};

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

/// Lines of labels that come back in the document, parted where one of them does or another heading stands.
std::vector<Form> find_forms(const Sheet& sheet) {
  std::vector<std::string> keys(sheet.size());
  std::map<std::string, std::size_t> counts;
  for (std::size_t i = 0; i < sheet.size(); ++i) {
    if (sheet.is_free(i)) keys[i] = label_key(sheet, i);
    if (!keys[i].empty()) ++counts[keys[i]];
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

bool headed_practices(const Sheet& sheet, std::size_t i) {
  for (const std::string& above : sheet.path(i)) {
    for (const std::string_view role : {"practices", "practice", "column.practice"}) {
      if (sheet.cues().contains(role, above)) return true;
    }
  }
  return false;
}

struct Signs {
  bool place = false;   ///< a label of a place, or a place in its first lines
  bool deed = false;    ///< somebody did something
  bool fields = false;  ///< labels of practice records
  bool headed = false;  ///< a heading above says practices
};

/// What is asked for or planned has its labels too.
bool is_planned(const Sheet& sheet, std::size_t i) {
  const std::string_view head = undressed(sheet[i].text);
  return sheet.cues().opens("recommendation", head) || sheet.cues().opens("proposal", head) ||
         sheet.cues().opens("actions", head);
}

Signs signs_of(const Sheet& sheet, const Form& form) {
  Signs signs;
  std::set<std::string_view> known;
  for (const std::string& label : form.labels) {
    const std::string_view field = sheet.cues().field(label);
    if (!field.empty()) known.insert(field);
  }
  const std::string lead = sheet[form.head].text + ". " + body_lead(sheet, {form.head, form.end}, kFormLead);
  signs.place = known.contains("location") || !sheet.tools().regions.find(lead).empty();
  signs.deed = sheet.cues().contains("practice-verb", lead);
  const bool substance =
      std::any_of(known.begin(), known.end(), [](std::string_view f) { return is_substance(f); });
  signs.fields = known.size() > 1 && (substance || known.contains("institution"));
  signs.headed = headed_practices(sheet, form.head);
  return signs;
}

/// Most of them tell what somebody did somewhere; one that is only alike goes with them.
bool are_practices(const Sheet& sheet, const std::vector<Form>& forms) {
  std::size_t count = 0;
  for (const Form& form : forms) {
    const Signs signs = signs_of(sheet, form);
    count += !is_planned(sheet, form.head) && signs.place && (signs.deed || signs.headed) &&
                     (signs.fields || signs.headed)
                 ? 1
                 : 0;
  }
  return forms.size() > 1 && count * 3 >= forms.size() * 2;
}

}  // namespace

void cut_forms(Sheet& sheet) {
  const std::vector<Form> forms = alike(sheet, find_forms(sheet));
  if (!are_practices(sheet, forms)) return;
  for (const Form& form : forms) {
    Draft draft;
    draft.kind = UnitKind::good_practice;
    take_name(draft, headed_name(sheet, form.head));
    take_blocks(sheet, {form.head, form.end}, draft);
    read_fields(sheet, draft);
    sheet.keep(std::move(draft));
  }
}

}  // namespace praxis::ingest
