// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/byte_reader.h"
#include "ingest/byte_writer.h"
#include "ingest/document.h"
#include "ingest/quality.h"

#include <concepts>
#include <type_traits>

namespace praxis::ingest {

// In which order the parts of a document travel as bytes, said once for both ways: `Bytes` is a ByteWriter,
// which takes from the value, or a ByteReader, which fills it and complains about what cannot be. Whoever
// changes an order gives the worker another greeting (ingest/protocol.h) and the store another form
// (ingest/extraction_codec.cpp).

/// The type itself, or const where it is to be written.
template <typename Given, typename Type>
concept Either = std::same_as<std::remove_const_t<Given>, Type>;

template <typename Bytes, Either<Box> Given>
void pass(Bytes& bytes, Given& box) {
  bytes.real(box.x0);
  bytes.real(box.y0);
  bytes.real(box.x1);
  bytes.real(box.y1);
}

template <typename Bytes, Either<std::vector<PageSize>> Given>
void pass(Bytes& bytes, Given& sizes) {
  bytes.list(sizes, [&](auto& size) {
    bytes.hundredths(size.width);
    bytes.hundredths(size.height);
  });
}

template <typename Bytes, Either<DocumentInfo> Given>
void pass(Bytes& bytes, Given& info) {
  for (auto* const text : {&info.id, &info.title, &info.path, &info.url, &info.kind, &info.date,
                           &info.language, &info.description})
    bytes.text(*text);
  bytes.count(info.pages);
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
