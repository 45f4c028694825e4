// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/snippet.h"

#include "corpus/utf8.h"
#include "corpus/words.h"
#include "search/analyzer.h"
#include "search/stemmer.h"

#include <algorithm>
#include <unordered_set>
#include <vector>

namespace praxis::search {
namespace {

struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

std::string_view beginning(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && is_continuation(text[bytes])) --bytes;
  return text.substr(0, bytes);
}

std::size_t length(std::string_view text, Range range) {
  return count_code_points(text.substr(range.begin, range.end - range.begin));
}

/// Chooses the passage.
class Chooser {
 public:
  Chooser(std::string_view text, const std::vector<Word>& words, const std::vector<HighlightSpan>& spans)
      : text_(text), words_(words), spans_(spans), sentences_(split_sentences(text)) {}

  Range run() const {
    Range best = passage_from(0);
    double best_value = 0;
    for (std::size_t i = 0; i < sentences_.size(); ++i) {
      const auto span = first_span(sentences_[i].begin);
      if (span == spans_.end()) break;
      if (span->begin >= sentences_[i].end) continue;  // a passage begins with what was asked for
      const Range candidate = passage_from(i);
      if (const double worth = value(candidate); worth > best_value) {
        best = candidate;
        best_value = worth;
      }
    }
    return best;
  }

 private:
  // Sentences from one on, as many as fit; near the end of the text also ones before it.
  Range passage_from(std::size_t first) const {
    if (sentences_.empty()) return {0, text_.size()};
    Range range{sentences_[first].begin, sentences_[first].end};
    std::size_t long_by_now = length(text_, range);
    if (long_by_now > kSnippetLength) return window_within(range);
    std::size_t next = first + 1;
    for (; next < sentences_.size() && long_by_now + length_of(next) <= kSnippetLength; ++next) {
      long_by_now += length_of(next);
      range.end = sentences_[next].end;
    }
    for (; next == sentences_.size() && first > 0 && long_by_now + length_of(first - 1) <= kSnippetLength;
         --first) {
      long_by_now += length_of(first - 1);
      range.begin = sentences_[first - 1].begin;
    }
    return range;
  }

  std::size_t length_of(std::size_t sentence) const {
    return length(text_, {sentences_[sentence].begin, sentences_[sentence].end});
  }

  // The part of a long sentence with the most query words, some words ahead of the first of them.
  Range window_within(Range sentence) const {
    Range best = window_at(sentence, sentence.begin);
    double best_value = value(best);
    for (auto span = first_span(sentence.begin); span != spans_.end() && span->begin < sentence.end; ++span) {
      const Range candidate = window_at(sentence, start_before(sentence, span->begin));
      if (const double worth = value(candidate); worth > best_value) {
        best = candidate;
        best_value = worth;
      }
    }
    return best;
  }

  std::size_t start_before(Range sentence, std::size_t at) const {
    constexpr std::ptrdiff_t kLead = 6;  // words
    auto word = std::lower_bound(words_.begin(), words_.end(), at,
                                 [](const Word& w, std::size_t byte) { return w.begin < byte; });
    word -= std::min(kLead, word - words_.begin());
    const std::size_t start = word == words_.end() ? at : word->begin;
    return std::max(start, sentence.begin);
  }

  // As many words as fit from a byte on; a single word that does not fit is cut between characters.
  Range window_at(Range sentence, std::size_t start) const {
    const std::size_t limit = start + byte_offset(text_.substr(start, sentence.end - start), kSnippetLength);
    if (limit >= sentence.end) return {start, sentence.end};
    std::size_t end = start;
    for (auto word = std::lower_bound(words_.begin(), words_.end(), start,
                                      [](const Word&w, std::size_t byte) { return w.begin < byte; });
         word != words_.end() && word->end <= limit; ++word) {
      end = word->end;
    }
    return {start, end > start ? end : limit};
  }

  // Different query words count, repetition hardly; of equals the earlier passage wins.
  double value(Range range) const {
    std::unordered_set<std::size_t> different;
    std::size_t all = 0;
    for (auto span = first_span(range.begin); span != spans_.end() && span->end <= range.end; ++span) {
      different.insert(span->query_word);
      ++all;
    }
    return static_cast<double>(different.size()) + 0.02 * static_cast<double>(std::min<std::size_t>(all, 20));
  }

  std::vector<HighlightSpan>::const_iterator first_span(std::size_t from) const {
    return std::lower_bound(spans_.begin(), spans_.end(), from,
                            [](const HighlightSpan& span, std::size_t byte) { return span.begin < byte; });
  }

  std::string_view text_;
  const std::vector<Word>& words_;
  const std::vector<HighlightSpan>& spans_;
  std::vector<WordSpan> sentences_;
};

/// Copies a range with its white space squeezed, and carries the spans over to code points of the copy.
class Writer {
 public:
  Snippet write(std::string_view text, Range range, const std::vector<HighlightSpan>& spans) {
    if (range.begin > 0) put_ellipsis_unless_sentence(text, range.begin);
    auto span =
        std::find_if(spans.begin(), spans.end(), [&](const auto& s) { return s.begin >= range.begin; });
    for (std::size_t i = range.begin; i < range.end;) {
      std::size_t next = i + 1;
      while (next < range.end && is_continuation(text[next])) ++next;
      if (span != spans.end() && span->end <= range.end && i == span->begin) open();
      put(text.substr(i, next - i));
      if (is_open_ && next >= span->end) {
        snippet_.highlights.back().second = count_;
        is_open_ = false;
        ++span;
      }
      i = next;
    }
    if (range.end < text.size() && !trim(text.substr(range.end)).empty() && !at_sentence_end()) {
      snippet_.text += "\u2026";
    }
    return std::move(snippet_);
  }

 private:
  void put_ellipsis_unless_sentence(std::string_view text, std::size_t begin) {
    const std::string_view before = trim(text.substr(0, begin));
    const bool space = begin > 0 && static_cast<unsigned char>(text[begin - 1]) <= ' ';
    const bool sentence =
        !before.empty() && std::string_view(".!?:;").find(before.back()) != std::string_view::npos;
    const bool paragraph = space && text.substr(0, begin).ends_with("\n");
    if (sentence || paragraph) return;
    snippet_.text += "\u2026";
    count_ = 1;
  }

  void open() {
    if (pending_) flush_space();
    snippet_.highlights.emplace_back(count_, count_);
    is_open_ = true;
  }

  void put(std::string_view character) {
    if (squeeze_space(character).empty()) {
      pending_ = count_ > 0;
      return;
    }
    if (pending_) flush_space();
    snippet_.text += character;
    ++count_;
  }

  void flush_space() {
    snippet_.text += ' ';
    ++count_;
    pending_ = false;
  }

  bool at_sentence_end() const {
    return pending_ || (!snippet_.text.empty() &&
                        std::string_view(".!?").find(snippet_.text.back()) != std::string_view::npos);
  }

  Snippet snippet_;
  std::size_t count_ = 0;
  bool pending_ = false;
  bool is_open_ = false;
};

}  // namespace

Snippet make_snippet(std::string_view text, std::string_view language, const HighlightTerms& terms) {
  text = beginning(text, kSnippetScan);
  const Analysis analysis = analyse(text);
  const std::vector<HighlightSpan> spans = find_highlights(analysis, language_tag(language), terms);
  const Range range = Chooser(text, analysis.words, spans).run();
  return Writer().write(text, range, spans);
}

}  // namespace praxis::search
