// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/text_fragment.h"

#include "corpus/utf8.h"
#include "corpus/words.h"
#include "server/text_view.h"
#include "server/url.h"

#include <algorithm>
#include <vector>

namespace praxis::server {
namespace {

constexpr std::size_t kFirstWords = 7;
constexpr std::size_t kLastWords = 5;
constexpr std::size_t kFewWords = 2;     // tell no place
constexpr std::size_t kLabelBytes = 40;  // bytes, of "Evidence of success: …"

/// Our own joins of what may be elements of their own on the page: cells of a row, a label and its value.
std::vector<std::string_view> pieces_of(std::string_view line) {
  std::vector<std::string_view> pieces;
  constexpr std::string_view kBetweenCells = " | ";
  for (std::size_t end = line.find(kBetweenCells); end != std::string_view::npos;
       end = line.find(kBetweenCells)) {
    pieces.push_back(line.substr(0, end));
    line.remove_prefix(end + kBetweenCells.size());
  }
  pieces.push_back(line);
  const std::size_t colon = pieces.front().find(": ");
  if (colon != std::string_view::npos && colon <= kLabelBytes) {
    const std::string_view labelled = pieces.front();
    pieces.front() = labelled.substr(0, colon);
    pieces.insert(pieces.begin() + 1, labelled.substr(colon + 2));
  }
  return pieces;
}

/// "A. Find repairers" without a label that the page's own list may have counted.
std::string_view without_label(std::string_view line) {
  const std::size_t space = line.find(' ');
  return space == std::string_view::npos ? line : line.substr(space + 1);
}

std::vector<std::string> telling_pieces(std::string_view text) {
  std::vector<std::string> telling;
  for (const TextBlock& block : split_into_blocks(text)) {
    for (const std::string& line : block.lines) {
      for (const std::string_view piece : pieces_of(block.has_labels ? without_label(line) : line)) {
        if (first_words(piece, kFewWords + 1).size() > kFewWords) telling.push_back(squeeze_space(piece));
      }
    }
  }
  return telling;
}

/// The reserved signs of a directive are "-", "," and "&"; of these an encoder for addresses leaves the
/// first.
std::string encoded(std::string_view words) {
  std::string out;
  for (const char c : percent_encode(words)) {
    if (c == '-') {
      out += "%2D";
    } else {
      out += c;
    }
  }
  return out;
}

std::string directive_for(const std::vector<std::string>& pieces) {
  const std::string_view first = pieces.front();
  const std::string_view last = pieces.back();
  const auto begin = split_words(first);
  const auto end = split_words(last);
  const bool one = pieces.size() == 1;
  if (one && begin.size() <= kFirstWords + kLastWords)
    return encoded(first.substr(begin.front().begin, begin.back().end - begin.front().begin));
  const std::size_t count = std::min(begin.size(), kFirstWords);
  const std::size_t from = end.size() > kLastWords ? end.size() - kLastWords : 0;
  return encoded(first.substr(begin.front().begin, begin[count - 1].end - begin.front().begin)) + "," +
         encoded(last.substr(end[from].begin, end.back().end - end[from].begin));
}

}  // namespace

std::string with_text_fragment(std::string_view address, std::string_view text) {
  std::string out(address);
  const auto pieces = telling_pieces(text);
  if (pieces.empty() || address.find(":~:") != std::string_view::npos) return out;
  if (address.find('#') == std::string_view::npos) out += '#';
  return out + ":~:text=" + directive_for(pieces);
}

}  // namespace praxis::server
