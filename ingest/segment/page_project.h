// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/document.h"
#include "ingest/segment/sheet.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace praxis::ingest {

/// How often a page names the project that it is about.
inline constexpr std::size_t kStoryMentions = 3;

/// Counts the known projects a text names, by acronym: "ClusterFY"; ambiguous ones in capitals only.
void count_projects(std::string_view text, const SegmentTools& tools, std::size_t weight,
                    std::map<std::string, std::size_t>& counts);
/// The known project that a page names most, often enough; or empty.
std::string dominant_project(const Sheet& sheet, const ReadDocument& document);
/// The name in capitals that one of the page's first lines or its title holds and that at least so many
/// blocks use: the project of a page that no registry knows; or empty.
std::string presented_project(const Sheet& sheet, const ReadDocument& document, std::size_t least);
/// Keeps what is free as one project, from the page's title on; what stands above it (a language switch, a
/// path) is not the project's.
void keep_page(Sheet& sheet, std::size_t end, std::string title, const std::string& project);

}  // namespace praxis::ingest
