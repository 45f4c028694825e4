// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace praxis::search {

/// What stands between a piece of text and the piece before it.
enum class Joint {
  space,       ///< anything that parts words
  hyphen,      ///< one hyphen
  apostrophe,  ///< straight or curled
  point,       ///< a point, colon or underscore inside an ICU word: "U.S.A", "interreg.eu"
  digit,       ///< nothing: letters end and a number begins, "Horizon2020"
  symbol       ///< "&" or "+", which mean the same: "R&D", "R & D", "I+D+i"
};

/// The smallest run that is a word of its own, in bytes.
struct Piece {
  std::size_t begin = 0;
  std::size_t end = 0;
  Joint joint = Joint::space;
  std::string folded;  ///< case folded, accents kept
};

/// All pieces of a valid UTF-8 text, in order.
std::vector<Piece> split_pieces(std::string_view text);

}  // namespace praxis::search
