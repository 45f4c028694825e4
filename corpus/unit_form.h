// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/byte_reader.h"
#include "corpus/byte_writer.h"
#include "corpus/unit.h"

#include <concepts>
#include <type_traits>

namespace praxis {

// In which order the parts of a unit stand as bytes, said once for both ways: `Bytes` is a ByteWriter, which
// takes from the value, or a ByteReader, which fills it and complains about what cannot be. Whoever changes
// an order gives the index another version (search/schema.h), the worker another greeting (ingest/protocol.h)
// and the store another form (ingest/extraction_codec.cpp).

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

template <typename Bytes, Either<DocumentInfo> Given>
void pass(Bytes& bytes, Given& info) {
  for (auto* const text : {&info.id, &info.title, &info.path, &info.url, &info.kind, &info.date,
                           &info.language, &info.description})
    bytes.text(*text);
  bytes.count(info.pages);
}

template <typename Bytes, Either<UnitFields> Given>
void pass(Bytes& bytes, Given& fields) {
  bytes.list(fields.named, [&](auto& field) {
    bytes.text(field.first);
    bytes.text(field.second);
  });
  bytes.texts(fields.actions);
  bytes.optional(fields.amount, [&](auto& amount) {
    bytes.real(amount.value);
    bytes.text(amount.currency);
  });
}

template <typename Bytes, Either<Why> Given>
void pass(Bytes& bytes, Given& why) {
  bytes.text(why.field);
  bytes.text(why.value);
  bytes.text(why.text);
  bytes.number(why.begin);
  bytes.number(why.end);
  bytes.flag(why.in_title);
}

/// All of a unit but the document it stands in.
template <typename Bytes, Either<Unit> Given>
void pass_alone(Bytes& bytes, Given& unit) {
  bytes.choice(unit.kind, kUnitKinds);
  for (auto* const text :
       {&unit.id, &unit.title, &unit.text, &unit.language, &unit.date, &unit.url, &unit.record_id})
    bytes.text(*text);
  pass(bytes, unit.fields);
  bytes.integer(unit.first_page);
  bytes.integer(unit.last_page);
  bytes.list(unit.boxes, [&](auto& place) {
    bytes.integer(place.page);
    pass(bytes, place.box);
  });
  for (auto* const texts : {&unit.section, &unit.projects, &unit.regions, &unit.themes, &unit.organisations})
    bytes.texts(*texts);
  bytes.list(unit.why, [&](auto& why) { pass(bytes, why); });
}

}  // namespace praxis
