// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/segment/sheet.h"

#include <cstddef>
#include <optional>

namespace praxis::ingest {

/// The card's heading, or its first block where it has none: a place or a date may stand above it.
std::size_t card_head(const Sheet& sheet, const Draft& card);

/// A line of a card that is nothing but a place.
bool is_card_place(const Sheet& sheet, std::size_t i);

/// What cards are that neither they nor a heading name, by what most of them say: dated ones events or news;
/// each with its place, on a page of practices or of things done, practices. Nothing where they are few.
std::optional<UnitKind> kind_by_content(const Sheet& sheet);

}  // namespace praxis::ingest
