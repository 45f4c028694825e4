// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/page_order.h"

#include "server/tag_view.h"

namespace praxis::server {

bool has_page_pictures(const DocumentInfo& document) {
  return document.pages > 0 && is_pdf(document);
}

PictureOrder order_for(const DocumentInfo& document, const std::string& content, int page, const Unit* unit) {
  PictureOrder order{document.path, content, {page, {}}};
  if (unit == nullptr) return order;
  for (const PageBox& place : unit->boxes) {
    if (place.page == page && order.wish.marks.size() < ingest::kMostMarks)
      order.wish.marks.push_back(place.box);
  }
  return order;
}

std::string version_of(const PictureOrder& order) {
  constexpr std::size_t kEnough = 12;
  return picture_key(order).substr(0, kEnough);
}

}  // namespace praxis::server
