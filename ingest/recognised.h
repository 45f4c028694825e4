// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/unit.h"

#include <string>
#include <vector>

namespace praxis {
class ByteReader;
class ByteWriter;
}  // namespace praxis

namespace praxis::ingest {

/// A word as read from a page's picture. Points, origin top left, of the page turned upright.
struct RecognisedWord {
  std::string text;     ///< clean UTF-8, never empty
  Box box;              ///< ascender to descender of its line
  double baseline = 0;  ///< of its line
  double size = 0;      ///< estimate of the font's
  int line = 0;         ///< number of the printed line, counting from 0 in the recogniser's order
  bool operator==(const RecognisedWord&) const = default;
};

/// What optical character recognition read on a page.
struct RecognisedPage {
  int page = 0;                  ///< from 1
  double width = 0, height = 0;  ///< points, of the page turned upright
  int turn = 0;           ///< how its writing is turned on the page as shown: 0, 90, 180, 270 clockwise
  double confidence = 0;  ///< the recogniser's own, 0 to 100, mean over the letters
  std::string script;     ///< "Latin", "Greek", …; empty unless it had to be looked for
  std::string languages;  ///< Tesseract's names of the data it was read with: "ita+eng"
  std::vector<RecognisedWord> words;
  bool operator==(const RecognisedPage&) const = default;
};

/// How a page travels to and from the worker programs, measures in hundredths of a point (compare
/// ingest/document_form.h). The worker is not trusted: reading cleans the texts, and complains about numbers
/// that no page has.
void pass(ByteWriter& bytes, const RecognisedPage& page);
void pass(ByteReader& bytes, RecognisedPage& page);

/// The words as lines of text, for looking at their language.
std::string text_of(const RecognisedPage& page);

}  // namespace praxis::ingest
