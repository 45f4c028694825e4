// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/worker/pdf_content.h"

#include "ingest/worker/inflater.h"

#include <string_view>
#include <vector>

#include <Dict.h>
#include <Page.h>
#include <Stream.h>

namespace praxis::ingest::worker {
namespace {

constexpr std::size_t kMostContent = std::size_t{16} << 20U;

bool is_packed_by_zlib_alone(Stream& stream) {
  Dict* const dictionary = stream.getDict();
  if (stream.getKind() != strFlate || dictionary == nullptr) return false;
  Object filter = dictionary->lookup("Filter");
  if (filter.isArray() && filter.arrayGetLength() == 1) filter = filter.arrayGet(0);
  return filter.isName("FlateDecode") && dictionary->lookup("DecodeParms").isNull() &&
         dictionary->lookup("F").isNull();
}

bool add_unpacked(const Object& object, std::string& content) {
  if (!object.isStream() || !is_packed_by_zlib_alone(*object.getStream())) return false;
  Stream* const packed = object.getStream()->getNextStream();
  if (packed == nullptr) return false;
  const std::vector<unsigned char> bytes = packed->toUnsignedChars();
  Inflater inflater({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, Wrapping::zlib);
  int status = Z_OK;
  while (status == Z_OK && content.size() < kMostContent) status = inflater.step(content, kMostContent);
  // The parts of a page's content end where words do.
  content += '\n';
  return status == Z_STREAM_END;
}

}  // namespace

std::optional<std::string> unpacked_content(Page& page) {
  const Object contents = page.getContents();
  std::string content;
  if (contents.isStream()) {
    if (!add_unpacked(contents, content)) return std::nullopt;
    return content;
  }
  if (!contents.isArray()) return std::nullopt;
  for (int i = 0; i < contents.arrayGetLength(); ++i) {
    if (!add_unpacked(contents.arrayGet(i), content)) return std::nullopt;
  }
  return content;
}

}  // namespace praxis::ingest::worker
