// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/unit.h"
#include "search/document_makers.h"
#include "search/sketch.h"
#include "search/stored_unit.h"
#include "search/stretch_writer.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <unordered_set>
#include <vector>

#include <xapian.h>

namespace praxis::search {

/// A stretch of a generation while it is built: scratch databases of the units added, in their order. Parts
/// know nothing of each other, so that each can be filled by a thread of its own; IndexBuilder puts them
/// together. Borrows the makers. Throws Xapian::Error, and
/// std::system_error where the disk takes no more.
class IndexPart {
 public:
  /// Makes the folder `scratch`, which must not exist yet.
  IndexPart(std::filesystem::path scratch, DocumentMakers& makers);

  /// Whether the id was new to this part; a unit whose id was not is left out.
  bool add(const Unit& unit);
  /// Writes what is still in memory; false where that was done before. Nothing may be added afterwards.
  bool close();

  /// The databases, in the order of their units; to be opened once closed.
  const std::vector<std::filesystem::path>& files() const { return files_; }
  /// The units, packed, and the places of their words, in the same order.
  SectionStretch units() const { return units_.stretch(); }
  SectionStretch places() const { return places_.stretch(); }
  const std::unordered_set<std::string>& ids() const { return ids_; }
  /// Of the units, in their order.
  const std::vector<Sketch>& sketches() const { return sketches_; }

 private:
  void open_next();
  void write_out();

  std::filesystem::path scratch_;
  std::vector<std::filesystem::path> files_;
  Xapian::WritableDatabase database_;  ///< the last of them, where there is one
  DocumentMakers& makers_;
  UnitDocumentMaker* maker_ = nullptr;  ///< from the first unit until closed
  UnitPacker packer_;
  StretchWriter units_;
  StretchWriter places_;
  std::unordered_set<std::string> ids_;
  std::vector<Sketch> sketches_;
  bool closed_ = false;
  std::size_t all_bytes_ = 0;          ///< of text, in all databases
  std::size_t database_bytes_ = 0;     ///< in the last one
  std::size_t uncommitted_bytes_ = 0;  ///< of these, still in memory
};

/// Makes a scratch database of nothing but metadata. Throws Xapian::Error.
void write_metadata(const std::filesystem::path& scratch, const std::map<std::string, std::string>& metadata);

}  // namespace praxis::search
