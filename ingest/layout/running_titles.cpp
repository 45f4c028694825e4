// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/running_titles.h"

#include "corpus/ascii.h"
#include "corpus/utf8.h"
#include "ingest/layout/characters.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace praxis::ingest::layout {
namespace {

constexpr std::size_t kLongestTitle = 160;  ///< bytes
constexpr std::size_t kFewestLetters = 3;

/// The words in one case; empty where they are no title.
std::string title_key(std::span<const Word> words) {
  std::string text;
  for (const Word& word : words) {
    text += (text.empty() ? "" : " ") + word.text;
    if (text.size() > kLongestTitle) return {};
  }
  return letters_in(text) < kFewestLetters ? std::string{} : fold_case(text);
}

/// A page number, or a sign that parts it from a title.
bool is_page_number(std::string_view word) {
  constexpr std::size_t kLongest = 4;
  const auto digits = std::count_if(word.begin(), word.end(), is_ascii_digit);
  return word.size() <= kLongest && letters_in(word) == 0 &&
         (digits == 0 || static_cast<std::size_t>(digits) == word.size());
}

/// The words without a page number at either end.
std::span<const Word> without_number(std::span<const Word> words) {
  while (words.size() > 1 && is_page_number(words.back().text)) words = words.first(words.size() - 1);
  while (words.size() > 1 && is_page_number(words.front().text)) words = words.subspan(1);
  return words;
}

/// The words without the number of a section: "2.1 Aims".
std::span<const Word> without_section(std::span<const Word> words) {
  return words.size() > 1 && letters_in(words.front().text) == 0 ? words.subspan(1) : words;
}

/// Where a document has what may be a heading, by its words.
class Titles {
 public:
  Titles(const std::vector<std::vector<Line>>& pages, const Typography& typography) {
    for (std::size_t p = 0; p < pages.size(); ++p) {
      for (std::size_t r = 0; r < pages[p].size(); ++r) {
        const Line& row = pages[p][r];
        if (row.size > typography.body_size * kSameSize || (row.bold && !typography.body_bold))
          add_from(pages[p], p, r);
      }
    }
  }

  /// Whether such words stand on this page, in another row, or on one before it, in type that is larger or
  /// bold where the piece's is not; or in the piece's own size.
  bool has(const std::string& key, const RunningPiece& piece, bool bold, bool own_size) const {
    const auto found = by_key_.find(key);
    if (found == by_key_.end()) return false;
    return std::any_of(found->second.begin(), found->second.end(), [&](const Title& title) {
      const bool earlier = title.page < piece.page || (title.page == piece.page && title.row != piece.row);
      const bool heads = title.size > piece.size * kSameSize || (title.bold && !bold) ||
                         (own_size && title.size * kSameSize > piece.size);
      return earlier && heads;
    });
  }

  static constexpr double kSameSize = 1.05;

 private:
  struct Title {
    std::size_t page = 0, row = 0;
    double size = 0;
    bool bold = false;
  };

  /// The row, and it with the rows below it that are set like it.
  void add_from(const std::vector<Line>& rows, std::size_t page, std::size_t row) {
    constexpr std::size_t kMostLines = 3;
    std::vector<Word> words;
    for (std::size_t r = row; r < rows.size() && r < row + kMostLines; ++r) {
      if (r > row && (std::abs(rows[r].size - rows[row].size) > 0.3 || rows[r].bold != rows[row].bold)) break;
      words.insert(words.end(), rows[r].words.begin(), rows[r].words.end());
      add(title_key(words), {page, row, rows[row].size, rows[row].bold});
      if (const auto text = without_section(words); text.size() < words.size())
        add(title_key(text), {page, row, rows[row].size, rows[row].bold});
    }
  }

  void add(std::string key, const Title& title) {
    constexpr std::size_t kMostOfKey = 16;
    if (key.empty()) return;
    auto& titles = by_key_[std::move(key)];
    if (titles.size() < kMostOfKey) titles.push_back(title);
  }

  std::unordered_map<std::string, std::vector<Title>> by_key_;
};

class Marker {
 public:
  Marker(std::vector<RunningPiece>& pieces, const std::vector<std::vector<Line>>& pages,
         const Typography& typography)
      : pieces_(pieces), pages_(pages), typography_(typography) {}

  void run() {
    const Titles titles(pages_, typography_);
    for (auto begin = pieces_.begin(); begin != pieces_.end();) {
      const auto end = std::find_if(begin, pieces_.end(), [&](const RunningPiece& piece) {
        return piece.page != begin->page || piece.row != begin->row;
      });
      if (begin->apart) mark_row(std::span(begin, end), titles);
      begin = end;
    }
    mark_leaves();
  }

 private:
  std::span<const Word> words_of(const RunningPiece& piece) const {
    return std::span(pages_[piece.page][piece.row].words)
        .subspan(piece.first_word, piece.past_word - piece.first_word);
  }

  bool is_small(const RunningPiece& piece) const { return piece.size < typography_.body_size * 0.97; }

  void mark_row(std::span<RunningPiece> row, const Titles& titles) const {
    const auto number = std::find_if(row.begin(), row.end(), [](const RunningPiece& piece) {
      return piece.running && letters_in(piece.keys[0]) == 0;
    });
    for (RunningPiece& piece : row) {
      if (piece.running || piece.keys[0].size() > kLongestTitle) continue;
      const bool beside_number =
          number != row.end() && std::abs(piece.size - number->size) <= number->size * 0.06;
      piece.running = (beside_number && is_small(piece)) || names_chapter(piece, beside_number, titles);
    }
  }

  bool names_chapter(const RunningPiece& piece, bool beside_number, const Titles& titles) const {
    const auto words = words_of(piece);
    const bool bold = pages_[piece.page][piece.row].any_bold;
    // A heading below a cover's or a larger one that says the same is a heading.
    const bool small = is_small(piece) || (piece.size <= typography_.body_size * Titles::kSameSize && !bold);
    if ((small || beside_number) && titles.has(title_key(words), piece, bold, beside_number)) return true;
    const auto title = without_number(words);
    return title.size() < words.size() && titles.has(title_key(title), piece, bold, true);
  }

  /// Small type at one height with the same words on two pages of one side.
  void mark_leaves() {
    std::unordered_map<std::string, std::vector<RunningPiece*>> by_words;
    for (RunningPiece& piece : pieces_) {
      if (piece.apart && piece.level && is_small(piece) && letters_in(piece.keys[0]) >= kFewestLetters)
        by_words[(piece.foot ? "f" : "h") + piece.keys[0]].push_back(&piece);
    }
    for (auto& [words, found] : by_words) {
      for (std::size_t i = 1; i < found.size(); ++i) {
        constexpr double kLevel = 5;  // points
        RunningPiece& before = *found[i - 1];
        RunningPiece& piece = *found[i];
        if (piece.page - before.page == 2 && std::abs(piece.y - before.y) <= kLevel)
          before.running = piece.running = true;
      }
    }
  }

  std::vector<RunningPiece>& pieces_;
  const std::vector<std::vector<Line>>& pages_;
  const Typography& typography_;
};

}  // namespace

void mark_running_titles(std::vector<RunningPiece>& pieces, const std::vector<std::vector<Line>>& pages,
                         const Typography& typography) {
  Marker(pieces, pages, typography).run();
}

}  // namespace praxis::ingest::layout
