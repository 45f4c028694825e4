// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/references.h"

#include "corpus/ascii.h"
#include "ingest/layout/exponents.h"
#include "ingest/layout/note_signs.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace praxis::ingest::layout {
namespace {

using Marks = std::set<std::string, std::less<>>;

/// A raised word of a page's text.
struct Figure {
  Line* line = nullptr;
  std::size_t word = 0;
  Raised kind = Raised::mark;
  std::vector<std::string_view> marks;  ///< the notes of its page that it refers to, if it does

  const std::string& text() const { return line->words[word].text; }
};

int value_of(std::string_view mark) {
  int value = 0;
  for (const char c : mark) value = is_ascii_digit(c) ? value * 10 + (c - '0') : -1;
  return value;
}

/// A raised word that refers to nothing may be an exponent.
void write_exponent(Line& line, std::size_t word, Raised kind) {
  if (kind == Raised::mark) return;
  if (std::string exponent = in_superscript(line.words[word].text); !exponent.empty())
    line.words[word].text = std::move(exponent);
}

/// Where nothing can be a reference; the last first, as what stands before a figure tells what it is.
void write_exponents(Line& line) {
  for (std::size_t w = line.words.size(); w-- > 1;) {
    if (is_raised(line.words[w], line)) write_exponent(line, w, kind_of_raised(line, w));
  }
}

/// The raised words of one page, in reading order.
class Settler {
 public:
  explicit Settler(const Marks& notes) : notes_(notes) {}

  void add(Line& line, std::size_t word) {
    Figure figure{&line, word, kind_of_raised(line, word), {}};
    figure.marks = marks_in(figure.text());
    const bool all = std::all_of(figure.marks.begin(), figure.marks.end(),
                                 [&](std::string_view mark) { return notes_.contains(mark); });
    if (!all) figure.marks.clear();
    figures_.push_back(std::move(figure));
  }

  /// Settles what each is; the last first, as words of their lines go.
  void run() {
    std::set<std::string_view> met;
    std::vector<int> next(figures_.size() + 1, std::numeric_limits<int>::max());  // sure mark from here on
    for (std::size_t i = figures_.size(); i-- > 0;) {
      const Figure& figure = figures_[i];
      const int first = is_sure(figure) ? value_of(figure.marks.front()) : 0;
      next[i] = first > 0 ? first : next[i + 1];
      if (is_sure(figure)) met.insert(figure.marks.begin(), figure.marks.end());
    }
    std::vector<bool> refers;
    int last = 0;
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      const Figure& figure = figures_[i];
      const bool may = !figure.marks.empty() && figure.kind == Raised::either;
      const bool alone = may && std::none_of(figure.marks.begin(), figure.marks.end(),
                                             [&](std::string_view mark) { return met.contains(mark); });
      const int value = may ? value_of(figure.marks.front()) : 0;
      refers.push_back(is_sure(figure) || (alone && value > last && value < next[i]));
      if (refers.back()) last = std::max(value_of(figure.marks.back()), last);
      if (refers.back()) met.insert(figure.marks.begin(), figure.marks.end());
    }
    for (std::size_t i = figures_.size(); i-- > 0;) settle(figures_[i], refers[i]);
  }

 private:
  static bool is_sure(const Figure& figure) { return figure.kind == Raised::mark && !figure.marks.empty(); }

  static void settle(const Figure& figure, bool refers) {
    auto& words = figure.line->words;
    if (refers) {
      words[figure.word - 1].space_after = words[figure.word].space_after;
      words.erase(words.begin() + static_cast<std::ptrdiff_t>(figure.word));
      return;
    }
    write_exponent(*figure.line, figure.word, figure.kind);
  }

  const Marks& notes_;  ///< of the page
  std::vector<Figure> figures_;
};

}  // namespace

void take_references(std::vector<Paragraph>& paragraphs) {
  std::map<int, Marks> notes;  // by page
  for (const Paragraph& p : paragraphs) {
    if (p.kind == BlockKind::note && !p.lines.empty()) notes[p.first().page].insert(p.mark);
  }
  std::map<int, Settler> pages;
  const auto add = [&](Line& line) {
    const auto of_page = notes.find(line.page);
    if (of_page == notes.end()) return write_exponents(line);
    Settler& settler = pages.try_emplace(line.page, of_page->second).first->second;
    for (std::size_t w = 1; w < line.words.size(); ++w) {
      if (is_raised(line.words[w], line)) settler.add(line, w);
    }
  };
  for (Paragraph& p : paragraphs) {
    for (Line& line : p.lines) p.kind == BlockKind::note ? write_exponents(line) : add(line);
    for (auto& cell : p.cells) {
      for (Line& line : cell) write_exponents(line);
    }
  }
  for (auto& [page, settler] : pages) settler.run();
}

}  // namespace praxis::ingest::layout
