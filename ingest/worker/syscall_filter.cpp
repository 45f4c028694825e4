// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/syscall_filter.h"

#include <cerrno>
#include <cstring>
#include <memory>
#include <span>
#include <string>

#include <fcntl.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <unistd.h>

namespace praxis::ingest::worker {
namespace {

/// Moving bytes over descriptors that are open, memory, clocks, and the process itself. Neither `sendmsg` (it
/// could pass descriptors out) nor `prlimit64` (it could lift limits) nor anything that takes a path.
constexpr int kAllowed[] = {
    SCMP_SYS(read),
    SCMP_SYS(pread64),
    SCMP_SYS(readv),
    SCMP_SYS(write),
    SCMP_SYS(writev),
    SCMP_SYS(lseek),
    SCMP_SYS(close),
    SCMP_SYS(recvfrom),
    SCMP_SYS(recvmsg),
    SCMP_SYS(sendto),
    SCMP_SYS(poll),
    SCMP_SYS(ppoll),
    SCMP_SYS(munmap),
    SCMP_SYS(mremap),
    SCMP_SYS(madvise),
    SCMP_SYS(brk),
    SCMP_SYS(futex),
    SCMP_SYS(sched_yield),
    SCMP_SYS(sched_getaffinity),
    SCMP_SYS(membarrier),
    SCMP_SYS(rseq),
    SCMP_SYS(clock_gettime),
    SCMP_SYS(clock_getres),
    SCMP_SYS(gettimeofday),
    SCMP_SYS(time),
    SCMP_SYS(times),
    SCMP_SYS(getrusage),
    SCMP_SYS(sysinfo),
    SCMP_SYS(uname),
    SCMP_SYS(getrandom),
    SCMP_SYS(nanosleep),
    SCMP_SYS(clock_nanosleep),
    SCMP_SYS(restart_syscall),
    SCMP_SYS(getpid),
    SCMP_SYS(gettid),
    SCMP_SYS(getppid),
    SCMP_SYS(getuid),
    SCMP_SYS(geteuid),
    SCMP_SYS(getgid),
    SCMP_SYS(getegid),
    SCMP_SYS(rt_sigaction),
    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(sigaltstack),
    SCMP_SYS(exit),
    SCMP_SYS(exit_group),
};

/// Libraries look for configuration, fonts and maps, and do without when there are none.
constexpr int kNotThere[] = {
    SCMP_SYS(open),       SCMP_SYS(openat),   SCMP_SYS(openat2),    SCMP_SYS(creat),
    SCMP_SYS(stat),       SCMP_SYS(lstat),    SCMP_SYS(access),     SCMP_SYS(faccessat),
    SCMP_SYS(faccessat2), SCMP_SYS(readlink), SCMP_SYS(readlinkat),
};

/// Looking for files; Landlock does not watch over names, so that their existence can be told.
constexpr int kLooking[] = {
    SCMP_SYS(stat),     SCMP_SYS(lstat),      SCMP_SYS(fstat),      SCMP_SYS(newfstatat),
    SCMP_SYS(statx),    SCMP_SYS(access),     SCMP_SYS(faccessat),  SCMP_SYS(faccessat2),
    SCMP_SYS(readlink), SCMP_SYS(readlinkat), SCMP_SYS(getdents64), SCMP_SYS(statfs),
    SCMP_SYS(fstatfs),
};
/// Opening them otherwise than by the calls whose flags a filter can read.
constexpr int kNotThereEither[] = {SCMP_SYS(creat), SCMP_SYS(openat2)};

/// What only a process that has been taken over would try.
constexpr int kDeadly[] = {
    SCMP_SYS(socket),
    SCMP_SYS(socketpair),
    SCMP_SYS(connect),
    SCMP_SYS(bind),
    SCMP_SYS(listen),
    SCMP_SYS(accept),
    SCMP_SYS(accept4),
    SCMP_SYS(execve),
    SCMP_SYS(execveat),
    SCMP_SYS(fork),
    SCMP_SYS(vfork),
    SCMP_SYS(clone),
    SCMP_SYS(clone3),
    SCMP_SYS(ptrace),
    SCMP_SYS(process_vm_readv),
    SCMP_SYS(process_vm_writev),
    SCMP_SYS(kill),
    SCMP_SYS(tkill),
    SCMP_SYS(bpf),
    SCMP_SYS(io_uring_setup),
    SCMP_SYS(userfaultfd),
    SCMP_SYS(keyctl),
    SCMP_SYS(mount),
    SCMP_SYS(unshare),
    SCMP_SYS(setns),
};

struct Release {
  void operator()(void* filter) const { seccomp_release(filter); }
};
using Filter = std::unique_ptr<void, Release>;

int add_rules(scmp_filter_ctx filter, std::uint32_t action, std::span<const int> calls) {
  for (const int call : calls) {
    if (const int error = seccomp_rule_add(filter, action, call, 0); error != 0) return error;
  }
  return 0;
}

/// Memory may be had, but not memory to run code from: everything that runs has been loaded by now.
int add_memory_rules(scmp_filter_ctx filter) {
  const scmp_arg_cmp not_executable{2, SCMP_CMP_MASKED_EQ, PROT_EXEC, 0};
  for (const int call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)}) {
    if (const int error = seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 1, not_executable); error != 0)
      return error;
  }
  return 0;
}

/// abort() signals its own thread; nobody else's.
int add_abort_rule(scmp_filter_ctx filter) {
  const scmp_arg_cmp ourselves{0, SCMP_CMP_EQ, static_cast<scmp_datum_t>(::getpid()), 0};
  return seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1, ourselves);
}

/// Opening without a right to write, create or cut, and the little that is asked of such a descriptor.
int add_opening_rules(scmp_filter_ctx filter) {
  constexpr scmp_datum_t kWriting = O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND | (O_TMPFILE & ~O_DIRECTORY);
  const scmp_arg_cmp second{1, SCMP_CMP_MASKED_EQ, kWriting, O_RDONLY};
  const scmp_arg_cmp third{2, SCMP_CMP_MASKED_EQ, kWriting, O_RDONLY};
  int error = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(open), 1, second);
  if (error == 0) error = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(openat), 1, third);
  for (const int command : {F_GETFD, F_SETFD, F_GETFL}) {
    const scmp_arg_cmp asks{1, SCMP_CMP_EQ, static_cast<scmp_datum_t>(command), 0};
    if (error == 0) error = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(fcntl), 1, asks);
  }
  if (error == 0) error = add_rules(filter, SCMP_ACT_ALLOW, kLooking);
  return error != 0 ? error : add_rules(filter, SCMP_ACT_ERRNO(ENOENT), kNotThereEither);
}

}  // namespace

Result<void> install_syscall_filter(bool may_open) {
  const Filter filter(seccomp_init(SCMP_ACT_ERRNO(EPERM)));
  int error = filter ? 0 : -ENOMEM;
  if (error == 0) error = add_rules(filter.get(), SCMP_ACT_ALLOW, kAllowed);
  if (error == 0 && may_open) error = add_opening_rules(filter.get());
  if (error == 0 && !may_open) error = add_rules(filter.get(), SCMP_ACT_ERRNO(ENOENT), kNotThere);
  if (error == 0) error = add_rules(filter.get(), SCMP_ACT_KILL_PROCESS, kDeadly);
  if (error == 0) error = add_memory_rules(filter.get());
  if (error == 0) error = add_abort_rule(filter.get());
  if (error == 0) error = seccomp_load(filter.get());
  if (error == 0) return {};
  return fail(ErrorKind::internal, std::string("this kernel cannot filter system calls (") +
                                       std::strerror(-error) +
                                       "); Praxis does not read documents without that protection");
}

}  // namespace praxis::ingest::worker
