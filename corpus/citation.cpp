// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/citation.h"

#include "corpus/ascii.h"
#include "corpus/utf8.h"

#include <string_view>
#include <vector>

namespace praxis {
namespace {

std::string join(const std::vector<std::string>& values, std::string_view separator) {
  std::string out;
  for (const std::string& value : values) out += (out.empty() ? "" : std::string(separator)) + value;
  return out;
}

std::string csv_cell(std::string_view text) {
  const bool formula =
      !text.empty() && std::string_view("=+-@\t").find(text.front()) != std::string_view::npos;
  std::string out = formula ? "\"'" : "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

std::string page_range(const Unit& unit) {
  if (unit.first_page <= 0) return {};
  std::string out = std::to_string(unit.first_page);
  if (unit.last_page > unit.first_page) out += "-" + std::to_string(unit.last_page);
  return out;
}

void ris_line(std::string& out, std::string_view tag, std::string_view value) {
  if (!value.empty()) out += std::string(tag) + "  - " + squeeze_space(value) + "\r\n";
}

std::string bibtex_value(std::string_view text) {
  std::string out;
  for (const char c : squeeze_space(text)) {
    if (std::string_view("{}&%$#_").find(c) != std::string_view::npos) out += '\\';
    if (c == '\\')
      out += "\\textbackslash{}";
    else if (c == '~')
      out += "\\textasciitilde{}";
    else if (c == '^')
      out += "\\textasciicircum{}";
    else
      out += c;
  }
  return out;
}

void bibtex_line(std::string& out, std::string_view name, std::string_view value) {
  if (!value.empty()) out += "  " + std::string(name) + " = {" + bibtex_value(value) + "},\n";
}

/// Only what every program that reads BibTeX takes in a key.
std::string bibtex_key(std::string key) {
  for (char& c : key) {
    if (!is_ascii_letter(c) && !is_ascii_digit(c) && c != '-' && c != '_' && c != '.' && c != ':') c = '-';
  }
  return key;
}

std::string markdown_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (std::string_view("\\`*_[]<>#|~&").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

/// Line by line, for the lines of a list are lines of the text.
std::string markdown_quotation(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = trim(text.substr(0, end));
    out += line.empty() ? ">\n" : "> " + markdown_text(line) + "  \n";  // two spaces break the line
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return out;
}

std::string_view address_of(const Unit& unit) {
  return unit.url.empty() ? unit.document.url : unit.url;
}

}  // namespace

std::string csv_header() {
  return "id,kind,title,text,projects,regions,themes,organisations,language,date,document,pages,url,"
         "permalink\r\n";
}

std::string csv_row(const Unit& unit, std::string_view permalink) {
  const std::vector<std::string> cells{unit.id,
                                       std::string(name_of(unit.kind)),
                                       unit.title,
                                       unit.text,
                                       join(unit.projects, "; "),
                                       join(unit.regions, "; "),
                                       join(unit.themes, "; "),
                                       join(unit.organisations, "; "),
                                       unit.language,
                                       unit.date,
                                       unit.document.title,
                                       page_range(unit),
                                       std::string(address_of(unit)),
                                       std::string(permalink)};
  std::string row;
  for (const std::string& cell : cells) row += (row.empty() ? "" : ",") + csv_cell(cell);
  return row + "\r\n";
}

std::string ris_record(const Unit& unit, std::string_view permalink) {
  std::string out = "TY  - CHAP\r\n";
  ris_line(out, "ID", unit.id);
  ris_line(out, "TI", unit.title);
  ris_line(out, "T2", unit.document.title);
  ris_line(out, "AB", unit.text);
  for (const std::string& organisation : unit.organisations) ris_line(out, "AU", organisation);
  if (const int year = year_of(unit.date); year > 0) ris_line(out, "PY", std::to_string(year));
  ris_line(out, "SP", unit.first_page > 0 ? std::to_string(unit.first_page) : "");
  ris_line(out, "EP", unit.first_page > 0 ? std::to_string(unit.last_page) : "");
  ris_line(out, "LA", unit.language);
  for (const auto* tags : {&unit.projects, &unit.regions, &unit.themes}) {
    for (const std::string& tag : *tags) ris_line(out, "KW", tag);
  }
  ris_line(out, "UR", permalink);
  ris_line(out, "UR", address_of(unit));
  return out + "ER  - \r\n";
}

std::string bibtex_record(const Unit& unit, std::string_view permalink) {
  std::string out = "@incollection{" + bibtex_key(unit.id) + ",\n";
  bibtex_line(out, "title", unit.title);
  bibtex_line(out, "booktitle", unit.document.title);
  bibtex_line(out, "author", join(unit.organisations, " and "));
  if (const int year = year_of(unit.date); year > 0) bibtex_line(out, "year", std::to_string(year));
  bibtex_line(out, "pages", page_range(unit));
  bibtex_line(out, "keywords", join(unit.themes, ", "));
  bibtex_line(out, "url", permalink.empty() ? address_of(unit) : permalink);
  return out + "}\n";
}

std::string markdown_record(const Unit& unit, const RecordWords& words, std::string_view permalink) {
  const std::string title = squeeze_space(unit.title);
  std::string out = "## " + markdown_text(title.empty() ? unit.id : title) + "\n\n";
  std::vector<std::string> facts{words.kind};
  for (const auto* tags : {&unit.projects, &unit.regions, &unit.organisations})
    facts.insert(facts.end(), tags->begin(), tags->end());
  out += "*" + markdown_text(join(facts, ", ")) + "*\n\n" + markdown_quotation(unit.text) + "\n";
  out += markdown_text(squeeze_space(words.source)) + "\n";
  if (!permalink.empty()) out += "<" + std::string(permalink) + ">\n";
  return out + "\n";
}

}  // namespace praxis
