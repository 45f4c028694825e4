// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/references.h"

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
  for (const char c : mark) value = c >= '0' && c <= '9' ? value * 10 + (c - '0') : -1;
  return value;
}

/// The raised words of one page, in reading order.
class Settler {
 public:
  explicit Settler(const Marks* notes) : notes_(notes) {}

  void add(Line& line, std::size_t word) {
    Figure figure{&line, word, kind_of_raised(line, word), {}};
    if (notes_) figure.marks = marks_in(figure.text());
    const bool all = std::all_of(figure.marks.begin(), figure.marks.end(),
                                 [&](std::string_view mark) { return notes_->find(mark) != notes_->end(); });
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
    if (figure.kind == Raised::mark) return;
    if (std::string exponent = in_superscript(figure.text()); !exponent.empty())
      words[figure.word].text = std::move(exponent);
  }

  const Marks* notes_;  ///< of the page, or none
  std::vector<Figure> figures_;
};

}  // namespace

void take_references(std::vector<Paragraph>& paragraphs) {
  std::map<int, Marks> notes;  // by page
  for (const Paragraph& p : paragraphs) {
    if (p.kind == BlockKind::note && !p.lines.empty()) notes[p.first().page].insert(p.mark);
  }
  std::map<int, Settler> pages;
  const auto add = [&](Line& line, bool may_refer) {
    for (std::size_t w = 1; w < line.words.size(); ++w) {
      if (!is_raised(line.words[w], line)) continue;
      const auto of_page = notes.find(line.page);
      const Marks* marks = of_page == notes.end() ? nullptr : &of_page->second;
      const int page = may_refer ? line.page : -line.page;  // notes and cells have no marks
      pages.try_emplace(page, may_refer ? marks : nullptr).first->second.add(line, w);
    }
  };
  for (Paragraph& p : paragraphs) {
    for (Line& line : p.lines) add(line, p.kind != BlockKind::note);
    for (auto& cell : p.cells) {
      for (Line& line : cell) add(line, false);
    }
  }
  for (auto& [page, settler] : pages) settler.run();
}

}  // namespace praxis::ingest::layout
