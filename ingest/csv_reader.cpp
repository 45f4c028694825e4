// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/csv_reader.h"

#include "corpus/utf8.h"

#include <algorithm>

namespace praxis::ingest {
namespace {

bool ends_line(char c) {
  return c == '\n' || c == '\r';
}

}  // namespace

bool CsvRow::is_blank() const {
  return problem.empty() &&
         std::all_of(cells.begin(), cells.end(), [](const std::string& cell) { return trim(cell).empty(); });
}

std::optional<CsvRow> CsvReader::next() {
  if (at_ >= text_.size()) return std::nullopt;
  const std::size_t start = at_;
  CsvRow row{line_, {}, {}};
  for (;;) {
    std::string& cell = row.cells.emplace_back();
    if (at_ < text_.size() && text_[at_] == '"') {
      if (!read_quoted(cell, row.problem)) break;
    } else {
      read_plain(cell);
    }
    if (at_row_end()) {
      pass_row_end();
      return row;
    }
    ++at_;  // the separator
  }
  row.cells.clear();
  at_ = start;
  line_ = row.line;
  pass_line();
  return row;
}

/// Reads from the opening quote to what follows the closing one. False when that is neither the end of the
/// cell nor of the row, or when the text ends first.
bool CsvReader::read_quoted(std::string& cell, std::string& problem) {
  for (++at_; at_ < text_.size(); ++at_) {
    const char c = text_[at_];
    if (c != '"') {
      cell += c;
      if (c == '\n' || (c == '\r' && text_.substr(at_ + 1, 1) != "\n")) ++line_;
      continue;
    }
    ++at_;
    if (at_row_end() || text_[at_] == separator_) return true;
    if (text_[at_] != '"') {
      problem = "a quoted cell goes on after its closing quote; a quote inside a cell has to be doubled";
      return false;
    }
    cell += '"';
  }
  problem = "a quoted cell is never closed";
  return false;
}

void CsvReader::read_plain(std::string& cell) {
  const std::size_t start = at_;
  while (!at_row_end() && text_[at_] != separator_) ++at_;
  cell = text_.substr(start, at_ - start);
}

bool CsvReader::at_row_end() const {
  return at_ >= text_.size() || ends_line(text_[at_]);
}

void CsvReader::pass_row_end() {
  if (at_ >= text_.size()) return;
  if (text_.substr(at_, 2) == "\r\n") ++at_;
  ++at_;
  ++line_;
}

void CsvReader::pass_line() {
  while (!at_row_end()) ++at_;
  pass_row_end();
}

char detect_separator(std::string_view text) {
  char best = ',';
  std::size_t most = 1;
  for (const char separator : {',', ';', '\t'}) {
    const auto row = CsvReader(text, separator).next();
    if (row && row->cells.size() > most) {
      most = row->cells.size();
      best = separator;
    }
  }
  return best;
}

}  // namespace praxis::ingest
