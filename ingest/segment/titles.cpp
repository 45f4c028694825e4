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

std::string name_from_text(std::string_view text, const SegmentTools& tools) {
  const auto account = find_project_start(text, tools);
  std::string_view told = text;
  if (account) told = text.substr(account->after);
  // The account's own sentence first, then the next two: a name often follows a general remark.
  const auto sentences = split_sentences(told);
  for (std::size_t i = 0; i < std::min<std::size_t>(3, sentences.size()); ++i) {
    const std::string sentence =
        drop_lead_in(trim(told.substr(sentences[i].begin, sentences[i].end - sentences[i].begin)), tools);
    if (auto title = subject_title(sentence, tools)) return shorten(with_capital(*title), kTitleLimit);
  }
  return with_capital(title_from_sentence(drop_lead_in(told, tools)));
}

}  // namespace praxis::ingest
