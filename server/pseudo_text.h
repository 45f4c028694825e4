// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace praxis::server {

/// Stand around each text of the pseudo-language.
inline constexpr std::string_view kPseudoBegin = "⟦";
inline constexpr std::string_view kPseudoEnd = "⟧";

/// "⟦Šéàŕçħ⟧" for "Search": readable, and no plain letter left. Text without letters stays as it is.
std::string pseudo_text(const std::string& text);

}  // namespace praxis::server
