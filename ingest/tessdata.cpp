// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/tessdata.h"

#include "corpus/ascii.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <system_error>
#include <utility>

namespace praxis::ingest {
namespace {

namespace fs = std::filesystem;

using DataName = std::pair<std::string_view, std::string_view>;

/// The languages of the regions that cooperate, and of their neighbours.
constexpr std::array<DataName, 41> kDataNames{
    {{"bg", "bul"}, {"bs", "bos"}, {"ca", "cat"}, {"cs", "ces"}, {"cy", "cym"}, {"da", "dan"}, {"de", "deu"},
     {"el", "ell"}, {"en", "eng"}, {"es", "spa"}, {"et", "est"}, {"eu", "eus"}, {"fi", "fin"}, {"fr", "fra"},
     {"fy", "fry"}, {"ga", "gle"}, {"gl", "glg"}, {"hr", "hrv"}, {"hu", "hun"}, {"is", "isl"}, {"it", "ita"},
     {"lb", "ltz"}, {"lt", "lit"}, {"lv", "lav"}, {"mk", "mkd"}, {"mt", "mlt"}, {"nl", "nld"}, {"no", "nor"},
     {"pl", "pol"}, {"pt", "por"}, {"ro", "ron"}, {"ru", "rus"}, {"sk", "slk"}, {"sl", "slv"}, {"sq", "sqi"},
     {"sr", "srp"}, {"sv", "swe"}, {"tr", "tur"}, {"uk", "ukr"}, {"oc", "oci"}, {"fo", "fao"}}};

constexpr std::string_view kDataEnding = ".traineddata";

/// Names of languages alone: they go into requests and messages.
bool is_plain_name(std::string_view name) {
  constexpr std::size_t kLongest = 24;
  return !name.empty() && name.size() <= kLongest &&
         std::all_of(name.begin(), name.end(), [](char c) { return is_ascii_letter(c) || c == '_'; });
}

std::vector<fs::path> candidate_folders() {
  std::vector<fs::path> folders;
  if (const char* prefix = std::getenv("TESSDATA_PREFIX"); prefix != nullptr && *prefix != '\0')
    return {fs::path(prefix), fs::path(prefix) / "tessdata"};
  std::error_code error;
  for (const auto& entry : fs::directory_iterator("/usr/share/tesseract-ocr", error))
    folders.push_back(entry.path() / "tessdata");
  std::sort(folders.rbegin(), folders.rend());  // the newest version first
  folders.emplace_back("/usr/share/tessdata");
  folders.emplace_back("/usr/local/share/tessdata");
  return folders;
}

}  // namespace

std::vector<TrainedData> installed_trained_data() {
  std::vector<TrainedData> found;
  for (const fs::path& folder : candidate_folders()) {
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
      const std::string file = entry.path().filename().string();
      if (!file.ends_with(kDataEnding)) continue;
      std::string name = file.substr(0, file.size() - kDataEnding.size());
      if (is_plain_name(name)) found.push_back({std::move(name), entry.path()});
    }
    if (!found.empty()) break;  // languages of two versions do not mix
  }
  std::sort(found.begin(), found.end(),
            [](const TrainedData& a, const TrainedData& b) { return a.name < b.name; });
  return found;
}

std::string_view tesseract_name_of(std::string_view language) {
  const auto* const found = std::find_if(kDataNames.begin(), kDataNames.end(),
                                         [&](const DataName& names) { return names.first == language; });
  return found == kDataNames.end() ? std::string_view() : found->second;
}

std::string_view language_of(std::string_view data) {
  const auto* const found = std::find_if(kDataNames.begin(), kDataNames.end(),
                                         [&](const DataName& names) { return names.second == data; });
  return found == kDataNames.end() ? std::string_view() : found->first;
}

std::vector<std::string_view> languages_of_script(std::string_view script) {
  if (script == "Greek") return {"ell"};
  if (script == "Cyrillic") return {"bul", "ukr", "srp", "mkd", "rus"};
  return {};
}

}  // namespace praxis::ingest
