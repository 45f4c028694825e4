// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/languages.h"

#include "corpus/fs.h"
#include "corpus/utf8.h"

#include <algorithm>

#include <fmt/format.h>
#include <unicode/localematcher.h>

namespace praxis::server {
namespace {

constexpr std::uint64_t kMaxCatalogueBytes = 1024 * 1024;
constexpr std::string_view kEnglishFile = "en.tsv";

/// English first, for the others are held against it.
Result<std::vector<std::filesystem::path>> catalogues_in(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code problem;
  for (const auto& entry : std::filesystem::directory_iterator(folder, problem)) {
    if (entry.path().extension() == ".tsv") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  const auto english = std::find_if(files.begin(), files.end(), [](const std::filesystem::path& file) {
    return file.filename() == kEnglishFile;
  });
  if (problem || english == files.end()) {
    return fail(
        ErrorKind::unreadable,
        fmt::format("no English messages in {}; reinstall praxis or set PRAXIS_DATA", folder.string()));
  }
  std::rotate(files.begin(), english, english + 1);
  return files;
}

}  // namespace

struct Languages::Matcher {
  explicit Matcher(icu::LocaleMatcher made) : matcher(std::move(made)) {}
  icu::LocaleMatcher matcher;
};

Languages::Languages() = default;
Languages::~Languages() = default;
Languages::Languages(Languages&&) noexcept = default;
Languages& Languages::operator=(Languages&&) noexcept = default;

Result<Languages> Languages::load(const std::filesystem::path& folder, bool with_pseudo) {
  const auto files = catalogues_in(folder);
  if (!files) return tl::unexpected<Error>(files.error());
  Languages languages;
  std::string contents;
  for (const std::filesystem::path& file : *files) {
    auto content = read_file(file, kMaxCatalogueBytes);
    if (!content) return pass_on(std::move(content));
    contents += *content + '\0';
    auto language = Language::read(file, languages.all_.empty() ? nullptr : languages.all_.front().get());
    if (!language) return pass_on(std::move(language));
    languages.all_.push_back(std::make_unique<const Language>(std::move(*language)));
  }
  if (with_pseudo) {
    auto pseudo = Language::pseudo(languages.english());
    if (!pseudo) return pass_on(std::move(pseudo));
    languages.all_.push_back(std::make_unique<const Language>(std::move(*pseudo)));
  }
  languages.fingerprint_ = sha256_hex(contents).substr(0, 12);
  UErrorCode status = U_ZERO_ERROR;
  icu::LocaleMatcher::Builder builder;
  for (const auto& language : languages.all_) {
    languages.in_order_.push_back(language.get());
    builder.addSupportedLocale(icu::Locale::forLanguageTag(language->code(), status));
  }
  const Language& english = languages.english();
  std::stable_sort(languages.in_order_.begin(), languages.in_order_.end(),
                   [&](const Language* a, const Language* b) {
                     return english.compare(a->own_name(), b->own_name()) < 0;
                   });
  builder.setNoDefaultLocale();
  languages.matcher_ = std::make_unique<const Matcher>(builder.build(status));
  if (U_FAILURE(status)) return fail(ErrorKind::internal, "ICU has no table of languages");
  return languages;
}

const Language* Languages::best_for(std::string_view ranges) const {
  if (trim(ranges).empty()) return nullptr;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale* best = matcher_->matcher.getBestMatchForListString(
      icu::StringPiece(ranges.data(), static_cast<int>(ranges.size())), status);
  if (U_FAILURE(status) || best == nullptr) return nullptr;  // a malformed header asks for nothing
  const std::string tag = best->toLanguageTag<std::string>(status);
  const auto found =
      std::find_if(all_.begin(), all_.end(), [&](const auto& language) { return language->code() == tag; });
  return found == all_.end() ? nullptr : found->get();
}

}  // namespace praxis::server
