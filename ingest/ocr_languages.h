// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/recognised.h"

#include <string>
#include <string_view>
#include <vector>

namespace praxis::ingest {

/// With which of the installed data to read a page. "Data" is Tesseract's names joined by "+", as in
/// "ell+eng". Values; reading them is thread-safe.
class OcrLanguages {
 public:
  /// Looks at what is installed now.
  OcrLanguages();

  bool empty() const { return installed_.empty(); }
  /// All that is installed, also what serves orientation and script: other data reads other words.
  const std::string& all_names() const { return all_names_; }

  /// For a document whose other pages say this; empty where that is too little to tell, or data is missing.
  std::string for_text(std::string_view text) const;
  /// For pages of which nothing is known. Needs some data to be installed.
  std::string at_first() const;

  /// What a page should rather have been read with.
  struct Advice {
    std::string data;     ///< empty when all is well, or nothing better is there
    std::string missing;  ///< a sentence about data that is not installed; empty when none is missed
  };
  Advice advise(const RecognisedPage& page) const;

 private:
  bool is_installed(std::string_view name) const;
  std::string for_language(std::string_view language) const;
  std::string for_script(std::string_view script) const;

  std::vector<std::string> installed_;  ///< languages, sorted
  std::string all_names_;
};

/// True for text that is long enough to tell its language.
bool tells_language(std::string_view text);

/// Data holds this name.
bool reads_with(std::string_view data, std::string_view name);

/// The command that installs a language's data.
std::string install_command(std::string_view name);

}  // namespace praxis::ingest
