// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/text_markup.h"

#include "corpus/ascii.h"
#include "corpus/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include <unicode/utf8.h>

namespace praxis::ingest::worker {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kNamedSigns{
    {{"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}, {"nbsp", " "}}};

std::string utf8_of(std::uint32_t code) {
  const bool writable = code >= 0x20 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
  if (!writable) return {};
  std::array<char, 4> bytes{};
  int32_t length = 0;
  U8_APPEND_UNSAFE(bytes.data(), length, code);
  return {bytes.data(), static_cast<std::size_t>(length)};
}

/// What "amp" or "#8211" stands for; empty when it stands for nothing.
std::string referred(std::string_view name) {
  for (const auto& [known, sign] : kNamedSigns) {
    if (known == name) return std::string(sign);
  }
  if (name.size() < 2 || name.front() != '#') return {};
  const bool hexadecimal = name[1] == 'x' || name[1] == 'X';
  const std::string_view digits = name.substr(hexadecimal ? 2 : 1);
  std::uint32_t code = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), code, hexadecimal ? 16 : 10);
  return error == std::errc() && end == digits.data() + digits.size() ? utf8_of(code) : std::string{};
}

std::string with_references_resolved(std::string_view text) {
  constexpr std::size_t kLongest = 10;
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t end =
        text[i] == '&' ? text.substr(0, i + kLongest).find(';', i) : std::string_view::npos;
    const std::string sign = end == std::string_view::npos ? "" : referred(text.substr(i + 1, end - i - 1));
    if (sign.empty()) {
      out += text[i];
    } else {
      out += sign;
      i = end;
    }
  }
  return out;
}

/// "[text](address)" gives its text, "![alt](picture)" nothing.
std::string without_links(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool picture = text[i] == '!' && i + 1 < text.size() && text[i + 1] == '[';
    const std::size_t open = i + (picture ? 1 : 0);
    const std::size_t middle = text[open] == '[' ? text.find("](", open) : std::string_view::npos;
    const std::size_t end = middle == std::string_view::npos ? middle : text.find(')', middle);
    if (end == std::string_view::npos) {
      out += text[i];
      continue;
    }
    if (!picture) out += text.substr(open + 1, middle - open - 1);
    i = end;
  }
  return out;
}

/// Without pairs of marks: those that open follow a space or begin, those that close end a word.
std::string without_marks(std::string_view text, std::string_view mark) {
  std::string out;
  std::size_t from = 0;
  for (;;) {
    const std::size_t open = text.find(mark, from);
    const std::size_t begin = open + mark.size();
    const std::size_t close = open == std::string_view::npos || begin >= text.size()
                                  ? std::string_view::npos
                                  : text.find(mark, begin + 1);
    if (close == std::string_view::npos) return out.append(text.substr(from));
    const bool pair = text[begin] != ' ' && text[close - 1] != ' ';
    out.append(text.substr(from, open - from));
    out.append(pair ? text.substr(begin, close - begin) : text.substr(open, close - open));
    from = close + (pair ? mark.size() : 0);
  }
}

/// "*South Tyrol, Italy.* Since 2020 …": begins with slanted words. Further on a star may be a sign.
bool is_slanted(std::string_view text) {
  const std::size_t end = text.find('*', 1);
  return text.size() > 2 && text[0] == '*' && text[1] != '*' && text[1] != ' ' &&
         end != std::string_view::npos && text[end - 1] != ' ' &&
         (end + 1 == text.size() || text[end + 1] == ' ');
}

}  // namespace

bool is_markdown(const TextFile& file) {
  return std::any_of(file.lines.begin(), file.lines.end(), [](const TextLine& line) {
    if (line.markdown_level > 0) return true;
    const auto cells = table_cells(line.text);
    return cells && is_table_rule(*cells);
  });
}

std::string_view without_quote(std::string_view line) {
  constexpr std::string_view kQuote = "> ";
  return line.starts_with(kQuote) ? line.substr(kQuote.size()) : line;
}

std::string without_markup(std::string_view line) {
  std::string text = without_links(line);
  if (is_slanted(text)) text = text.substr(1, text.find('*', 1) - 1) + text.substr(text.find('*', 1) + 1);
  for (const std::string_view mark : {"***", "**", "__", "`"}) text = without_marks(text, mark);
  return squeeze_space(with_references_resolved(text));
}

std::optional<std::vector<std::string>> table_cells(std::string_view line) {
  if (line.size() < 3 || line.front() != '|') return std::nullopt;
  std::vector<std::string> cells;
  std::string cell;
  for (std::size_t i = 1; i < line.size(); ++i) {
    if (line[i] == '\\' && i + 1 < line.size() && line[i + 1] == '|') {
      cell += line[++i];
    } else if (line[i] == '|') {
      cells.emplace_back(trim(cell));
      cell.clear();
    } else {
      cell += line[i];
    }
  }
  if (!trim(cell).empty()) cells.emplace_back(trim(cell));
  if (cells.empty()) return std::nullopt;
  return cells;
}

bool is_table_rule(const std::vector<std::string>& cells) {
  return std::all_of(cells.begin(), cells.end(), [](const std::string& cell) {
    return cell.find('-') != std::string::npos && cell.find_first_not_of("-: ") == std::string::npos;
  });
}

}  // namespace praxis::ingest::worker
