// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/generation.h"

#include "corpus/fs.h"
#include "search/xapian_guard.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <system_error>

namespace praxis::search {
namespace {

constexpr std::string_view kSuffix = ".praxis";
constexpr std::size_t kKept = 3;
constexpr std::size_t kDigits = 6;

std::filesystem::path generations_of(const std::filesystem::path& folder) {
  return folder / "generations";
}

/// The number of "000042.praxis", or 0 for any other name.
unsigned long number_of(const std::filesystem::path& file) {
  const std::string name = file.filename().string();
  if (name.size() < kDigits + kSuffix.size() || !name.ends_with(kSuffix)) return 0;
  const std::size_t digits = name.size() - kSuffix.size();
  unsigned long number = 0;
  const auto parsed = std::from_chars(name.data(), name.data() + digits, number);
  return parsed.ec == std::errc() && parsed.ptr == name.data() + digits ? number : 0;
}

std::string name_for(unsigned long number) {
  std::string digits = std::to_string(number);
  if (digits.size() < kDigits) digits.insert(0, kDigits - digits.size(), '0');
  return digits + std::string(kSuffix);
}

tl::unexpected<Error> no_index(const std::filesystem::path& folder) {
  return fail(ErrorKind::no_index,
              "there is no index in " + folder.string() + " yet; make one with `praxis index PATH`");
}

/// Lets `current` name a file: the new link is made beside the old one and renamed over it.
Result<void> point_current_at(const std::filesystem::path& folder, const std::filesystem::path& file) {
  const std::filesystem::path fresh = folder / "current.next";
  std::filesystem::remove(fresh);
  std::filesystem::create_symlink(std::filesystem::path("generations") / file.filename(), fresh);
  std::filesystem::rename(fresh, folder / "current");
  return sync_folder(folder);
}

}  // namespace

GenerationStore::GenerationStore(std::filesystem::path folder) : folder_(std::move(folder)) {}

Result<std::filesystem::path> GenerationStore::current() const {
  std::error_code error;
  const std::filesystem::path target = std::filesystem::read_symlink(folder_ / "current", error);
  if (error) return no_index(folder_);
  const std::filesystem::path file = folder_ / target;
  if (!std::filesystem::exists(file, error)) {
    return fail(ErrorKind::damaged_index, "the current generation " + file.string() +
                                              " is missing; run `praxis rollback` or `praxis index --full`");
  }
  return file;
}

std::vector<std::filesystem::path> GenerationStore::all() const {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (std::filesystem::directory_iterator entry(generations_of(folder_), error), end; !error && entry != end;
       entry.increment(error)) {
    if (number_of(entry->path()) > 0) files.push_back(entry->path());
  }
  std::sort(files.begin(), files.end(),
            [](const auto& a, const auto& b) { return number_of(a) < number_of(b); });
  return files;
}

Result<std::filesystem::path> GenerationStore::prepare_next() const {
  return guarded("preparing a generation", [&]() -> Result<std::filesystem::path> {
    const std::filesystem::path generations = generations_of(folder_);
    std::filesystem::create_directories(generations);
    std::filesystem::remove(folder_ / "current.next");
    std::vector<std::filesystem::path> leftovers;
    for (const auto& entry : std::filesystem::directory_iterator(generations)) {
      const auto extension = entry.path().extension();
      if (extension == ".scratch" || extension == ".partial") leftovers.push_back(entry.path());
    }
    for (const auto& leftover : leftovers) std::filesystem::remove_all(leftover);
    const auto files = all();
    // Never a number that was used before, not even by a generation rolled back from: readers know one by its
    // name.
    return generations / name_for(files.empty() ? 1 : number_of(files.back()) + 1);
  });
}

Result<void> GenerationStore::publish(const std::filesystem::path& file) const {
  return guarded("publishing a generation", [&]() -> Result<void> {
    const unsigned long number = number_of(file);
    if (number == 0 || !std::filesystem::exists(generations_of(folder_) / file.filename())) {
      return fail(ErrorKind::internal, file.string() + " is no generation of " + folder_.string());
    }
    std::error_code none;
    const unsigned long previous = number_of(std::filesystem::read_symlink(folder_ / "current", none));
    if (auto synced = sync_folder(generations_of(folder_)); !synced) return synced;
    if (auto pointed = point_current_at(folder_, file); !pointed) return pointed;

    std::vector<std::filesystem::path> kept;
    for (const auto& old : all()) {
      // Between the two lie those that were rolled back from, or never published: a rollback must not reach
      // them.
      const bool abandoned = number_of(old) > previous && number_of(old) != number;
      if (abandoned) {
        std::filesystem::remove(old);
      } else {
        kept.push_back(old);
      }
    }
    for (std::size_t i = 0; i + kKept < kept.size(); ++i) {
      if (number_of(kept[i]) != number) std::filesystem::remove(kept[i]);
    }
    return sync_folder(generations_of(folder_));
  });
}

Result<std::filesystem::path> GenerationStore::rollback() const {
  return guarded("rolling back", [&]() -> Result<std::filesystem::path> {
    std::error_code error;
    // Not current(): a rollback is also how to leave a generation whose file is gone.
    const auto target = std::filesystem::read_symlink(folder_ / "current", error);
    if (error) return no_index(folder_);
    const unsigned long now = number_of(target);
    auto files = all();
    std::erase_if(files, [&](const auto& file) { return number_of(file) >= now; });
    if (files.empty()) {
      return fail(ErrorKind::not_found, "there is no generation before " + target.filename().string());
    }
    if (auto pointed = point_current_at(folder_, files.back()); !pointed) return pass_on(std::move(pointed));
    return files.back();
  });
}

}  // namespace praxis::search
