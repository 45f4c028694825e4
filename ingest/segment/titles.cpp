// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/segment/titles.h"

#include "corpus/utf8.h"
#include "corpus/words.h"

#include <algorithm>
#include <array>
#include <optional>

#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace praxis::ingest {
namespace {

constexpr std::size_t kTitleLimit = 90;
constexpr std::size_t kWholeSentence = 110;  // code points: one that is hardly longer stays whole
constexpr std::size_t kSubjectWords = 9;

std::string bare(std::string_view title) {
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
  const auto sentences = split_sentences(text);
  return sentences.empty()
             ? text
             : trim(text.substr(sentences.front().begin, sentences.front().end - sentences.front().begin));
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
  return bare(label);
}

/// The last place within a title's length where a clause ends: a comma, a dash, or a word such as "which".
/// 0 where there is none far enough on.
std::size_t clause_end(std::string_view sentence, const Cues& cues) {
  constexpr std::size_t kFewest = 35;  // code points: less says too little
  const std::size_t limit = std::min(sentence.size(), shorten(sentence, kTitleLimit).size());
  std::size_t last = 0;
  const auto take = [&](std::size_t at) {
    if (at <= limit && at > last && count_code_points(sentence.substr(0, at)) >= kFewest) last = at;
  };
  for (const std::string_view sign : {", ", "; ", " – ", " — ", ": "}) {
    for (std::size_t at = sentence.find(sign); at < limit; at = sentence.find(sign, at + 1)) take(at);
  }
  if (last > 0) return last;
  for (const LexiconMatch& match : cues.find(sentence.substr(0, limit))) {
    if (means(match, "clause")) take(match.begin);
  }
  return last;
}

// What the sentence says was done, as far as its own clause goes.
std::string object_of(std::string_view sentence, const LexiconMatch& verb) {
  std::string_view rest = trim(sentence.substr(verb.end));
  const std::size_t stop =
      std::min({rest.find(", "), rest.find(" in order "), rest.find(". "), rest.find(" – "), rest.size()});
  return shorten(bare(without_article(rest.substr(0, stop))), kTitleLimit * 2 / 3);
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
  std::string subject = bare(without_article(trim(sentence.substr(0, end))));
  const std::size_t words = split_words(subject).size();
  if (words == 0 || words > kSubjectWords) return std::nullopt;
  if (!is_region(subject, tools.regions))
    return words == 1 && count_code_points(subject) < 5 ? std::nullopt : std::optional(subject);
  const std::string object = object_of(sentence, *verb);
  return object.empty() ? subject : subject + ": " + object;
}

/// The text between the first pair of quotation marks from `from` on, bytes in `text`; empty where there is
/// none.
WordSpan quoted(std::string_view text, std::size_t from) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kMarks{
      {{"“", "”"}, {"„", "“"}, {"«", "»"}, {"\"", "\""}}};
  WordSpan first{text.size(), text.size()};
  for (const auto& [open, close] : kMarks) {
    const std::size_t begin = text.find(open, from);
    if (begin == std::string_view::npos || begin >= first.begin) continue;
    const std::size_t end = text.find(close, begin + open.size());
    if (end != std::string_view::npos) first = {begin + open.size(), end};
  }
  return first;
}

/// The project “Green Yards”, die Kampagne „Radeln statt rasten“: the name in quotation marks right behind a
/// word for what is named so.
std::optional<std::string> named_thing(std::string_view text, const Cues& cues) {
  constexpr std::size_t kBefore = 40;  // bytes
  constexpr std::size_t kMostWords = 14;
  for (WordSpan name = quoted(text, 0); name.begin < text.size(); name = quoted(text, name.end + 1)) {
    const std::string_view inside = trim_separators(text.substr(name.begin, name.end - name.begin));
    const std::size_t words = split_words(inside).size();
    std::size_t from = name.begin - std::min(name.begin, kBefore);
    while (from < name.begin && text[from] != ' ') ++from;
    const auto before = split_words(text.substr(from, name.begin - from));
    const bool told =
        !before.empty() && cues.is("thing-word", text.substr(from + before.back().begin,
                                                             before.back().end - before.back().begin));
    if (told && words > 0 && words <= kMostWords) return shorten(inside, kTitleLimit);
  }
  return std::nullopt;
}

/// A word behind the first has a capital: the words hold a name, and do not only refer to what was said.
bool holds_name(std::string_view words) {
  const auto spans = split_words(words);
  return std::any_of(spans.begin() + (spans.empty() ? 0 : 1), spans.end(), [&](const WordSpan& span) {
    return !(words[span.begin] >= 'a' && words[span.begin] <= 'z');
  });
}

}  // namespace

std::string with_capital(std::string_view text) {
  icu::UnicodeString wide =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  if (wide.isEmpty()) return std::string(text);
  const UChar32 first = wide.char32At(0);
  wide.replace(0, U16_LENGTH(first), u_totitle(first));
  std::string out;
  wide.toUTF8String(out);
  return out;
}

std::string bare_title(std::string_view heading, std::string_view role, const Cues& cues) {
  if (const auto behind = cues.opens(role, heading)) {
    std::size_t at = *behind;
    if (const auto number = number_after_cue(heading, at)) at = number->rest;
    return with_capital(bare(heading.substr(at)));
  }
  if (const auto number = leading_number(heading)) return bare(heading.substr(number->rest));
  return bare(heading);
}

std::string practice_title(std::string_view heading, const Cues& cues) {
  for (const std::string_view role : {"practice", "practice-sheet"}) {
    const auto behind = cues.opens(role, heading);
    if (!behind) continue;
    const bool announced = number_after_cue(heading, *behind).has_value() || parts_label(heading, *behind);
    if (announced) return bare_title(heading, role, cues);
  }
  if (const auto number = leading_number(heading)) return bare(heading.substr(number->rest));
  return bare(heading);
}

NamedPlace split_place(std::string_view title, const Lexicon& regions) {
  const std::size_t open = title.rfind(" (");
  if (open == std::string_view::npos || !title.ends_with(')')) return {std::string(title), {}};
  const std::string_view inside = title.substr(open + 2, title.size() - open - 3);
  if (regions.find(inside).empty()) return {std::string(title), {}};
  return {bare(title.substr(0, open)), std::string(inside)};
}

std::string title_from_sentence(std::string_view text) {
  return shorten(bare(first_sentence(text)), kTitleLimit);
}

std::string title_from_sentence(std::string_view text, const Cues& cues) {
  const std::string_view sentence = first_sentence(text);
  if (auto label = label_of(sentence, cues)) return std::move(*label);
  const std::string whole = bare(sentence);
  if (count_code_points(whole) <= kWholeSentence) return whole;
  const std::size_t end = clause_end(whole, cues);
  return end > 0 ? bare(std::string_view(whole).substr(0, end)) : shorten(whole, kTitleLimit);
}

std::string name_from_text(std::string_view text, const SegmentTools& tools) {
  const auto account = find_project_start(text, tools);
  std::string_view told = text;
  if (account) told = text.substr(account->after);
  // The account's own sentence first, then the next two: a name often follows a general remark.
  const auto sentences = split_sentences(told);
  if (!sentences.empty()) {
    const std::size_t end = sentences[std::min<std::size_t>(1, sentences.size() - 1)].end;
    if (auto name = named_thing(told.substr(0, end), tools.cues)) return std::move(*name);
  }
  for (std::size_t i = 0; i < std::min<std::size_t>(3, sentences.size()); ++i) {
    const std::string sentence =
        drop_lead_in(trim(told.substr(sentences[i].begin, sentences[i].end - sentences[i].begin)), tools);
    const auto title = subject_title(sentence, tools);
    if (title && (i == 0 || holds_name(*title))) return shorten(with_capital(*title), kTitleLimit);
  }
  return with_capital(title_from_sentence(drop_lead_in(told, tools), tools.cues));
}

}  // namespace praxis::ingest
