// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/document.h"
#include "ingest/worker/extractor.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace praxis::ingest::test {

/// A page with a site's usual surroundings and the given content in the middle.
inline std::string site_page(std::string_view content, std::string_view head = "<title>A page</title>") {
  std::string page = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">";
  page += head;
  page +=
      "</head><body><header><a href=\"/\">Home of the programme</a>"
      "<nav><ul><li><a href=\"/a\">Calls</a></li><li><a href=\"/b\">Library</a></li></ul></nav></header>";
  page += content;
  page +=
      "<footer><p>Managing authority, 1 Long Street</p><ul><li>Legal notice</li></ul></footer>"
      "</body></html>";
  return page;
}

/// Two paragraphs, enough for a page to count as an article.
inline constexpr std::string_view kProse =
    "<p>The valley runs a lending library for tools, which opens on two evenings a week and is kept by "
    "volunteers "
    "from the fire brigade.</p><p>Members pay a small yearly fee, and the municipality adds the rent of the "
    "hall "
    "and the insurance of the machines.</p>";

inline ReadDocument read_html(std::string_view page, std::string_view charset = {}) {
  auto document = worker::extract_html(page, charset);
  EXPECT_TRUE(document.has_value()) << (document ? "" : document.error().message);
  return document ? std::move(*document) : ReadDocument{};
}

/// Every block as "kind: text", with the label of fields and items before the text.
inline std::vector<std::string> lines_of(const ReadDocument& document) {
  std::vector<std::string> lines;
  for (const Block& block : document.blocks) {
    std::string line(name_of(block.kind));
    if (block.kind == BlockKind::heading) line += std::to_string(block.level);
    line += ": ";
    if (!block.label.empty()) line += block.label + " ";
    lines.push_back(line + block.text);
  }
  return lines;
}

/// The blocks of a page with nothing but this in its main element.
inline std::vector<std::string> blocks_of(std::string_view main) {
  return lines_of(read_html("<body><main>" + std::string(main) + "</main></body>"));
}

inline std::string text_of(const ReadDocument& document) {
  std::string text;
  for (const Block& block : document.blocks) text += block.text + "\n";
  return text;
}

}  // namespace praxis::ingest::test
