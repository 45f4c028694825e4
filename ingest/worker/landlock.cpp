// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/landlock.h"

#include "ingest/descriptor.h"

#include <cerrno>
#include <cstdint>
#include <cstring>
#include <string>

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace praxis::ingest::worker {
namespace {

// Named here, as headers are often older than the kernel.
constexpr std::uint64_t kFirstRights = (std::uint64_t{1} << 13U) - 1;
constexpr std::uint64_t kRefer = std::uint64_t{1} << 13U;          // since version 2
constexpr std::uint64_t kTruncate = std::uint64_t{1} << 14U;       // since version 3
constexpr std::uint64_t kDeviceControl = std::uint64_t{1} << 15U;  // since version 5

/// Every right over files that this version of Landlock knows: what is not granted below is refused.
std::uint64_t all_rights(long version) {
  std::uint64_t rights = kFirstRights;
  if (version >= 2) rights |= kRefer;
  if (version >= 3) rights |= kTruncate;
  if (version >= 5) rights |= kDeviceControl;
  return rights;
}

tl::unexpected<Error> refused(const char* what) {
  return fail(ErrorKind::internal, std::string("cannot ") + what + ": " + std::strerror(errno));
}

}  // namespace

std::vector<std::filesystem::path> font_folders() {
  return {"/etc/fonts",         "/usr/share/fontconfig",  "/usr/share/fonts",     "/usr/local/share/fonts",
          "/usr/share/poppler", "/usr/share/ghostscript", "/var/cache/fontconfig"};
}

Result<bool> allow_reading_below(const std::vector<std::filesystem::path>& folders) {
  const long version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
  if (version < 1) return false;
  landlock_ruleset_attr rules{};
  rules.handled_access_fs = all_rights(version);
  const Descriptor ruleset(
      static_cast<int>(::syscall(SYS_landlock_create_ruleset, &rules, sizeof rules.handled_access_fs, 0)));
  if (!ruleset) return refused("make rules for opening files");
  for (const auto& folder : folders) {
    const Descriptor place(::open(folder.c_str(), O_PATH | O_CLOEXEC | O_DIRECTORY));
    if (!place) continue;
    landlock_path_beneath_attr rule{};
    rule.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
    rule.parent_fd = place.get();
    if (::syscall(SYS_landlock_add_rule, ruleset.get(), LANDLOCK_RULE_PATH_BENEATH, &rule, 0) != 0)
      return refused("make a rule for opening files");
  }
  if (::syscall(SYS_landlock_restrict_self, ruleset.get(), 0) != 0)
    return refused("put rules for files in force");
  return true;
}

}  // namespace praxis::ingest::worker
