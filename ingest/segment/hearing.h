// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/segment/candidate.h"
#include "ingest/segment/shown.h"

#include <cstddef>
#include <vector>

namespace praxis::ingest {

/// Known by names, times and sums: neither practices nor recommendations.
bool is_factual(std::size_t kind);

/// What a family is judged by: what is said of it and what its members show.
struct Hearing {
  const std::vector<CandidateUnit>& family;
  KindNumbers said;
  FamilyForm form;
  std::vector<KindNumbers> shown;
  KindNumbers mean{};  // in tenths

  std::size_t homes() const;

  /// Two of three sections that may be practices show it all by themselves: another that only tells of a
  /// place of its own is left out by chance.
  bool carries_practices() const;

  /// Two of three sections show by themselves that they advise: one that asks for something too, among
  /// sentences that say why, is advice as well.
  bool carries_advice() const;

  bool is_carried_advice(std::size_t i) const;

  /// Those that show a practice by every sign there is.
  std::size_t surely_told() const;

  bool is_carried_practice(std::size_t i) const;

  /// Each has the label of all, no date, and shows a practice by itself.
  bool all_labelled() const;

  /// Its own heading says for sure that it advises, and its text asks for something.
  bool is_headed_advice(std::size_t i) const;

  /// Nothing but dates at the head of each says that these are news.
  bool is_dated_run(std::size_t kind) const;

  /// An imperative alone may as well be the aim of a plan: where no heading right above says that these are
  /// recommendations, half of them must say that somebody should do something.
  bool asks() const;

  std::size_t asking() const;

  /// What a family must show on the average of a kind. Where each of some says that somebody should do
  /// something, that speaks for all as a heading would; dozens of demands are a programme.
  int needed(std::size_t kind) const;

  bool passes(std::size_t kind) const;
};

}  // namespace praxis::ingest
