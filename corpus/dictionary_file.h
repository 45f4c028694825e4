// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

namespace praxis {

/// Where Debian puts Hunspell dictionaries.
std::vector<std::filesystem::path> standard_dictionary_folders();

/// Two or three small letters, as ISO 639 has them.
bool is_language_code(std::string_view text);

/// The path of a language's Hunspell dictionary without its endings (".aff" and ".dic"), in the first of the
/// folders that has one; empty when none has, or when `language` is no ISO 639 code. Where several
/// countries' are installed, always the same.
std::filesystem::path dictionary_file(std::string_view language,
                                      const std::vector<std::filesystem::path>& folders);

}  // namespace praxis
