// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/live_index.h"
#include "server/catalogue.h"

#include <memory>

namespace praxis::server {

/// The catalogue of a live index.
class LiveCatalogue : public Catalogue {
 public:
  explicit LiveCatalogue(std::shared_ptr<search::LiveIndex> index) : index_(std::move(index)) {}
  std::shared_ptr<const Edition> edition() const override;

 private:
  std::shared_ptr<search::LiveIndex> index_;
};

}  // namespace praxis::server
