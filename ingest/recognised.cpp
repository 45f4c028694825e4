// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/recognised.h"

#include "corpus/utf8.h"

#include <array>
#include <cmath>
#include <optional>

#include <nlohmann/json.hpp>

namespace praxis::ingest {
namespace {

using nlohmann::json;

constexpr std::size_t kMostRecognisedWords = 100'000;
constexpr double kFarthest = 1e6;  // points
constexpr int kLastPage = 1'000'000;
constexpr std::size_t kLongestName = 400;

std::optional<double> measure(const json& value) {
  if (!value.is_number()) return std::nullopt;
  const double number = value.get<double>();
  return std::isfinite(number) && std::abs(number) <= kFarthest ? std::optional(number) : std::nullopt;
}

std::optional<int> ordinal(const json& value) {
  const auto number = value.is_number_integer() ? measure(value) : std::nullopt;
  return number && *number >= 0 && *number <= kLastPage ? std::optional(static_cast<int>(*number))
                                                        : std::nullopt;
}

/// [text, x0, y0, x1, y1, baseline, size, line]
std::optional<RecognisedWord> word_from(const json& list) {
  constexpr std::size_t kMeasures = 6;
  if (!list.is_array() || list.size() != kMeasures + 2 || !list[0].is_string()) return std::nullopt;
  std::array<double, kMeasures> number{};
  for (std::size_t i = 0; i < kMeasures; ++i) {
    const auto value = measure(list[i + 1]);
    if (!value) return std::nullopt;
    number[i] = *value;
  }
  const auto line = ordinal(list[kMeasures + 1]);
  RecognisedWord word;
  word.text = squeeze_space(to_clean_utf8(list[0].get_ref<const std::string&>()));
  if (!line || word.text.empty() || number[5] <= 0) return std::nullopt;
  word.box = {number[0], number[1], number[2], number[3]};
  word.baseline = number[4];
  word.size = number[5];
  word.line = *line;
  return word;
}

double rounded(double value) {
  return std::round(value * 100) / 100;
}

tl::unexpected<Error> wrong(const char* what) {
  return fail(ErrorKind::internal, std::string("a recognised page has ") + what);
}

}  // namespace

json to_json(const RecognisedPage& page) {
  json words = json::array();
  for (const RecognisedWord& w : page.words) {
    words.push_back({w.text, rounded(w.box.x0), rounded(w.box.y0), rounded(w.box.x1), rounded(w.box.y1),
                     rounded(w.baseline), rounded(w.size), w.line});
  }
  return {{"page", page.page},
          {"width", rounded(page.width)},
          {"height", rounded(page.height)},
          {"turn", page.turn},
          {"confidence", rounded(page.confidence)},
          {"script", page.script},
          {"languages", page.languages},
          {"words", std::move(words)}};
}

Result<RecognisedPage> recognised_page_from_json(const json& object) {
  if (!object.is_object()) return wrong("another form than an object");
  const auto member = [&](const char* key) {
    const auto found = object.find(key);
    return found == object.end() ? json() : *found;
  };
  const auto page = ordinal(member("page"));
  const auto width = measure(member("width"));
  const auto height = measure(member("height"));
  const auto turn = ordinal(member("turn"));
  const auto confidence = measure(member("confidence"));
  const json script = member("script");
  const json languages = member("languages");
  if (!page || *page < 1 || !width || !height || !turn || *turn % 90 != 0 || *turn >= 360 || !confidence)
    return wrong("a number that cannot be");
  if (!script.is_string() || !languages.is_string()) return wrong("a name that is none");
  RecognisedPage out{*page, *width, *height, *turn, *confidence, {}, {}, {}};
  out.script = shorten(to_clean_utf8(script.get_ref<const std::string&>()), kLongestName);
  out.languages = shorten(to_clean_utf8(languages.get_ref<const std::string&>()), kLongestName);
  const json words = member("words");
  if (!words.is_array() || words.size() > kMostRecognisedWords)
    return wrong("no list of words, or too long a one");
  for (const json& entry : words) {
    auto word = word_from(entry);
    if (!word) return wrong("a word that is none");
    out.words.push_back(std::move(*word));
  }
  return out;
}

std::string text_of(const RecognisedPage& page) {
  std::string text;
  int line = -1;
  for (const RecognisedWord& word : page.words) {
    if (!text.empty()) text += word.line == line ? ' ' : '\n';
    line = word.line;
    text += word.text;
  }
  return text;
}

}  // namespace praxis::ingest
