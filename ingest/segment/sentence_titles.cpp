// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/segment/titles.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace praxis::ingest {
namespace {

constexpr std::size_t kWholeSentence = 110;  // code points: one that is hardly longer stays whole
constexpr std::size_t kSubjectWords = 9;

std::string trimmed(std::string_view title) {
  return std::string(trim_separators(title));
}

std::string_view without_article(std::string_view text) {
  static constexpr std::array<std::string_view, 26> kArticles{
      "The ",  "the ", "A ",  "a ",  "An ", "an ",  "Der ", "der ", "Die ", "die ", "Das ", "das ", "Eine ",
      "eine ", "Le ",  "le ", "La ", "la ", "Les ", "les ", "El ",  "el ",  "Il ",  "il ",  "Un ",  "un "};
  for (const std::string_view article : kArticles) {
    if (text.starts_with(article)) return text.substr(article.size());
  }
  return text;
}

std::string_view first_sentence(std::string_view text) {
  return trim(opening_of(text, 1));
}

std::optional<LexiconMatch> first_verb(std::string_view sentence, const Cues& cues) {
  for (LexiconMatch& match : cues.find(sentence)) {
    if (means(match, "practice-verb")) return std::move(match);
  }
  return std::nullopt;
}

// Copulas and relatives end a subject even where the verb of doing comes later.
std::size_t subject_end(std::string_view sentence, std::size_t verb) {
  static constexpr std::array<std::string_view, 12> kEnds{" is ",     " was ",  " are ",   " were ",
                                                          " has ",    " have ", " which ", " that ",
                                                          ", which ", " ist ",  " est ",   " es "};
  std::size_t end = verb;
  for (const std::string_view word : kEnds) end = std::min(end, sentence.find(word));
  return end;
}

bool is_region(std::string_view text, const Lexicon& regions) {
  const auto words = split_words(text);
  if (words.empty() || words.size() > 6) return false;
  for (const LexiconMatch& match : regions.find(text)) {
    if (match.end == words.back().end) return true;
  }
  return false;
}

/// "Mobile clinics: The regions should …": what stands before the colon, where it is a name and no sentence.
std::optional<std::string> label_of(std::string_view sentence, const Cues& cues) {
  constexpr std::size_t kLongest = 80;  // bytes
  const std::size_t colon = sentence.find(": ");
  if (colon == std::string_view::npos || colon > kLongest) return std::nullopt;
  const std::string_view label = sentence.substr(0, colon);
  const std::size_t words = split_words(label).size();
  const std::size_t behind = split_words(sentence.substr(colon)).size();
  if (words < 2 || words > kSubjectWords || behind < words || label.find(", ") != std::string_view::npos ||
      subject_end(label, label.size()) < label.size())
    return std::nullopt;
  for (const LexiconMatch& match : cues.find(label)) {
    for (const std::string_view role : {"advice", "advises", "practice-verb", "intends", "ordinal"}) {
      if (means(match, role)) return std::nullopt;
    }
  }
  return trimmed(label);
}

/// The last comma or dash within a title's length, else the first word such as "which": there a clause ends.
/// 0 where there is none far enough on.
std::size_t clause_end(std::string_view sentence, const Cues& cues) {
  constexpr std::size_t kFewest = 35;  // code points: less says too little
  const std::size_t limit = std::min(sentence.size(), shorten(sentence, kTitleLimit).size());
  std::size_t last = 0;
  const auto take = [&](std::size_t at) {
    if (at <= limit && at > last && count_code_points(sentence.substr(0, at)) >= kFewest) last = at;
  };
  for (const std::string_view sign : {", ", "; ", " – ", " — "}) {
    for (std::size_t at = sentence.find(sign); at < limit; at = sentence.find(sign, at + 1)) take(at);
  }
  if (last > 0) return last;
  for (const LexiconMatch& match : cues.find(sentence.substr(0, limit))) {
    // The first one: what stands between two such words would be left hanging.
    if (last == 0 && means(match, "clause")) take(match.begin);
  }
  return last;
}

// What the sentence says was done, as far as its own clause goes.
std::string object_of(std::string_view sentence, const LexiconMatch& verb) {
  std::string_view rest = trim(sentence.substr(verb.end));
  const std::size_t stop =
      std::min({rest.find(", "), rest.find(" in order "), rest.find(". "), rest.find(" – "), rest.size()});
  return shorten(trimmed(without_article(rest.substr(0, stop))), kTitleLimit * 2 / 3);
}

std::string drop_lead_in(std::string_view sentence, const SegmentTools& tools) {
  if (const auto start = project_start(sentence, tools)) return std::string(sentence.substr(start->after));
  // "In Lithuania, …", "In 2005, …": the place or time before the subject.
  const std::size_t comma = sentence.find(", ");
  const bool adverbial = tools.cues.opens("project-lead-in", sentence).has_value() &&
                         comma != std::string_view::npos && comma < 40;
  return std::string(adverbial ? sentence.substr(comma + 2) : sentence);
}

std::optional<std::string> subject_title(std::string_view sentence, const SegmentTools& tools) {
  const auto verb = first_verb(sentence, tools.cues);
  if (!verb) return std::nullopt;
  const std::size_t end = subject_end(sentence, verb->begin);
  std::string subject = trimmed(without_article(trim(sentence.substr(0, end))));
  const std::size_t words = split_words(subject).size();
  if (words == 0 || words > kSubjectWords) return std::nullopt;
  if (!is_region(subject, tools.regions))
    return words == 1 && count_code_points(subject) < 5 ? std::nullopt : std::optional(subject);
  const std::string object = object_of(sentence, *verb);
  return object.empty() ? subject : subject + ": " + object;
}

/// A word behind the first has a capital: the words hold a name, and do not only refer to what was said.
bool holds_name(std::string_view words) {
  const auto spans = split_words(words);
  return std::any_of(spans.begin() + (spans.empty() ? 0 : 1), spans.end(), [&](const WordSpan& span) {
    return !(words[span.begin] >= 'a' && words[span.begin] <= 'z');
  });
}

}  // namespace

std::string title_from_sentence(std::string_view text) {
  return shorten(trimmed(first_sentence(text)), kTitleLimit);
}

std::string title_from_sentence(std::string_view text, const Cues& cues) {
  const std::string_view sentence = first_sentence(text);
  if (auto label = label_of(sentence, cues)) return std::move(*label);
  const std::string whole = trimmed(sentence);
  if (count_code_points(whole) <= kWholeSentence) return whole;
  const std::size_t end = clause_end(whole, cues);
  return end > 0 ? trimmed(std::string_view(whole).substr(0, end)) : shorten(whole, kTitleLimit);
}

std::string name_from_text(std::string_view text, const SegmentTools& tools) {
  const auto account = find_project_start(text, tools);
  std::string_view told = text;
  if (account) told = text.substr(account->after);
  // The account's own sentence first, then the next two: a name often follows a general remark.
  const auto sentences = first_sentences(told, 3);
  if (!sentences.empty()) {
    const std::size_t end = sentences[std::min<std::size_t>(1, sentences.size() - 1)].end;
    if (auto name = quoted_name(told.substr(0, end), tools.cues)) return std::move(*name);
  }
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const std::string sentence =
        drop_lead_in(trim(told.substr(sentences[i].begin, sentences[i].end - sentences[i].begin)), tools);
    const auto title = subject_title(sentence, tools);
    if (title && (i == 0 || holds_name(*title))) return shorten(with_capital(*title), kTitleLimit);
  }
  return with_capital(title_from_sentence(drop_lead_in(told, tools), tools.cues));
}

}  // namespace praxis::ingest
