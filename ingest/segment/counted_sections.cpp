// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/counted_sections.h"

#include "corpus/ascii.h"
#include "corpus/words.h"
#include "ingest/segment/families.h"
#include "ingest/segment/head_signs.h"
#include "ingest/segment/wording.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace praxis::ingest {
namespace {

/// A label's number and the rest of it: "R3." counts 3 in the shape "R1.".
struct Count {
  std::string shape;
  int number = 0;
};

std::optional<Count> count_at(const Block& block) {
  constexpr int kMost = 99;
  const std::string_view text = block.text;
  const std::string_view label =
      block.label.empty() ? text.substr(0, label_length(text)) : std::string_view(block.label);
  Count count;
  for (const char c : label) {
    if (!is_ascii_digit(c)) {
      if (c != ' ') count.shape += c;
      continue;
    }
    if (!count.shape.ends_with('1')) count.shape += '1';
    count.number = count.number * 10 + (c - '0');
    if (count.number > kMost) return std::nullopt;
  }
  if (count.number == 0) return std::nullopt;
  return count;
}

/// The numbers of one section, and what they begin with.
struct Run {
  CountedSection section;
  std::string shape;
  int first = 0;
  int last = 0;
};

/// A count that begins with the section's first text and goes up by one.
std::optional<Run> run_below(const Sheet& sheet, std::size_t head) {
  Run run;
  run.section = {head, {}, sheet.section_end(head)};
  for (std::size_t i = head + 1; i < run.section.end; ++i) {
    if (sheet.is_heading(i)) return std::nullopt;
    if (!is_prose(sheet[i])) continue;
    const auto count = count_at(sheet[i]);
    if (run.section.begins.empty()) {
      if (!count) return std::nullopt;
      run.shape = count->shape;
      run.first = count->number;
    } else if (!count || count->shape != run.shape) {
      continue;
    } else if (count->number != run.last + 1) {
      return std::nullopt;
    }
    run.last = count->number;
    run.section.begins.push_back(i);
  }
  if (run.section.begins.empty()) return std::nullopt;
  return run;
}

bool is_addressed(const Sheet& sheet, std::size_t head) {
  const LanguageSigns* const words = sheet.tools().signs();
  return words != nullptr && read_head(sheet[head].text, *words, sheet.tools()).addressed;
}

/// Nothing but a list, most of whose items say something and explain it: no steps of one thing.
std::optional<CountedSection> list_below(const Sheet& sheet, std::size_t head) {
  CountedSection section{head, {}, sheet.section_end(head)};
  std::size_t explained = 0;
  for (std::size_t i = head + 1; i < section.end; ++i) {
    const Block& block = sheet[i];
    if (block.boxed || !sheet.is_free(i)) continue;  // a practice beside it
    if (sheet.is_heading(i)) return std::nullopt;
    if (!is_prose(block)) continue;
    const bool leads_in =
        section.begins.empty() && block.kind == BlockKind::paragraph && block.text.ends_with(':');
    if (block.kind != BlockKind::item && !leads_in) return std::nullopt;
    if (block.kind != BlockKind::item || block.level > 0) continue;
    section.begins.push_back(i);
    explained += split_sentences(block.text).size() > 1 ? 1 : 0;
  }
  if (section.begins.size() < 2 || explained * 2 <= section.begins.size()) return std::nullopt;
  return section;
}

}  // namespace

std::optional<CountedSection> counted_lines(const Sheet& sheet, std::size_t head) {
  const auto run = run_below(sheet, head);
  if (!run || run->section.begins.size() < 2 || run->first != 1) return std::nullopt;
  const std::vector<std::size_t>& begins = run->section.begins;
  const auto told = std::count_if(begins.begin(), begins.end(), [&](std::size_t i) {
    return i + 1 < run->section.end && sheet[i + 1].kind == BlockKind::paragraph && !count_at(sheet[i + 1]);
  });
  if (static_cast<std::size_t>(told) * 2 <= begins.size()) return std::nullopt;
  return run->section;
}

std::vector<CountedSection> counted_sections(const Sheet& sheet) {
  std::vector<Run> runs;
  std::vector<CountedSection> sections;
  for (std::size_t i = 0; i < sheet.size(); ++i) {
    if (!sheet.is_heading(i) || sheet[i].boxed || sheet.in_back_matter(i)) continue;
    if (auto run = run_below(sheet, i)) {
      runs.push_back(std::move(*run));
    } else if (auto list = list_below(sheet, i); list && is_addressed(sheet, i)) {
      sections.push_back(std::move(*list));
    }
  }
  std::vector<bool> counted(runs.size());
  std::map<std::pair<int, std::string>, std::size_t> latest;  // by the headings' rank and the labels' shape
  for (std::size_t r = 0; r < runs.size(); ++r) {
    const Run& run = runs[r];
    counted[r] = run.last > run.first && is_addressed(sheet, run.section.head);
    const auto [before, is_new] = latest.try_emplace({sheet[run.section.head].level, run.shape}, r);
    if (!is_new && runs[before->second].last + 1 == run.first) counted[r] = counted[before->second] = true;
    before->second = r;
  }
  for (std::size_t r = 0; r < runs.size(); ++r) {
    if (counted[r]) sections.push_back(std::move(runs[r].section));
  }
  std::sort(sections.begin(), sections.end(),
            [](const CountedSection& a, const CountedSection& b) { return a.head < b.head; });
  return sections;
}

}  // namespace praxis::ingest
