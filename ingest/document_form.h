// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/unit_form.h"
#include "ingest/document.h"
#include "ingest/quality.h"

namespace praxis::ingest {

// In which order the parts of a document travel as bytes, as corpus/unit_form.h says it of a unit's. Whoever
// changes an order gives the worker another greeting (ingest/protocol.h) and the store another form
// (ingest/extraction_codec.cpp).

template <typename Bytes, Either<std::vector<PageSize>> Given>
void pass(Bytes& bytes, Given& sizes) {
  bytes.list(sizes, [&](auto& size) {
    bytes.hundredths(size.width);
    bytes.hundredths(size.height);
  });
}

/// What a reader tells of how it read; not what dictionaries add.
template <typename Bytes, Either<Quality> Given>
void pass(Bytes& bytes, Given& quality) {
  for (const QualityFigure& figure : kReadFigures) bytes.count(quality.*figure.value);
  bytes.list(quality.scanned_pages, [&](auto& page) { bytes.count(page); });
  bytes.list(quality.ocr_pages, [&](auto& page) { bytes.count(page); });
}

template <typename Bytes, Either<OutlineEntry> Given>
void pass(Bytes& bytes, Given& entry) {
  bytes.text(entry.title);
  bytes.count(entry.level);
  bytes.count(entry.page);
}

template <typename Bytes, Either<Block> Given>
void pass(Bytes& bytes, Given& block) {
  bytes.choice(block.kind, kBlockKinds);
  bytes.count(block.level);
  bytes.text(block.text);
  bytes.text(block.label);
  bytes.texts(block.cells);
  bytes.flag(block.header);
  bytes.count(block.group);
  bytes.flag(block.boxed);
  bytes.texts(block.roles);
  bytes.text(block.date);
  bytes.list(block.boxes, [&](auto& place) {
    bytes.ordinal(place.page);
    pass(bytes, place.box);
  });
}

template <typename Bytes, Either<ReadDocument> Given>
void pass(Bytes& bytes, Given& document) {
  pass(bytes, document.info);
  bytes.flag(document.title_from_content);
  pass(bytes, document.quality);
  pass(bytes, document.page_sizes);
  bytes.list(document.outline, [&](auto& entry) { pass(bytes, entry); });
  bytes.list(document.blocks, [&](auto& block) { pass(bytes, block); });
}

}  // namespace praxis::ingest
