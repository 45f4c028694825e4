// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/extraction_codec.h"

#include "corpus/fs.h"
#include "ingest/document_form.h"

#include <limits>
#include <utility>

namespace praxis::ingest {
namespace {

using ingest::pass;  // beside the one of an extraction

constexpr std::string_view kForm = "praxis-extraction 5\n";
constexpr std::size_t kDigestSize = 64;

// Most units say of their document what the extraction says; records of exports may say otherwise.
void pass_document(ByteWriter& bytes, const Unit& unit, const DocumentInfo& common) {
  const bool own = unit.document != common;
  bytes.flag(own);
  if (own) pass(bytes, unit.document);
}

void pass_document(ByteReader& bytes, Unit& unit, const DocumentInfo& common) {
  bool own = false;
  bytes.flag(own);
  if (own) return pass(bytes, unit.document);
  unit.document = common;
}

template <typename Bytes, Either<Extraction> Given>
void pass(Bytes& bytes, Given& extraction) {
  pass(bytes, extraction.document);
  pass(bytes, extraction.quality);
  bytes.count(extraction.quality.words_sampled);
  bytes.count(extraction.quality.words_known);
  pass(bytes, extraction.page_sizes);
  bytes.list(extraction.units, [&](auto& unit) {
    pass_alone(bytes, unit);
    pass_document(bytes, unit, extraction.document);
  });
}

tl::unexpected<Error> damaged(const std::string& why) {
  return fail(ErrorKind::damaged_document, "the kept extraction is damaged: " + why);
}

}  // namespace

std::string encode_extraction(const Extraction& extraction) {
  ByteWriter body;
  pass(body, extraction);
  std::string content(kForm);
  content += sha256_hex(body.bytes());
  content += '\n';
  return content += body.bytes();
}

Result<Extraction> decode_extraction(std::string_view content) {
  if (!content.starts_with(kForm)) return damaged("it is not in this version's form");
  content.remove_prefix(kForm.size());
  if (content.size() <= kDigestSize) return damaged("it is cut short");
  const std::string_view digest = content.substr(0, kDigestSize);
  const std::string_view bytes = content.substr(kDigestSize + 1);
  if (sha256_hex(bytes) != digest) return damaged("its checksum differs");
  // The checksum tells that these are the store's own bytes: what they take in memory, they took before.
  ByteReader reader(bytes, std::numeric_limits<std::size_t>::max());
  Extraction extraction;
  pass(reader, extraction);
  reader.end();
  if (!reader.is_sound()) return damaged(reader.problem());
  return extraction;
}

}  // namespace praxis::ingest
