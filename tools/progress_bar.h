// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/pipeline.h"

#include <chrono>

namespace praxis::tools {

/// A line on stderr that shows how far a run has come, its rate and the time left; only on a terminal,
/// redrawn at most ten times a second.
class ProgressBar {
 public:
  explicit ProgressBar(bool wanted);
  ~ProgressBar();
  void show(const ingest::Progress& progress);

 private:
  using Clock = std::chrono::steady_clock;
  bool shown_;
  bool drawn_ = false;
  Clock::time_point started_ = Clock::now();
  Clock::time_point last_;
};

}  // namespace praxis::tools
