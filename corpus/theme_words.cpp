// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/theme_words.h"

#include "corpus/ascii.h"
#include "corpus/folded_words.h"
#include "corpus/table.h"
#include "corpus/utf8.h"

#include <algorithm>
#include <array>

namespace praxis {
namespace {

constexpr std::size_t kBuckets = std::size_t{1} << 13U;
constexpr std::size_t kKey = 3;  // bytes by which a word's bucket is known

std::size_t bucket_of(std::string_view word) {
  std::size_t hash = 0;
  for (const char c : word.substr(0, kKey)) hash = hash * 37 + static_cast<unsigned char>(c);
  return hash % kBuckets;
}

/// "cycl*" is open: any ending will do. Others take those of their language.
struct WordPattern {
  std::string text;  ///< folded
  bool open = false;
};

struct ThemePattern {
  std::vector<WordPattern> words;
  bool capital = false;   ///< the first letter: a noun of German, a name
  bool capitals = false;  ///< an abbreviation
  ThemeWord found;        ///< but for the place
};

bool is_abbreviated(std::string_view term) {
  constexpr std::size_t kLongest = 6;
  return term.size() <= kLongest && std::any_of(term.begin(), term.end(), is_ascii_upper) &&
         std::none_of(term.begin(), term.end(), is_ascii_lower);
}

}  // namespace

/// The patterns of one language, in buckets by the first bytes of their first word: nearly all words of a
/// text find an empty bucket, or one whose few patterns differ from them by the next byte.
class ThemeWords::OfLanguage {
 public:
  explicit OfLanguage(const LanguageForms* forms) : forms_(forms == nullptr ? LanguageForms{} : *forms) {}

  void add(std::string_view term, const ThemeWord& meaning) {
    ThemePattern pattern;
    pattern.found = meaning;
    pattern.capital = is_ascii_upper(term.front());
    pattern.capitals = is_abbreviated(term);
    const std::string folded = fold_case(term);
    for (const WordSpan& span : split_words(folded)) {
      const std::string_view word = std::string_view(folded).substr(span.begin, span.end - span.begin);
      const bool open = std::string_view(folded).substr(span.end).starts_with("*");
      pattern.words.push_back({std::string(word.substr(elided_length(forms_, word))), open});
    }
    if (!pattern.words.empty()) add_forms(std::move(pattern));
  }

  /// Adds what begins with one of the text's words.
  void find_at(const FoldedWords& words, std::size_t at, std::vector<ThemeWord>& found) const {
    const std::string_view key = words.keys[at];
    const std::size_t elided = elided_length(forms_, key);
    for (const ThemePattern& pattern : buckets_[bucket_of(key.substr(elided))]) {
      const std::size_t past = end_of_match(pattern, words, at);
      if (past == 0) continue;
      ThemeWord hit = pattern.found;
      hit.begin = words.spans[at].begin + elided;
      hit.end = words.spans[past - 1].end;
      if (!is_written_so(pattern, std::string_view(words.text).substr(hit.begin, hit.end - hit.begin)))
        continue;
      keep_longest(hit, found);
    }
  }

 private:
  void add_forms(ThemePattern pattern) {
    std::vector<ThemePattern> forms{pattern};
    WordPattern& last = pattern.words.back();
    const std::string base = last.text;
    for (const EndingChange& change : forms_.changes) {
      if (last.open || !base.ends_with(change.base)) continue;
      last.text = base.substr(0, base.size() - change.base.size()) + change.form;
      forms.push_back(pattern);
    }
    for (ThemePattern& form : forms) {
      ThemePattern plain = form;
      for (WordPattern& word : plain.words) word.text = strip_accents(word.text);
      const std::array<std::size_t, 2> buckets{bucket_of(form.words.front().text),
                                               bucket_of(plain.words.front().text)};
      const bool same = std::equal(plain.words.begin(), plain.words.end(), form.words.begin(),
                                   [](const auto& a, const auto& b) { return a.text == b.text; });
      buckets_[buckets[0]].push_back(std::move(form));
      if (!same) buckets_[buckets[1]].push_back(std::move(plain));
    }
  }

  bool matches(const WordPattern& pattern, std::string_view key) const {
    if (!key.starts_with(pattern.text)) return false;
    const std::string_view rest = key.substr(pattern.text.size());
    return pattern.open || rest.empty() ||
           std::find(forms_.endings.begin(), forms_.endings.end(), rest) != forms_.endings.end();
  }

  /// The word after the match; 0 for none.
  std::size_t end_of_match(const ThemePattern& pattern, const FoldedWords& words, std::size_t at) const {
    if (at + pattern.words.size() > words.keys.size()) return 0;
    for (std::size_t i = 0; i < pattern.words.size(); ++i) {
      const std::string_view key = words.keys[at + i];
      if (!matches(pattern.words[i], key.substr(elided_length(forms_, key)))) return 0;
    }
    return at + pattern.words.size();
  }

  static bool is_written_so(const ThemePattern& pattern, std::string_view written) {
    if (pattern.capitals) return std::none_of(written.begin(), written.end(), is_ascii_lower);
    return !pattern.capital || !is_ascii_lower(written.front());
  }

  /// A hit stays out where another of its theme reaches over it, and takes the place of a shorter one.
  static void keep_longest(const ThemeWord& hit, std::vector<ThemeWord>& found) {
    constexpr std::size_t kNear = 24;  // hits back that may still reach over this one
    const std::size_t from = found.size() > kNear ? found.size() - kNear : 0;
    for (std::size_t i = found.size(); i-- > from;) {
      if (found[i].theme != hit.theme || found[i].end <= hit.begin) continue;
      if (found[i].begin == hit.begin && hit.end > found[i].end) found[i] = hit;
      return;
    }
    found.push_back(hit);
  }

  LanguageForms forms_;
  std::array<std::vector<ThemePattern>, kBuckets> buckets_;
};

Result<ThemeWords> ThemeWords::read(const std::filesystem::path& path, const WordForms& forms) {
  auto table = Table::read(path);
  if (!table) return pass_on(std::move(table));
  ThemeWords all;
  std::size_t entry = 0;
  for (std::size_t row = 0; row < table->size(); ++row) {
    const std::string language(table->cell(row, "language"));
    auto& words = all.languages_[language];
    if (!words) words = std::make_shared<OfLanguage>(forms.of(language));
    const std::string_view theme = *all.themes_->emplace(table->cell(row, "theme")).first;
    for (const std::string& term : table->list(row, "typical"))
      words->add(term, {0, 0, theme, ThemeWordKind::typical, entry++});
    for (const std::string& term : table->list(row, "hints"))
      words->add(term, {0, 0, theme, ThemeWordKind::hint, entry++});
  }
  return all;
}

std::vector<ThemeWord> ThemeWords::find(std::string_view text, std::string_view language) const {
  std::vector<ThemeWord> found;
  const auto words = languages_.find(std::string(language));
  if (words == languages_.end()) return found;
  const FoldedWords& folded = folded_words(text);
  for (std::size_t i = 0; i < folded.keys.size(); ++i) words->second->find_at(folded, i, found);
  return found;
}

}  // namespace praxis
