// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/utf8.h"
#include "corpus/words.h"
#include "ingest/markdown.h"
#include "ingest/worker/html_tags.h"
#include "ingest/worker/html_tree.h"
#include "tests/ingest/html/pages.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>

#include <nlohmann/json.hpp>

namespace praxis::ingest::test {
namespace {

namespace fs = std::filesystem;

fs::path html_folder() {
  const char* const set = std::getenv("PRAXIS_SHARED");
  const fs::path shared =
      set != nullptr ? fs::path(set) : fs::path(PRAXIS_SOURCE_DIR).parent_path() / "shared";
  return shared / "data" / "html";
}

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

using WordCounts = std::map<std::string, std::size_t>;

WordCounts words_of_text(std::string_view text) {
  const std::string folded = fold_case(text);
  WordCounts counts;
  for (const WordSpan& span : split_words(folded)) ++counts[folded.substr(span.begin, span.end - span.begin)];
  return counts;
}

/// All the text of a page, a space wherever a block begins or ends.
std::string all_text(const std::string& page) {
  const auto tree = worker::html::HtmlTree::parse(page, std::size_t{256} << 20U);
  std::string text;
  if (!tree) return text;
  worker::html::NodeId block = 0;
  for (worker::html::NodeId id = 0; id < tree->size(); ++id) {
    if ((*tree)[id].tag == GUMBO_TAG_BR) text += ' ';
    if (!(*tree)[id].is_text()) continue;
    worker::html::NodeId around = (*tree)[id].parent;
    while (around != 0 && !worker::html::is_block((*tree)[around].tag)) around = (*tree)[around].parent;
    if (std::exchange(block, around) != around) text += ' ';
    text += (*tree)[id].text;
  }
  return to_clean_utf8(text);
}

std::string text_with_labels(const ReadDocument& document) {
  std::string text;
  for (const Block& block : document.blocks) {
    if (block.kind == BlockKind::field) text += block.label + ' ';
    text += block.text + '\n';
  }
  return text;
}

/// F1 of the words read, each as often as it stands there.
double word_f1(const WordCounts& read, const WordCounts& expected) {
  const auto size = [](const WordCounts& counts) {
    std::size_t sum = 0;
    for (const auto& [word, count] : counts) sum += count;
    return sum;
  };
  std::size_t shared = 0;
  for (const auto& [word, count] : read) {
    const auto found = expected.find(word);
    if (found != expected.end()) shared += std::min(count, found->second);
  }
  const std::size_t all = size(read) + size(expected);
  return all == 0 ? 1 : 2.0 * static_cast<double>(shared) / static_cast<double>(all);
}

// Wanted and unwanted phrases of 220 real pages: precision and recall of the phrases kept.
TEST(HtmlRealPages, MainContentIsFound) {
  const fs::path folder = html_folder();
  if (!fs::exists(folder / "pages.json")) GTEST_SKIP() << "no real pages in " << folder;
  double kept = 0;
  double lost = 0;
  double unwanted = 0;
  for (const auto& page : nlohmann::json::parse(bytes_of(folder / "pages.json"))) {
    const auto document =
        worker::extract_html(bytes_of(folder / "pages" / page["file"].get<std::string>()), {});
    const std::string text = document ? squeeze_space(to_markdown(*document)) : std::string{};
    const auto stands = [&text](const nlohmann::json& phrase) {
      return text.find(squeeze_space(phrase.get<std::string>())) != std::string::npos;
    };
    for (const auto& phrase : page["must_contain"]) ++(stands(phrase) ? kept : lost);
    for (const auto& phrase : page["must_not_contain"]) unwanted += stands(phrase) ? 1 : 0;
  }
  const double precision = kept / (kept + unwanted);
  const double recall = kept / (kept + lost);
  EXPECT_GE(precision, 0.88);
  EXPECT_GE(recall, 0.96);
  EXPECT_GE(2 * precision * recall / (precision + recall), 0.925);
}

// 40 pages with the main content that Readability's own tests expect of them.
TEST(HtmlRealPages, WordsAreThoseThatReadersOfThePageExpect) {
  const fs::path folder = html_folder() / "readability";
  if (!fs::exists(folder)) GTEST_SKIP() << "no pages with expected content in " << folder;
  std::map<std::string, double> scores;
  double sum = 0;
  for (const fs::directory_entry& page : fs::directory_iterator(folder)) {
    if (!fs::exists(page.path() / "expected.html")) continue;
    const auto document = worker::extract_html(bytes_of(page.path() / "source.html"), {});
    const double f1 = document ? word_f1(words_of_text(text_with_labels(*document)),
                                         words_of_text(all_text(bytes_of(page.path() / "expected.html"))))
                               : 0;
    scores[page.path().filename().string()] = f1;
    sum += f1;
  }
  ASSERT_FALSE(scores.empty());
  const double mean = sum / static_cast<double>(scores.size());
  std::cout << "word F1 over " << scores.size() << " pages: " << mean << '\n';
  for (const auto& [name, f1] : scores) {
    if (f1 < 0.9) std::cout << "  " << name << ": " << f1 << '\n';
  }
  EXPECT_GE(mean, 0.93);
}

}  // namespace
}  // namespace praxis::ingest::test
