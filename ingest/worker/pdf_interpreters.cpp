// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/pdf_interpreters.h"

#include "ingest/worker/pdf_content.h"
#include "ingest/worker/pdf_device.h"
#include "ingest/worker/pdf_kerns.h"

#include <string>

#include <Annot.h>
#include <Gfx.h>
#include <PDFDoc.h>
#include <Page.h>
#include <Stream.h>

namespace praxis::ingest::worker {
namespace {

constexpr double kPoints = 72;

Object resources_with(XRef* xref, const FontNames& names) {
  auto* const fonts = new Dict(xref);
  for (const auto& [name, font] : names) fonts->add(name.c_str(), Object(font));
  auto* const resources = new Dict(xref);
  resources->add("Font", Object(fonts));
  return Object(resources);
}

/// Under a saved state.
void run(Gfx& interpreter, const std::string& content) {
  Object stream(static_cast<Stream*>(new MemStream(content.data(), 0, static_cast<Goffset>(content.size()),
                                                   Object(new Dict(interpreter.getXRef())))));
  interpreter.saveState();
  interpreter.display(&stream);
  interpreter.restoreState();
}

Object resources_without_fonts(Page& page) {
  auto* const resources = new Dict(page.getResourceDict());
  resources->remove("Font");
  return Object(resources);
}

}  // namespace

PdfInterpreters::PdfInterpreters(PDFDoc& document, PdfDevice& device)
    : document_(document), device_(device), fonts_(font_sets_of(document)) {}

PdfInterpreters::~PdfInterpreters() = default;

void PdfInterpreters::display(int number) {
  const int set = fonts_.of_page.at(static_cast<std::size_t>(number) - 1);
  if (set == FontSets::kNone) {
    document_.displayPage(&device_, number, kPoints, kPoints, 0, false, true, false);
    return;
  }
  Page& page = *document_.getPage(number);
  show(interpreter_of(set, page), page);
  if (fonts_.sets[static_cast<std::size_t>(set)].last_page <= number) interpreters_.erase(set);
}

Gfx& PdfInterpreters::interpreter_of(int set, Page& page) {
  std::unique_ptr<Gfx>& interpreter = interpreters_[set];
  if (interpreter) {
    leave_behind(*interpreter);
    return *interpreter;
  }
  PDFRectangle box;
  bool crop = true;
  page.makeBox(kPoints, kPoints, page.getRotate(), false, device_.upsideDown(), -1, -1, -1, -1, &box, &crop);
  const Object resources =
      resources_with(document_.getXRef(), fonts_.sets[static_cast<std::size_t>(set)].names);
  interpreter = std::make_unique<Gfx>(&document_, &device_, page.getNum(), resources.getDict(), kPoints,
                                      kPoints, &box, crop ? page.getCropBox() : nullptr, page.getRotate(),
                                      nullptr, nullptr, document_.getXRef());
  return *interpreter;
}

// As Page::displaySlice does.
void PdfInterpreters::show(Gfx& interpreter, Page& page) {
  device_.startPage(page.getNum(), interpreter.getState(), document_.getXRef());
  const Object resources = resources_without_fonts(page);
  interpreter.pushResources(resources.getDict());
  if (const auto content = unpacked_content(page)) {
    run(interpreter, with_kerned_strings_joined(*content));
  } else {
    page.display(&interpreter);
  }
  for (Annot* const annotation : page.getAnnots()->getAnnots()) annotation->draw(&interpreter, false);
  interpreter.popResources();
}

/// Ends what the page before left open: a path that was never painted and sequences of marked content, which
/// might hide the pages to come.
void PdfInterpreters::leave_behind(Gfx& interpreter) {
  static const std::string close = "n EMC EMC EMC EMC EMC EMC EMC EMC";
  constexpr std::size_t kClosed = 8;
  do {
    device_.startPage(0, interpreter.getState(), document_.getXRef());
    run(interpreter, close);
  } while (device_.sequences_ended() == kClosed);
}

}  // namespace praxis::ingest::worker
