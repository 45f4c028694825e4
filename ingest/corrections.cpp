// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/corrections.h"

#include "corpus/ascii.h"
#include "corpus/fs.h"
#include "corpus/table.h"
#include "corpus/utf8.h"
#include "ingest/correct_unit.h"

#include <algorithm>
#include <array>

namespace praxis::ingest {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLargestFile = std::size_t{16} << 20U;

bool has_id(const Taxonomy& taxonomy, const std::string& id) {
  return taxonomy.find(id) != nullptr;
}

/// YYYY, YYYY-MM or YYYY-MM-DD, or nothing.
bool is_date(std::string_view value) {
  static constexpr std::string_view kForm = "0000-00-00";
  const bool length = value.empty() || value.size() == 4 || value.size() == 7 || value.size() == 10;
  for (std::size_t i = 0; length && i < value.size(); ++i) {
    if (kForm[i] == '-' ? value[i] != '-' : !is_ascii_digit(value[i])) return false;
  }
  return length && (value.empty() || year_of(value) > 0);
}

/// Two small letters (ISO 639-1), or nothing.
bool is_language(std::string_view value) {
  return value.empty() || (value.size() == 2 && is_ascii_letter(value[0]) && is_ascii_letter(value[1]) &&
                           !is_ascii_upper(value[0]) && !is_ascii_upper(value[1]));
}

/// What is wrong with a correction, or empty.
std::string fault_of(const Correction& c, const Vocabularies& vocabularies) {
  static constexpr std::array<std::string_view, 6> kActions{"set",    "add",  "remove",
                                                            "rename", "drop", "merge"};
  if (c.target.empty()) return "names neither a unit nor a source";
  if (std::find(kActions.begin(), kActions.end(), c.action) == kActions.end())
    return "\"" + c.action + "\" is none of set, add, remove, rename, drop, merge";
  if (c.action == "drop") return {};
  if (c.value.empty() && c.action != "set") return "says " + c.action + " without a value";
  if (c.action == "merge" || c.action == "rename") return {};
  const bool list = is_list_field(c.field);
  if (!list && !is_single_field(c.field)) return "\"" + c.field + "\" is no field that can be corrected";
  if (!list && c.action != "set") return "\"" + c.field + "\" holds one value: set it";
  if (c.field == "kind" && !unit_kind_from(c.value)) return "\"" + c.value + "\" is no kind of unit";
  if (c.field == "title" && c.value.empty()) return "sets an empty title";
  if (c.field == "date" && !is_date(c.value))
    return "\"" + c.value + "\" is no date like 2021, 2021-09 or 2021-09-30";
  if (c.field == "language" && !is_language(c.value)) return "\"" + c.value + "\" is no language like \"en\"";
  for (const std::string& value : values_of(c)) {
    if (c.field == "regions" && !has_id(vocabularies.regions, value))
      return "there is no region \"" + value + "\"";
    if (c.field == "themes" && !has_id(vocabularies.themes, value))
      return "there is no theme \"" + value + "\"";
  }
  return {};
}

}  // namespace

Corrections Corrections::read(const std::set<fs::path>& folders, const Vocabularies& vocabularies) {
  Corrections corrections;
  for (const fs::path& folder : folders) {
    std::error_code missing;
    const fs::path file = folder / kCorrectionsFile;
    if (fs::is_regular_file(file, missing)) corrections.add_file(file, vocabularies);
  }
  if (!corrections.fingerprint_.empty()) corrections.fingerprint_ = sha256_hex(corrections.fingerprint_);
  corrections.matched_ = std::make_shared<std::vector<std::atomic<bool>>>(corrections.all_.size());
  return corrections;
}

void Corrections::add_file(const fs::path& file, const Vocabularies& vocabularies) {
  const auto content = read_file(file, kLargestFile);
  if (!content) {
    problems_.push_back({file.string(), content.error()});
    return;
  }
  const std::string text = to_clean_utf8(*content);
  int line = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view row = std::string_view(text).substr(at, end - at);
    if (row.ends_with('\r')) row.remove_suffix(1);
    at = end + 1;
    ++line;
    if (trim(row).empty() || row.front() == '#' || row.starts_with("target\t")) continue;
    std::vector<std::string> cells = split_list(row, '\t');
    cells.resize(std::max<std::size_t>(cells.size(), 4));
    Correction correction{cells[0], cells[1], cells[2], cells[3], file, line};
    if (std::string fault = fault_of(correction, vocabularies); !fault.empty()) {
      problems_.push_back({file.string(), {ErrorKind::bad_request, std::move(fault)}, line});
    } else {
      fingerprint_ += file.string() + '\n' + std::string(row) + '\n';
      add(std::move(correction));
    }
  }
}

void Corrections::add(Correction correction) {
  by_target_[correction.target].push_back(all_.size());
  const fs::path source = (correction.file.parent_path() / correction.target).lexically_normal();
  if (source != correction.target) by_target_[source.string()].push_back(all_.size());
  all_.push_back(std::move(correction));
}

void Corrections::apply(std::string_view source, std::vector<Unit>& units) const {
  if (all_.empty()) return;
  std::vector<std::pair<std::size_t, std::string>> to_do;  // correction, id of the unit
  const auto gather = [&](const std::string& target, const Unit& unit) {
    const auto found = by_target_.find(target);
    if (found == by_target_.end()) return;
    for (const std::size_t index : found->second) to_do.emplace_back(index, unit.id);
  };
  for (const Unit& unit : units) {
    gather(unit.id, unit);
    gather(std::string(source), unit);
  }
  // In the order of the file, so that a later line has the last word.
  std::stable_sort(to_do.begin(), to_do.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  for (const auto& [index, id] : to_do) {
    if (correct_unit(all_[index], id, units)) (*matched_)[index] = true;
  }
}

std::vector<Diagnostic> Corrections::unmatched() const {
  std::vector<Diagnostic> out;
  for (std::size_t i = 0; i < all_.size(); ++i) {
    if ((*matched_)[i]) continue;
    const Correction& c = all_[i];
    const std::string what = c.action == "merge" ? " or what it is to be merged into" : "";
    out.push_back(
        {c.file.string(),
         {ErrorKind::not_found, "the correction of \"" + c.target + "\" (" + c.action + " " + c.field +
                                    ") matches nothing: it" + what + " is not in the index any more"},
         c.line});
  }
  return out;
}

}  // namespace praxis::ingest
