// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/highlight.h"

#include "corpus/utf8.h"
#include "search/schema.h"
#include "search/stemmer.h"
#include "search/terms.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <unordered_set>

namespace praxis::search {
namespace {

using Hash = std::hash<std::string_view>;

std::string first_letter(std::string_view word) {
  const std::string_view letter = word.substr(0, byte_offset(word, 1));
  if (is_ascii(letter)) return std::string(letter);
  const std::string plain = strip_accents(letter);
  return plain.substr(0, byte_offset(plain, 1));
}

class Finder {
 public:
  Finder(const Analysis& analysis, std::string_view language, const HighlightTerms& terms)
      : analysis_(analysis), language_(language), terms_(terms), marks_(analysis.words.size()) {
    const std::string own = stem_term(prefix::kStem, language, {});
    for (const std::string& term : terms.stems) {
      if (term.starts_with(own))
        first_letters_.insert(first_letter(std::string_view(term).substr(own.size())));
    }
  }

  std::vector<HighlightSpan> run() {
    mark_words();
    mark_compounds();
    mark_phrases();
    return merged();
  }

 private:
  std::optional<std::size_t> match(std::string_view folded, std::string_view exact) const {
    if (may_match(exact)) {
      const Stems stems = stems_of(folded, language_);
      for (const std::string* stem : {&stems.stem, &stems.plain}) {
        const std::string term = stem_term(prefix::kStem, language_, *stem);
        // The stem alone tells query words apart, whatever term of it matched.
        if (terms_.stems.contains(term)) return Hash{}(stems.stem);
      }
    }
    for (const std::string& start : terms_.prefixes) {
      if (exact.starts_with(start)) return Hash{}(start);
    }
    return std::nullopt;
  }

  // Most words of a text are passed over by their first letter, without a look for their stems.
  bool may_match(std::string_view exact) const {
    if (first_letters_.empty()) return false;
    return !keeps_first_letter(language_) || first_letters_.contains(first_letter(exact));
  }

  void mark_words() {
    for (std::size_t i = 0; i < analysis_.words.size(); ++i) {
      marks_[i] = match(analysis_.words[i].folded, analysis_.words[i].exact);
    }
  }

  void mark_compounds() {
    for (const Compound& compound : analysis_.compounds) {
      if (const auto found = match(compound.joined, compound.joined))
        mark(compound.first, compound.count, *found);
    }
  }

  void mark_phrases() {
    for (const auto& phrase : terms_.phrases) {
      if (phrase.empty() || phrase.size() > analysis_.words.size()) continue;
      const std::size_t id = Hash{}(phrase.front()) + phrase.size();
      for (std::size_t i = 0; i + phrase.size() <= analysis_.words.size(); ++i) {
        const bool here =
            std::equal(phrase.begin(), phrase.end(), analysis_.words.begin() + static_cast<long>(i),
                       [](const std::string& exact, const Word& word) { return exact == word.exact; });
        if (here) mark(i, phrase.size(), id);
      }
    }
  }

  void mark(std::size_t first, std::size_t count, std::size_t id) {
    for (std::size_t i = first; i < first + count; ++i) {
      if (!marks_[i]) marks_[i] = id;
    }
    // Marked as one: the space between words of a phrase, the hyphen between parts.
    for (std::size_t i = first + 1; i < first + count; ++i) joined_.push_back(i);
  }

  std::vector<HighlightSpan> merged() {
    std::sort(joined_.begin(), joined_.end());
    std::vector<HighlightSpan> spans;
    for (std::size_t i = 0; i < marks_.size(); ++i) {
      if (!marks_[i]) continue;
      const Word& word = analysis_.words[i];
      const bool goes_on = !spans.empty() && std::binary_search(joined_.begin(), joined_.end(), i);
      if (goes_on) {
        spans.back().end = word.end;
      } else {
        spans.push_back({word.begin, word.end, *marks_[i]});
      }
    }
    return spans;
  }

  const Analysis& analysis_;
  std::string_view language_;
  std::unordered_set<std::string> first_letters_;  ///< of the stems looked for
  const HighlightTerms& terms_;
  std::vector<std::optional<std::size_t>> marks_;
  std::vector<std::size_t> joined_;  ///< words marked as one with the word before
};

}  // namespace

void HighlightTerms::add(const HighlightTerms& other) {
  stems.insert(other.stems.begin(), other.stems.end());
  prefixes.insert(prefixes.end(), other.prefixes.begin(), other.prefixes.end());
  phrases.insert(phrases.end(), other.phrases.begin(), other.phrases.end());
}

std::vector<HighlightSpan> find_highlights(const Analysis& analysis, std::string_view language,
                                           const HighlightTerms& terms) {
  if (terms.empty()) return {};
  return Finder(analysis, language, terms).run();
}

Highlights title_highlights(std::string_view title, std::string_view language, const HighlightTerms& terms) {
  Highlights highlights;
  if (terms.empty()) return highlights;
  title = title.substr(0, byte_offset(title, kTitleScan));
  std::size_t done = 0;  // bytes
  std::size_t count = 0;
  const auto count_to = [&](std::size_t byte) {
    count += count_code_points(title.substr(done, byte - done));
    done = byte;
    return count;
  };
  for (const HighlightSpan& span : find_highlights(analyse(title), language_tag(language), terms)) {
    const std::size_t begin = count_to(span.begin);
    highlights.emplace_back(begin, count_to(span.end));
  }
  return highlights;
}

}  // namespace praxis::search
