// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/query_words.h"

#include <cstddef>

#include <CLI/CLI.hpp>

namespace praxis::tools {

std::vector<std::string> words_behind_options(const CLI::App& command,
                                              const std::vector<std::string>& arguments) {
  std::vector<std::string> options;
  std::vector<std::string> words;
  std::vector<std::string> unknown;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (argument == "--") {
      words.insert(words.end(), arguments.begin() + static_cast<std::ptrdiff_t>(i) + 1, arguments.end());
      break;
    }
    const std::string name = argument.substr(0, argument.find('='));
    const bool dashed = argument.starts_with('-');
    const CLI::Option* const option = dashed ? command.get_option_no_throw(name) : nullptr;
    if (option == nullptr) {
      (argument.starts_with("--") ? unknown : words).push_back(argument);
      continue;
    }
    options.push_back(argument);
    const bool takes_value = option->get_items_expected_max() > 0 && name.size() == argument.size();
    if (takes_value && i + 1 < arguments.size()) options.push_back(arguments[++i]);
  }
  if (!unknown.empty()) return unknown;
  options.emplace_back("--");
  options.insert(options.end(), words.begin(), words.end());
  return options;
}

}  // namespace praxis::tools
