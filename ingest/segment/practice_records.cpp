// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/practice_records.h"

#include "corpus/utf8.h"
#include "ingest/segment/fields.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace praxis::ingest {
namespace {

/// The fewest fields of substance that make a record; in a document of pages, whose chapters may be called
/// "Results" and "Challenges" as well, headings alone need one more.
constexpr std::size_t kFewestFields = 2;

bool is_label(const Sheet& sheet, std::size_t i) {
  return sheet.cues().is("practice", sheet[i].text) || !field_at(sheet[i], sheet.cues()).empty() ||
         sheet.cues().is("contact", sheet[i].text, 1);
}

/// For each block, whether it is no record's name: a label, or a heading that comes back as the parts of
/// records do ("How it works").
std::vector<bool> parts_of_records(const Sheet& sheet) {
  std::map<std::string, std::size_t> uses;
  for (std::size_t i = 0; i < sheet.size(); ++i) {
    if (sheet.is_heading(i)) ++uses[fold_case(sheet[i].text)];
  }
  std::vector<bool> parts(sheet.size());
  for (std::size_t i = 0; i < sheet.size(); ++i)
    parts[i] = is_label(sheet, i) || (sheet.is_heading(i) && uses[fold_case(sheet[i].text)] > 1);
  return parts;
}

/// The heading that names the record: the last one of the highest rank before its first field that is
/// neither a field nor a label.
std::size_t record_head(const Sheet& sheet, const std::vector<bool>& parts, std::size_t begin,
                        std::size_t first) {
  std::size_t head = first;
  for (std::size_t i = first; i-- > begin;) {
    if (!sheet.is_heading(i) || parts[i]) continue;
    if (head == first || sheet[i].level < sheet[head].level) head = i;
    if (head != i || sheet[i].level == 1) break;
  }
  return head;
}

std::size_t fields_in_common(const std::set<std::string_view>& a, const std::set<std::string_view>& b) {
  return static_cast<std::size_t>(
      std::count_if(a.begin(), a.end(), [&](std::string_view field) { return b.contains(field); }));
}

/// Fields in their order, parted where one comes back or one names the next record.
std::vector<PracticeRecord> fields_in_turn(const Sheet& sheet, const std::vector<bool>& parts, bool paged) {
  std::vector<PracticeRecord> records;
  std::set<std::string_view> seen;
  std::set<std::string_view> before;  // the fields of the last record that has enough
  std::size_t substance = 0;
  bool all_headings = true;
  bool headed = false;  // since the record's first line
  const auto close = [&](std::size_t end) {
    if (records.empty()) return;
    records.back().end = end;
    const std::size_t least = kFewestFields + (paged && all_headings ? 1 : 0);
    records.back().weak = substance < kFewestFields;
    const bool enough = substance + (records.back().named ? 1 : 0) >= least;
    if (enough) before = seen;
    // Beside a full one a shorter record is one too where it is filled in by the same form.
    if (!enough && !(substance > 0 && fields_in_common(seen, before) > kFewestFields)) records.pop_back();
  };
  for (std::size_t i = 0; i < sheet.size(); ++i) {
    if (sheet.is_heading(i) && !parts[i]) headed = true;
    const std::string_view field =
        sheet.is_free(i) && !sheet.in_back_matter(i) ? field_at(sheet[i], sheet.cues()) : "";
    if (field.empty()) continue;
    const bool named = field == "title" && sheet[i].kind == BlockKind::field;
    const bool again = is_substance(field) && seen.contains(field);
    // A heading of its own, or a new card, parts records too.
    const bool parted =
        !records.empty() && !seen.empty() && (sheet[i].group != sheet[records.back().first].group || headed);
    if (records.empty() || seen.empty() || named || again || parted) {
      close(i);
      records.push_back({i, i, sheet.size(), i, named, false});
      seen.clear();
      substance = 0;
      all_headings = true;
      headed = false;
    }
    if (is_substance(field) && seen.insert(field).second) ++substance;
    seen.insert(field);
    all_headings = all_headings && sheet.is_heading(i);
  }
  close(sheet.size());
  return records;
}

/// Above the first of several records stands the document's title as well: its own heading is the one that
/// ranks like the next record's.
void settle_first(const Sheet& sheet, std::vector<PracticeRecord>& records) {
  if (records.size() < 2 || records[0].named || !sheet.is_heading(records[1].head)) return;
  PracticeRecord& first = records.front();
  for (std::size_t i = first.first; i-- > 0;) {
    if (!sheet.is_heading(i) || sheet[i].level != sheet[records[1].head].level || is_label(sheet, i))
      continue;
    first.head = first.begin = i;
    return;
  }
}

/// "Other practices": what stands below is not this one's.
bool heads_others(const Sheet& sheet, std::size_t i) {
  return sheet.is_heading(i) && !is_label(sheet, i) && sheet.cues().is("other-practices", sheet[i].text, 2);
}

/// Where the records above it hold no headings, the last one of several ends at the first that is no field's.
void settle_last(const Sheet& sheet, std::vector<PracticeRecord>& records) {
  if (records.size() < 2) return;
  const auto headed = [&](const PracticeRecord& record) {
    for (std::size_t i = record.first; i < record.end; ++i) {
      if (sheet.is_heading(i)) return i;
    }
    return record.end;
  };
  for (std::size_t r = 0; r + 1 < records.size(); ++r) {
    if (headed(records[r]) != records[r].end) return;
  }
  records.back().end = headed(records.back());
}

/// From its head to the end of the head's section; a page with one record is that record's as a whole.
void set_bounds(const Sheet& sheet, const std::vector<bool>& parts, std::vector<PracticeRecord>& records,
                bool page) {
  std::size_t from = 0;
  for (std::size_t r = 0; r < records.size(); ++r) {
    PracticeRecord& record = records[r];
    if (!record.named) record.head = record_head(sheet, parts, from, record.first);
    record.begin = record.head;
    from = record.first;
  }
  settle_first(sheet, records);
  for (std::size_t r = 0; r < records.size(); ++r) {
    PracticeRecord& record = records[r];
    std::size_t end = r + 1 < records.size() ? records[r + 1].begin : sheet.size();
    const std::size_t group = sheet[record.first].group > 0 ? sheet.group_end(record.first) : sheet.size();
    end = std::min(end, group);
    if (sheet.is_heading(record.head)) end = std::min(end, sheet.section_end(record.head));
    std::size_t k = record.first;
    while (k < end && !sheet.in_back_matter(k) && !heads_others(sheet, k)) ++k;
    record.end = k;
    if (record.named || !sheet.is_heading(record.head)) {
      // Without a heading of its own a record ends where the next part of the document begins.
      for (k = record.first + 1; k < record.end; ++k) {
        if (sheet.is_heading(k) && !parts[k]) record.end = k;
      }
    }
  }
  settle_last(sheet, records);
  if (!page || records.size() != 1 || records.front().named) return;
  PracticeRecord& only = records.front();
  const bool top = record_head(sheet, parts, 0, only.first) == only.head && only.end == sheet.size();
  if (top) only.begin = 0;
}

}  // namespace

std::vector<PracticeRecord> find_records(const Sheet& sheet, bool paged) {
  const std::vector<bool> parts = parts_of_records(sheet);
  std::vector<PracticeRecord> records = fields_in_turn(sheet, parts, paged);
  set_bounds(sheet, parts, records, !paged);
  return records;
}

}  // namespace praxis::ingest
