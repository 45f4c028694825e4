// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::ingest {

// What is installed for optical character recognition. Tesseract keeps a file a language, named by ISO 639-2
// ("ita"); documents name theirs by ISO 639-1 ("it").

/// A language's file, such as /usr/share/tesseract-ocr/5/tessdata/ita.traineddata.
struct TrainedData {
  std::string name;  ///< "ita"
  std::filesystem::path file;
};

/// All that is installed, by name. Looks into $TESSDATA_PREFIX, else where Debian and others put it. "osd"
/// (orientation and script) is among them.
std::vector<TrainedData> installed_trained_data();

/// Tesseract's name for a language of ISO 639-1, or empty.
std::string_view tesseract_name_of(std::string_view language);
/// The other way round.
std::string_view language_of(std::string_view data);
/// The languages of a script as Tesseract's orientation detection names it ("Greek", "Cyrillic"), the likely
/// ones first; empty for Latin and for scripts that no region of Interreg writes.
std::vector<std::string_view> languages_of_script(std::string_view script);

}  // namespace praxis::ingest
