// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace praxis::tools {

/// The arguments of a command whose words may begin with a dash, put in an order that no one has to think of:
/// its options with their values, "--", then the words as they stood. Words are all that is no option of the
/// command and no unknown one of two dashes, so that `bus -ferry` is a query and `--limt` still an error: the
/// unknown ones are all that is given back, to be complained of. A "--" that was typed ends the options.
/// `arguments` come without the program's and the command's name.
std::vector<std::string> words_behind_options(const CLI::App& command,
                                              const std::vector<std::string>& arguments);

}  // namespace praxis::tools
