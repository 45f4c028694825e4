// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/words.h"
#include "ingest/segment/cutters.h"
#include "ingest/segment/entries.h"
#include "ingest/segment/fields.h"
#include "ingest/segment/forms.h"
#include "ingest/segment/head_signs.h"
#include "ingest/segment/titles.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::ingest {
namespace {

constexpr std::size_t kFormLead = 1500;  // bytes, in which it says who did what

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
  bool whole = false;   ///< lines for where, for whose it is, and for when or for what it cost
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
  signs.whole = known.contains("location") && known.contains("institution") &&
                (substance || known.contains("duration") || known.contains("start-date"));
  return signs;
}

/// The document's title, or a heading above, says units of a kind.
bool headed_as(const Sheet& sheet, const Form& form, UnitKind kind) {
  const LanguageSigns* const words = sheet.tools().signs();
  if (words == nullptr) return false;
  std::vector<std::string> above = sheet.path(form.head);
  for (std::size_t i = 0; above.empty() && i < std::min<std::size_t>(form.head, 3); ++i)
    above.push_back(sheet[i].text);
  return std::any_of(above.begin(), above.end(), [&](const std::string& heading) {
    return read_head(heading, *words, sheet.tools()).announces[index_of(kind)];
  });
}

/// Beside its lines of labels stands a text, and no heading above says that it is a project's or a fund's.
bool tells_itself(const Sheet& sheet, const Form& form) {
  constexpr std::size_t kFewestTold = 25;
  std::size_t words = 0;
  for (std::size_t i = form.head; i < form.end; ++i) {
    if (sheet[i].kind == BlockKind::paragraph) words += split_words(sheet[i].text).size();
  }
  return words >= kFewestTold && !headed_as(sheet, form, UnitKind::project) &&
         !headed_as(sheet, form, UnitKind::policy_instrument);
}

/// Most of them tell what somebody did somewhere; one that is only alike goes with them.
bool are_practices(const Sheet& sheet, const std::vector<Form>& forms) {
  std::size_t count = 0;
  for (const Form& form : forms) {
    const Signs signs = signs_of(sheet, form);
    const bool told = (signs.whole && tells_itself(sheet, form)) ||
                      ((signs.deed || signs.headed) && (signs.fields || signs.headed));
    count += !is_planned(sheet, form.head) && signs.place && told ? 1 : 0;
  }
  return forms.size() > 1 && count * 3 >= forms.size() * 2;
}

/// Two of three: said above, called by such a name, with a line for who answers for it.
bool are_instruments(const Sheet& sheet, const std::vector<Form>& forms) {
  std::size_t count = 0;
  std::size_t practices = 0;
  for (const Form& form : forms) {
    const bool named = sheet.cues().contains("instrument-word", sheet[form.head].text);
    const bool answered = std::any_of(form.labels.begin(), form.labels.end(), [&](const std::string& label) {
      return sheet.cues().is("instrument-authority", label, 1);
    });
    count += named + answered + headed_as(sheet, form, UnitKind::policy_instrument) > 1 ? 1 : 0;
    practices += headed_practices(sheet, form.head) ? 1 : 0;
  }
  return forms.size() > 1 && count * 3 >= forms.size() * 2 && practices == 0;
}

}  // namespace

void cut_forms(Sheet& sheet) {
  const std::vector<Form> forms = find_forms(sheet);
  const bool instruments = are_instruments(sheet, forms);
  if (!instruments && !are_practices(sheet, forms)) return;
  for (const Form& form : forms) {
    Draft draft;
    draft.kind = instruments ? UnitKind::policy_instrument : UnitKind::good_practice;
    take_name(draft, headed_name(sheet, form.head));
    take_blocks(sheet, {form.head, form.end}, draft);
    if (!instruments) read_fields(sheet, draft);
    sheet.keep(std::move(draft));
  }
}

}  // namespace praxis::ingest
