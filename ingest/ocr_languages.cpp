// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/ocr_languages.h"

#include "ingest/language.h"
#include "ingest/tessdata.h"

#include <algorithm>
#include <array>

namespace praxis::ingest {
namespace {

constexpr std::size_t kTellingText = 200;  // bytes
constexpr std::string_view kFirstData = "eng";
constexpr std::array<std::string_view, 6> kInOtherScripts{"bg", "el", "mk", "ru", "sr", "uk"};

}  // namespace

bool tells_language(std::string_view text) {
  return text.size() >= kTellingText;
}

bool reads_with(std::string_view data, std::string_view name) {
  const std::string all = "+" + std::string(data) + "+";
  return all.find("+" + std::string(name) + "+") != std::string::npos;
}

std::string install_command(std::string_view name) {
  std::string package(name);
  std::replace(package.begin(), package.end(), '_', '-');
  return "`apt-get install tesseract-ocr-" + package + "`";
}

OcrLanguages::OcrLanguages() {
  for (const TrainedData& data : installed_trained_data()) {
    all_names_ += data.name + " ";
    if (data.name != "osd" && data.name != "equ") installed_.push_back(data.name);
  }
}

bool OcrLanguages::is_installed(std::string_view name) const {
  return std::binary_search(installed_.begin(), installed_.end(), name);
}

/// Latin data reads the Latin letters of other languages too; other scripts need English beside them for the
/// names and terms that every document holds.
std::string OcrLanguages::for_language(std::string_view language) const {
  std::string name(tesseract_name_of(language));
  if (name.empty() || !is_installed(name)) return {};
  const bool other_script =
      std::find(kInOtherScripts.begin(), kInOtherScripts.end(), language) != kInOtherScripts.end();
  if (other_script && is_installed(kFirstData)) name += "+" + std::string(kFirstData);
  return name;
}

std::string OcrLanguages::for_script(std::string_view script) const {
  std::string names;
  for (const std::string_view name : languages_of_script(script)) {
    if (is_installed(name)) names += std::string(name) + "+";
  }
  if (names.empty()) return names;
  return is_installed(kFirstData) ? names + std::string(kFirstData) : names.substr(0, names.size() - 1);
}

std::string OcrLanguages::for_text(std::string_view text) const {
  return tells_language(text) ? for_language(detect_language(text, {})) : std::string();
}

std::string OcrLanguages::at_first() const {
  return is_installed(kFirstData) ? std::string(kFirstData) : installed_.front();
}

OcrLanguages::Advice OcrLanguages::advise(const RecognisedPage& page) const {
  const auto in_script = languages_of_script(page.script);
  const bool script_known =
      in_script.empty() || std::any_of(in_script.begin(), in_script.end(), [&](std::string_view name) {
        return reads_with(page.languages, name);
      });
  if (!script_known) {
    std::string data = for_script(page.script);
    if (!data.empty()) return {std::move(data), {}};
    return {{},
            "the page is written in " + page.script +
                " letters, whose data for OCR is missing: " + install_command(in_script.front())};
  }
  const std::string text = text_of(page);
  if (!tells_language(text)) return {};
  const std::string_view used = std::string_view(page.languages).substr(0, page.languages.find('+'));
  const std::string language = detect_language(text, language_of(used));
  const std::string_view name = tesseract_name_of(language);
  if (name.empty() || reads_with(page.languages, name)) return {};
  if (is_installed(name)) return {for_language(language), {}};
  return {{},
          "the page seems to be in the language \"" + language +
              "\", whose data for OCR is missing; it was read with " + page.languages + ": " +
              install_command(name)};
}

}  // namespace praxis::ingest
