// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace praxis::ingest::worker {

/// A page's content in which the pieces of a shown line that small kerns part are one string again:
/// `[(V)30(ienn)-4(a)] TJ` becomes `[(Vienn) 26 (a)] TJ`.
///
/// Typesetters kern nearly every pair of letters, and Poppler makes an object of each piece and of each
/// number between: of text that is set so, half the time of reading. What a kern moves is kept and added to
/// the next one, so that no letter stands further from its place than `kLeftOut` thousandths of the font's
/// size, far less than the narrowest space. Whatever is not the operand of TJ, or not plainly strings and
/// numbers, is left as it is, as is all that follows an image within the content, whose bytes may look like
/// anything.
std::string with_kerned_strings_joined(std::string_view content);

}  // namespace praxis::ingest::worker
