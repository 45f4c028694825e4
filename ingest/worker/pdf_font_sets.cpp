// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/pdf_font_sets.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <Dict.h>
#include <PDFDoc.h>
#include <Page.h>

namespace praxis::ingest::worker {
namespace {

// Documents change the names of their fonts from chapter to chapter, not to and fro.
constexpr std::size_t kOpenSets = 4;
// All fonts of a set are in memory together.
constexpr std::size_t kMostFonts = 64;

/// What pages must have in common to be drawn by one interpreter.
struct Shape {
  PDFRectangle crop;
  PDFRectangle media;
  int turned = 0;

  bool operator==(const Shape& other) const {
    return crop == other.crop && media == other.media && turned == other.turned;
  }
};

/// The names of a page's fonts, if each stands for an object of its own.
std::optional<FontNames> names_on(Page& page) {
  Dict* const resources = page.getResourceDict();
  if (resources == nullptr) return std::nullopt;
  FontNames names;
  const Object fonts = resources->lookup("Font");
  if (!fonts.isDict()) return names;
  if (fonts.dictGetLength() > static_cast<int>(kMostFonts)) return std::nullopt;
  for (int i = 0; i < fonts.dictGetLength(); ++i) {
    const Object& font = fonts.getDict()->getValNF(i);
    if (!font.isRef()) return std::nullopt;
    names.insert_or_assign(fonts.dictGetKey(i), font.getRef());
  }
  return names;
}

bool agree(const FontNames& some, const FontNames& others) {
  std::size_t fresh = 0;
  for (const auto& [name, font] : some) {
    const auto known = others.find(name);
    if (known == others.end())
      ++fresh;
    else if (known->second != font)
      return false;
  }
  return others.size() + fresh <= kMostFonts;
}

/// Takes the pages one after the other.
class Parting {
 public:
  int set_of(int number, Page& page) {
    const auto names = names_on(page);
    if (!names) return FontSets::kNone;
    const Shape shape{*page.getCropBox(), *page.getMediaBox(), page.getRotate()};
    for (std::size_t i = sets_.size() - std::min(kOpenSets, sets_.size()); i < sets_.size(); ++i) {
      if (shapes_[i] == shape && agree(*names, sets_[i].names)) return add(number, *names, i);
    }
    sets_.emplace_back();
    shapes_.push_back(shape);
    return add(number, *names, sets_.size() - 1);
  }

  std::vector<FontSet> take() { return std::move(sets_); }

 private:
  int add(int number, const FontNames& names, std::size_t set) {
    sets_[set].names.insert(names.begin(), names.end());
    sets_[set].last_page = number;
    return static_cast<int>(set);
  }

  std::vector<FontSet> sets_;
  std::vector<Shape> shapes_;
};

}  // namespace

FontSets font_sets_of(PDFDoc& document) {
  FontSets result;
  Parting parting;
  for (int number = 1; number <= document.getNumPages(); ++number) {
    Page* const page = document.getPage(number);
    result.of_page.push_back(page == nullptr || !page->isOk() ? FontSets::kNone
                                                              : parting.set_of(number, *page));
  }
  result.sets = parting.take();
  return result;
}

}  // namespace praxis::ingest::worker
