// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/scan.h"

#include "corpus/utf8.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <deque>
#include <set>
#include <system_error>
#include <utility>

#include <sys/stat.h>

namespace praxis::ingest {
namespace {

namespace fs = std::filesystem;

/// What a file is, whatever it is called.
using Identity = std::pair<dev_t, ino_t>;

Identity identity_of(const struct stat& info) {
  return {info.st_dev, info.st_ino};
}

fs::path normal(const fs::path& path) {
  std::error_code error;
  fs::path absolute = fs::absolute(path, error).lexically_normal();
  // "folder/" and "folder" are one place.
  return absolute.has_filename() || absolute == absolute.root_path() ? absolute : absolute.parent_path();
}

std::int64_t modified_ns(const struct stat& info) {
  const auto since_epoch =
      std::chrono::seconds(info.st_mtim.tv_sec) + std::chrono::nanoseconds(info.st_mtim.tv_nsec);
  const std::chrono::sys_time<std::chrono::nanoseconds> time(since_epoch);
  return std::chrono::duration_cast<std::chrono::nanoseconds>(
             std::chrono::file_clock::from_sys(time).time_since_epoch())
      .count();
}

/// True when `path` is `folder` or lies below it.
bool lies_in(const fs::path& path, const fs::path& folder) {
  return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first == folder.end();
}

/// Goes through the roots without recursion. Links wait until all that stands under its own name has been
/// seen: so a file reached in both ways is listed under its own name, and the outcome does not hang on the
/// order of a folder.
class Walk {
 public:
  void start_at(const fs::path& root) { visit(normal(root), true); }

  ScanResult finish() {
    for (;;) {
      if (!folders_.empty()) {
        const fs::path folder = std::move(folders_.front());
        folders_.pop_front();
        list(folder);
      } else if (!links_.empty()) {
        const auto link = links_.extract(links_.begin());
        const auto& [path, is_root] = link.value();
        follow(path, is_root);
      } else {
        break;
      }
    }
    std::sort(result_.files.begin(), result_.files.end(),
              [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
    std::stable_sort(result_.skipped.begin(), result_.skipped.end(),
                     [](const Diagnostic& a, const Diagnostic& b) { return a.path < b.path; });
    return std::move(result_);
  }

 private:
  void skip(const fs::path& path, ErrorKind kind, std::string message) {
    const std::string& name = path.native();
    result_.skipped.push_back(
        {is_valid_utf8(name) ? name : to_clean_utf8(name), {kind, std::move(message)}, 0});
  }

  void skip_unreadable(const fs::path& path, const std::string& why) {
    skip(path, ErrorKind::unreadable, "cannot be looked at: " + why);
  }

  void visit(const fs::path& path, bool is_root) {
    struct stat info {};
    if (::lstat(path.c_str(), &info) != 0) return missing(path, is_root);
    if (S_ISLNK(info.st_mode)) {
      links_.emplace(path, is_root);
    } else {
      take(path, info, is_root, false);
    }
  }

  void missing(const fs::path& path, bool is_root) {
    if (errno == ENOENT && !is_root) return;  // deleted since its folder was listed
    const ErrorKind kind = errno == ENOENT ? ErrorKind::not_found : ErrorKind::unreadable;
    skip(path, kind,
         kind == ErrorKind::not_found ? "there is no such file or folder"
                                      : std::string("cannot be looked at: ") + std::strerror(errno));
  }

  void follow(const fs::path& path, bool is_root) {
    struct stat info {};
    if (::stat(path.c_str(), &info) == 0) return take(path, info, is_root, true);
    const bool broken = errno == ENOENT || errno == ELOOP;
    // What a dead link would have led to is known by its name alone.
    if (broken && !is_root && !format_of(path)) {
      ++result_.ignored;
    } else if (broken) {
      skip(path, is_root ? ErrorKind::not_found : ErrorKind::unreadable, "the link leads nowhere");
    } else {
      skip_unreadable(path, std::strerror(errno));
    }
  }

  void take(const fs::path& path, const struct stat& info, bool is_root, bool is_link) {
    if (S_ISDIR(info.st_mode)) return take_folder(path, info, is_link);
    const auto format = format_of(path);
    if (!format && is_root && S_ISREG(info.st_mode)) {
      return skip(
          path, ErrorKind::unsupported,
          "is not of a kind that Praxis reads (PDF, HTML, MHTML, plain text, JSON Lines or CSV, by the "
          "file's ending)");
    }
    if (!format && !is_root) {
      ++result_.ignored;
      return;
    }
    if (!S_ISREG(info.st_mode)) return skip(path, ErrorKind::unreadable, "is not a regular file");
    const bool seen = !files_.insert(identity_of(info)).second;
    // Two hard links are two names of equal right; a second way to the same name is not.
    if (seen && (is_link || info.st_nlink == 1)) return;
    if (!paths_.insert(path).second) return;
    result_.files.push_back({path, *format, static_cast<std::uintmax_t>(info.st_size), modified_ns(info)});
  }

  void take_folder(const fs::path& path, const struct stat& info, bool is_link) {
    if (entered_.insert(identity_of(info)).second) {
      folders_.push_back(path);
      return;
    }
    std::error_code error;
    const fs::path target = fs::canonical(path, error);
    if (!is_link || error || !lies_in(fs::canonical(path.parent_path(), error), target)) return;
    skip(path, ErrorKind::unreadable,
         "is a link to " + target.string() + ", a folder that it stands in: not entered again");
  }

  void list(const fs::path& folder) {
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
      const fs::path& path = entry->path();
      if (path.filename().native().starts_with('.')) continue;
      visit(path, false);
    }
    if (error) skip(folder, ErrorKind::unreadable, "the folder cannot be listed: " + error.message());
  }

  ScanResult result_;
  std::deque<fs::path> folders_;               ///< still to be listed
  std::set<std::pair<fs::path, bool>> links_;  ///< still to be followed, in order of their paths
  std::set<Identity> entered_;
  std::set<Identity> files_;
  std::set<fs::path> paths_;
};

}  // namespace

ScanResult scan(const std::vector<fs::path>& roots) {
  Walk walk;
  for (const fs::path& root : roots) walk.start_at(root);
  return walk.finish();
}

}  // namespace praxis::ingest
