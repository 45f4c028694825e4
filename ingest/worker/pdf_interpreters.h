// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/worker/pdf_font_sets.h"

#include <map>
#include <memory>

class Gfx;
class Page;
class PDFDoc;

namespace praxis::ingest::worker {

class PdfDevice;

/// Runs the pages of a document through Poppler's interpreter, for a device to listen.
///
/// PDFDoc::displayPage makes an interpreter for each page, which reads the page's fonts and colour profiles
/// from the file again: in long documents an eighth of all work. Here the pages of a font set share one. Not
/// for sharing between threads; document and device must outlive it.
class PdfInterpreters {
 public:
  PdfInterpreters(PDFDoc& document, PdfDevice& device);
  ~PdfInterpreters();

  /// Displays a page, at 72 dots per inch and cropped. Pages are asked for in their order.
  void display(int number);

 private:
  Gfx& interpreter_of(int set, Page& page);
  void show(Gfx& interpreter, Page& page);
  void leave_behind(Gfx& interpreter);

  PDFDoc& document_;
  PdfDevice& device_;
  FontSets fonts_;
  std::map<int, std::unique_ptr<Gfx>> interpreters_;  ///< by font set
};

}  // namespace praxis::ingest::worker
