// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

class Page;

namespace praxis::ingest::worker {

/// The content stream of a page, unpacked: what Poppler would read of it letter by letter through its own
/// decoder, which takes several times as long as zlib. Nothing where it is not packed by zlib alone, is
/// broken or too long to be held in memory; then Poppler, which is patient, should read it.
std::optional<std::string> unpacked_content(Page& page);

}  // namespace praxis::ingest::worker
