// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/search_output.h"

#include "corpus/citation.h"
#include "corpus/utf8.h"
#include "search/answer_json.h"
#include "search/explain.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

#include <fmt/core.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace praxis::tools {
namespace {

bool wants_colour() {
  return ::isatty(STDOUT_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr;
}

/// The snippet with its marks in bold where the terminal shows that.
std::string marked(const search::Snippet& snippet) {
  if (!wants_colour()) return snippet.text;
  std::string out;
  std::size_t last = 0;
  for (const auto& [begin, end] : snippet.highlights) {
    const std::size_t from = byte_offset(snippet.text, begin);
    const std::size_t to = byte_offset(snippet.text, end);
    out +=
        snippet.text.substr(last, from - last) + "\x1b[1m" + snippet.text.substr(from, to - from) + "\x1b[0m";
    last = to;
  }
  return out + snippet.text.substr(last);
}

std::string labels_of(const std::vector<std::string>& values, const Taxonomy& taxonomy) {
  std::string out;
  for (const std::string& value : values) out += (out.empty() ? "" : ", ") + taxonomy.label(value);
  return out;
}

std::string source_of(const Unit& unit) {
  std::string out = unit.document.title;
  if (unit.first_page > 0) out += fmt::format(", p. {}", unit.first_page);
  return out;
}

/// "Also in Brief, p. 4; Explore the practices".
std::string places_of(const search::Copies& copies) {
  std::string out;
  for (const search::Copy& copy : copies.listed) {
    out += (out.empty() ? "Also in " : "; ") + copy.document_title;
    if (copy.first_page > 0) out += fmt::format(", p. {}", copy.first_page);
  }
  if (copies.total > copies.listed.size())
    out += fmt::format(" and {} more", copies.total - copies.listed.size());
  return out;
}

/// A line for each weighing.
void print_why(const search::Explanation& why) {
  const std::vector<std::string> lines = search::to_lines(why);
  for (std::size_t i = 0; i < lines.size(); ++i)
    fmt::print("   {}{}\n", i == 0 ? "Why: " : "     ", lines[i]);
}

void print_text(const search::SearchRequest& request, const search::SearchAnswer& answer,
                const Vocabularies& vocabularies) {
  std::size_t rank = request.offset;
  const std::size_t no_place = std::numeric_limits<std::size_t>::max();
  const std::size_t partial_from = std::max(answer.partial_from.value_or(no_place), request.offset);
  for (const search::Hit& hit : answer.hits) {
    if (answer.partial_from && rank == partial_from)
      fmt::print("{} all the words. The following hold some of them.\n\n",
                 *answer.partial_from == 0 ? "No unit holds" : "Few units hold");
    const Unit& unit = hit.unit;
    fmt::print("{}. {} [{}]\n", ++rank, unit.title, label_of(unit.kind));
    std::string facts = labels_of(unit.regions, vocabularies.regions);
    for (const std::string& part : {labels_of(unit.projects, vocabularies.projects),
                                    labels_of(unit.themes, vocabularies.themes), unit.date}) {
      if (!part.empty()) facts += (facts.empty() ? "" : " · ") + part;
    }
    if (!facts.empty()) fmt::print("   {}\n", facts);
    if (!hit.snippet.text.empty()) fmt::print("   {}\n", marked(hit.snippet));
    fmt::print("   {}  ({})\n", source_of(unit), unit.id);
    if (hit.why) print_why(*hit.why);
    if (hit.also_in.total > 0) fmt::print("   {}\n", places_of(hit.also_in));
    fmt::print("\n");
  }
  if (answer.total > 0)
    fmt::print("{} found, shown {} to {}\n", answer.total, request.offset + 1,
               request.offset + answer.hits.size());
}

}  // namespace

void print_answer(std::string_view format, const search::SearchRequest& request,
                  const search::SearchAnswer& answer, const Vocabularies& vocabularies) {
  if (format == "json") {
    fmt::print("{}\n", to_json(request, answer, vocabularies)
                           .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    return;
  }
  if (format == "text") return print_text(request, answer, vocabularies);
  if (format == "csv") fmt::print("{}", csv_header());
  for (const search::Hit& hit : answer.hits) {
    if (format == "csv")
      fmt::print("{}", csv_row(hit.unit));
    else
      fmt::print("{}", format == "ris" ? ris_record(hit.unit) : bibtex_record(hit.unit));
  }
}

void print_trec(const std::string& query_id, const std::vector<search::RankedId>& ranked) {
  std::size_t rank = 0;
  for (const search::RankedId& one : ranked) {
    fmt::print("{} Q0 {} {} {:.6f} praxis\n", query_id, one.record_id.empty() ? one.id : one.record_id,
               ++rank, one.score);
  }
}

}  // namespace praxis::tools
