// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/live_index.h"

#include "search/generation.h"

#include <condition_variable>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>

#include <sys/stat.h>

namespace praxis::search {
namespace {

/// What of a file changes when somebody saves it; zeros where there is none.
struct SavedState {
  ino_t inode = 0;
  off_t size = 0;
  time_t seconds = 0;
  long nanoseconds = 0;
  bool operator==(const SavedState&) const = default;

  static SavedState of(const std::filesystem::path& file) {
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0) return {};
    return {status.st_ino, status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec};
  }
};

/// What tells one generation from another: its name, and the file itself, should a name ever come again; and
/// by what words it is asked.
struct Identity {
  std::filesystem::path file;
  ino_t inode = 0;
  SavedState synonyms;
  bool operator==(const Identity&) const = default;
};

Result<Identity> current_identity(const GenerationStore& store) {
  auto file = store.current();
  if (!file) return pass_on(std::move(file));
  const ino_t inode = SavedState::of(*file).inode;
  return Identity{std::move(*file), inode, SavedState::of(LiveIndex::synonyms_of(store.folder()))};
}

struct OpenGeneration {
  Identity identity;
  std::shared_ptr<const Snapshot> snapshot;
};

Result<OpenGeneration> open_current(const GenerationStore& store,
                                    const std::shared_ptr<const Vocabularies>& vocabularies) {
  auto identity = current_identity(store);
  if (!identity) return pass_on(std::move(identity));
  auto snapshot = Snapshot::open(identity->file, vocabularies);
  if (!snapshot) return pass_on(std::move(snapshot));
  return OpenGeneration{std::move(*identity), std::move(*snapshot)};
}

}  // namespace

struct LiveIndex::Impl {
  Impl(GenerationStore generations, std::shared_ptr<const Vocabularies> shared, OpenGeneration first,
       std::chrono::milliseconds every, Reload again)
      : store(std::move(generations)),
        vocabularies(std::move(shared)),
        reload(std::move(again)),
        open(std::move(first)),
        interval(every),
        watcher([this] { watch(); }) {}

  ~Impl() {
    {
      const std::lock_guard lock(mutex);
      stopping = true;
    }
    wake.notify_all();
    watcher.join();
  }
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  void watch() {
    std::unique_lock lock(mutex);
    while (!wake.wait_for(lock, interval, [this] { return stopping; })) {
      const Identity served = open.identity;
      lock.unlock();
      std::shared_ptr<const Snapshot> old = swap_if_changed(served);
      old.reset();  // may close many files: not under the lock
      lock.lock();
    }
  }

  // The snapshot that was replaced, if one was. A generation that does not open is passed over: what is
  // served goes on being served, and the next look tries again.
  std::shared_ptr<const Snapshot> swap_if_changed(const Identity& served) {
    const auto now = current_identity(store);
    if (!now || *now == served) return nullptr;
    if (auto read = reload ? reload() : nullptr) vocabularies = std::move(read);
    auto fresh = open_current(store, vocabularies);
    if (!fresh) return nullptr;
    const std::lock_guard lock(mutex);
    std::swap(open, *fresh);
    return std::move(fresh->snapshot);
  }

  const GenerationStore store;
  std::shared_ptr<const Vocabularies> vocabularies;  // the watcher's alone
  const Reload reload;
  std::mutex mutex;
  std::condition_variable wake;
  OpenGeneration open;
  bool stopping = false;
  const std::chrono::milliseconds interval;
  std::thread watcher;  // last: it uses all the others
};

LiveIndex::LiveIndex(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
LiveIndex::~LiveIndex() = default;

Result<std::unique_ptr<LiveIndex>> LiveIndex::open(const std::filesystem::path& folder,
                                                   std::shared_ptr<const Vocabularies> vocabularies,
                                                   std::chrono::milliseconds interval, Reload reload) {
  GenerationStore store(folder);
  auto first = open_current(store, vocabularies);
  if (!first) return pass_on(std::move(first));
  try {
    auto impl = std::make_unique<Impl>(std::move(store), std::move(vocabularies), std::move(*first), interval,
                                       std::move(reload));
    return std::unique_ptr<LiveIndex>(new LiveIndex(std::move(impl)));
  } catch (const std::system_error& error) {
    return fail(ErrorKind::internal, std::string("cannot start watching the index: ") + error.what());
  }
}

std::filesystem::path LiveIndex::synonyms_of(const std::filesystem::path& folder) {
  return folder / "vocabulary" / "synonyms.tsv";
}

std::shared_ptr<const Snapshot> LiveIndex::snapshot() const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->open.snapshot;
}

const std::filesystem::path& LiveIndex::folder() const {
  return impl_->store.folder();
}

}  // namespace praxis::search
