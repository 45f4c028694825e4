// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/progress_bar.h"

#include <string>

#include <fmt/core.h>
#include <unistd.h>

namespace praxis::tools {
namespace {

constexpr std::size_t kWidth = 24;

std::string bar(std::size_t done, std::size_t total) {
  const std::size_t filled = total == 0 ? kWidth : kWidth * done / total;
  return std::string(filled, '#') + std::string(kWidth - filled, '.');
}

}  // namespace

ProgressBar::ProgressBar(bool wanted) : shown_(wanted && ::isatty(STDERR_FILENO) != 0) {}

ProgressBar::~ProgressBar() {
  if (drawn_) fmt::print(stderr, "\r\x1b[K");
}

void ProgressBar::show(const ingest::Progress& progress) {
  const auto now = Clock::now();
  const bool last = progress.done == progress.total;
  if (!shown_ || (!last && drawn_ && now - last_ < std::chrono::milliseconds(100))) return;
  last_ = now;
  drawn_ = true;
  const double seconds = std::chrono::duration<double>(now - started_).count();
  const double rate = seconds > 0 ? static_cast<double>(progress.done) / seconds : 0;
  const double left = rate > 0 ? static_cast<double>(progress.total - progress.done) / rate : 0;
  fmt::print(stderr, "\r\x1b[K[{}] {}/{} sources  {:.1f}/s  {} pages  {:.0f} s left",
             bar(progress.done, progress.total), progress.done, progress.total, rate, progress.pages, left);
  std::fflush(stderr);
}

}  // namespace praxis::tools
