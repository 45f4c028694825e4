// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace praxis::test {

/// A PDF of one page with one line of text (no parentheses or backslashes in it).
std::string pdf_saying(std::string_view text);

/// A PDF whose font gives no character for its glyphs, eight of them on one page.
std::string pdf_of_unknown_glyphs();

/// A valid PDF of a few kilobytes whose page draws a form that draws another twice, and so on 40 deep: 2^40
/// drawings of nothing, which keeps any reader busy.
std::string endless_pdf();

}  // namespace praxis::test
