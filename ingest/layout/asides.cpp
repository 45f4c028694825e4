// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/layout/asides.h"

#include "ingest/layout/characters.h"
#include "ingest/layout/flow.h"
#include "ingest/layout/geometry.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

namespace praxis::ingest::layout {
namespace {

bool drawn_alike(const Aside& a, const Aside& b) {
  return a.boxed && b.boxed && a.drawn.filled == b.drawn.filled && a.drawn.colour == b.drawn.colour &&
         std::abs(width(a.last_box) - width(b.box)) < 4;
}

bool begins_with_heading(const Aside& aside, const Typography& typography) {
  if (aside.paragraphs.empty() || aside.paragraphs.front().lines.empty()) return false;
  const Line& first = aside.paragraphs.front().first();
  return first.bold || typography.is_large(first);
}

/// A page can hold boxes of several columns and sections: one of the next column is nearer than one of the
/// next but one, and of those in one column the one that stands level. Greater is better.
std::pair<double, double> fit_of(const Aside& before, const Aside& after) {
  if (before.last_page != after.page) return {-1000, 0};
  const double column = std::max(width(after.box), 1.0);
  return {-std::round((after.box.x0 - before.last_box.x1) / column),
          std::max(0.0, shared_y(before.last_box, after.box))};
}

/// The sentence that ends one part of a box goes on in the other.
bool text_goes_on(const Aside& before, const Aside& after) {
  if (before.paragraphs.empty() || after.paragraphs.empty()) return false;
  if (before.paragraphs.back().lines.empty() || after.paragraphs.front().lines.empty())
    return false;  // a table
  const std::string& end = before.paragraphs.back().last().words.back().text;
  return starts_lower(after.paragraphs.front().first().words.front().text) && !ends_sentence(end) &&
         last_of(end) != ':';
}

/// Where paragraphs of the running text have lines: by page, then in reading order.
using Places = std::map<int, std::vector<std::pair<std::size_t, const Line*>>>;

Places places_by_page(const std::vector<Paragraph>& text) {
  Places places;
  for (std::size_t i = 0; i < text.size(); ++i) {
    for (const Line& line : text[i].lines) places[line.page].emplace_back(i, &line);
    for (const auto& cell : text[i].cells) {
      for (const Line& line : cell) places[line.page].emplace_back(i, &line);
    }
  }
  return places;
}

/// The first line of a paragraph.
const Line* text_begin(const Places& places, std::size_t paragraph) {
  for (const auto& [page, lines] : places) {
    const auto found = std::lower_bound(lines.begin(), lines.end(), paragraph,
                                        [](const auto& place, std::size_t p) { return place.first < p; });
    if (found != lines.end() && found->first == paragraph) return found->second;
  }
  return nullptr;
}

/// Before which paragraph of the text an aside goes.
std::size_t position(const Aside& aside, const Places& places, std::size_t end) {
  const auto on_page = places.find(aside.page);
  if (on_page == places.end() || !aside.anchored) {
    const auto next = places.upper_bound(aside.page);
    return next == places.end() ? end : next->second.front().first;
  }
  for (const auto& [paragraph, line] : on_page->second) {
    const bool holds_anchor = aside.anchor.page == aside.page &&
                              std::abs(line->baseline - aside.anchor.baseline) < line->size &&
                              line->box.x0 < aside.anchor.x + 1 && line->box.x1 > aside.anchor.x - 1;
    if (holds_anchor) return paragraph + 1;
  }
  // First on its page: a paragraph that began on the page before is not torn.
  const auto& [paragraph, line] = on_page->second.front();
  return line == text_begin(places, paragraph) ? paragraph : paragraph + 1;
}

}  // namespace

std::vector<Anchor> anchors_of(const std::vector<Region>& regions, std::size_t boxes) {
  std::vector<Anchor> anchors(boxes);
  std::vector<bool> met(boxes, false);
  Anchor last;
  for (const Region& region : regions) {
    for (const Line& line : region.lines) {
      for (const Word& word : line.words) {
        const auto box = static_cast<std::size_t>(word.box_number);
        if (box == 0) last = {line.page, word.baseline, middle_x(word.box)};
        if (box == 0 || box > boxes || met[box - 1]) continue;
        met[box - 1] = true;
        anchors[box - 1] = last;
      }
    }
  }
  return anchors;
}

void join_boxes(std::vector<Aside>& asides, const std::vector<double>& tops, const std::vector<double>& feet,
                const Typography& typography) {
  const double near = typography.body_size * 2.5;
  std::vector<Aside> joined;
  for (Aside& aside : asides) {
    const bool taken_up = aside.box.y0 < tops[static_cast<std::size_t>(aside.page - 1)] + near;
    Aside* before = nullptr;
    std::pair best{-std::numeric_limits<double>::infinity(), 0.0};
    for (std::size_t i = joined.size(); i-- > 0 && joined[i].last_page >= aside.page - 1;) {
      if (!drawn_alike(joined[i], aside)) continue;
      const auto page = static_cast<std::size_t>(joined[i].last_page - 1);
      const bool cut_off = joined[i].last_box.y1 > feet[page] - near;
      const bool later = joined[i].last_page < aside.page || joined[i].last_box.x1 < aside.box.x0;
      if (!later || !((cut_off && taken_up) || text_goes_on(joined[i], aside))) continue;
      const std::pair fit = fit_of(joined[i], aside);
      if (fit > best) {
        best = fit;
        before = &joined[i];
      }
    }
    if (!before || begins_with_heading(aside, typography)) {
      joined.push_back(std::move(aside));
      continue;
    }
    for (Paragraph& p : aside.paragraphs) {
      p.box = before->paragraphs.empty() ? p.box : before->paragraphs.front().box;
      before->paragraphs.push_back(std::move(p));
    }
    before->last_page = aside.last_page;
    before->last_box = aside.last_box;
  }
  asides = std::move(joined);
  for (Aside& aside : asides) join_over_breaks(aside.paragraphs, typography);
}

std::vector<Paragraph> placed(std::vector<Paragraph> text, std::vector<Aside> asides) {
  const auto places = places_by_page(text);
  std::multimap<std::size_t, std::size_t> at;  // position in the text, aside; equal ones keep their order
  for (std::size_t i = 0; i < asides.size(); ++i) at.emplace(position(asides[i], places, text.size()), i);
  std::vector<Paragraph> all;
  all.reserve(text.size());
  auto next = at.begin();
  for (std::size_t i = 0; i <= text.size(); ++i) {
    for (; next != at.end() && next->first == i; ++next) {
      for (Paragraph& p : asides[next->second].paragraphs) all.push_back(std::move(p));
    }
    if (i < text.size()) all.push_back(std::move(text[i]));
  }
  return all;
}

}  // namespace praxis::ingest::layout
