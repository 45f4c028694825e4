// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/html_list_label.h"

#include <algorithm>
#include <array>
#include <utility>

namespace praxis::ingest::worker::html {
namespace {

/// 1 is "a", 26 "z", 27 "aa".
std::string letters(int number) {
  constexpr int kAlphabet = 26;
  std::string label;
  for (; number > 0; number = (number - 1) / kAlphabet)
    label += static_cast<char>('a' + (number - 1) % kAlphabet);
  std::reverse(label.begin(), label.end());
  return label;
}

std::string roman(int number) {
  constexpr std::array<std::pair<int, const char*>, 13> kSigns{{{1000, "m"},
                                                                {900, "cm"},
                                                                {500, "d"},
                                                                {400, "cd"},
                                                                {100, "c"},
                                                                {90, "xc"},
                                                                {50, "l"},
                                                                {40, "xl"},
                                                                {10, "x"},
                                                                {9, "ix"},
                                                                {5, "v"},
                                                                {4, "iv"},
                                                                {1, "i"}}};
  std::string label;
  for (const auto& [value, sign] : kSigns) {
    for (; number >= value; number -= value) label += sign;
  }
  return label;
}

}  // namespace

std::string list_label(int number, std::string_view type) {
  constexpr int kMostRoman = 3999;
  std::string label;
  if (number > 0 && (type == "a" || type == "A")) label = letters(number);
  if (number > 0 && number <= kMostRoman && (type == "i" || type == "I")) label = roman(number);
  if (label.empty()) return std::to_string(number) + '.';
  if (type == "A" || type == "I") {
    std::transform(label.begin(), label.end(), label.begin(),
                   [](char c) { return static_cast<char>(c - 32); });
  }
  return label + '.';
}

}  // namespace praxis::ingest::worker::html
