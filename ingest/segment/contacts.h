// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/document.h"
#include "ingest/segment/cues.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::ingest {

/// A text without e-mail addresses and telephone numbers, and without the words that only led to them
/// ("E-mail:", "Tel."). A number counts as a telephone's where such a word or a country's code stands before
/// it.
std::string without_contacts(const std::string& text);

/// The bytes at a text's end that only lead to an address or number: "E-mail:", "(Tel. "; 0 without any.
std::size_t lead_length(std::string_view text);

/// Personal data of contacts is not indexed: takes addresses and numbers out of blocks, and drops those of
/// which nothing is left, those that announce a contact and name one, and fields of that name.
void drop_contacts(std::vector<Block>& blocks, const Cues& cues);

}  // namespace praxis::ingest
