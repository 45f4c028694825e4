// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/conditional.h"
#include "server/handlers.h"
#include "server/media_type.h"
#include "server/page.h"
#include "server/source_file.h"
#include "server/tag_view.h"

#include <memory>

#include <fmt/format.h>
#include <sys/stat.h>

namespace praxis::server {
namespace {

struct Source {
  std::shared_ptr<const OpenFile> file;
  std::string tag;  ///< of size and time of change
};

Result<Source> open_source(const std::string& path) {
  const auto descriptor = open_source_file(path);
  if (!descriptor) return tl::unexpected<Error>(descriptor.error());
  struct stat info {};
  ::fstat(*descriptor, &info);
  return Source{
      std::make_shared<const OpenFile>(*descriptor, static_cast<std::uint64_t>(info.st_size)),
      strong_tag(fmt::format("{:x}-{:x}-{:x}", info.st_size, info.st_mtim.tv_sec, info.st_mtim.tv_nsec))};
}

HttpResponse send(const HttpRequest& request, Source source) {
  const std::uint64_t size = source.file->size();
  const RangeChoice choice = choose_range(request, size, source.tag);
  HttpResponse response;
  if (choice.answer == RangeAnswer::unsatisfiable) {
    response = make_response(416, "text/plain; charset=utf-8", "The file is shorter than that.\n");
    response.set_header("Content-Range", fmt::format("bytes */{}", size));
    return response;
  }
  const bool part = choice.answer == RangeAnswer::part;
  const ByteRange range = part ? choice.range : ByteRange{0, size};
  if (part) {
    response.status = 206;
    response.set_header("Content-Range",
                        fmt::format("bytes {}-{}/{}", range.offset, range.offset + range.length - 1, size));
  }
  response.file = FileBody{std::move(source.file), range.offset, range.length};
  return response;
}

/// The policy of a file that is not one of our pages. A PDF viewer needs its own scripts and styles, which a
/// strict policy would forbid; anything else may do nothing at all.
std::string file_policy(const MediaType& media) {
  if (media.content_type == "application/pdf") return "base-uri 'none'; frame-ancestors 'self'";
  return "default-src 'none'; sandbox; base-uri 'none'; frame-ancestors 'none'";
}

}  // namespace

Outcome document_file(const SiteContext& site, const HttpRequest& request, const std::string& id) {
  auto edition = current_edition(site);
  if (!edition) return tl::unexpected(Failure(std::move(edition).error()));
  // The path comes from the index and from nowhere else: no address can name another file.
  const auto units = (*edition)->units_of_document(id);
  if (!units) return tl::unexpected(Failure(units.error()));
  if (units->empty()) return tl::unexpected(Failure(ErrorKind::not_found, "error.no-document"));
  const std::string& path = units->front().document.path;
  auto source = open_source(path);
  if (!source) return tl::unexpected(Failure(std::move(source).error()));
  const std::string tag = source->tag;
  const MediaType media = media_type_of(path);
  HttpResponse response = matches_tag(request, tag) ? not_modified(tag) : send(request, std::move(*source));
  if (response.file) response.set_header("Content-Type", media.content_type);
  if (response.file) response.set_header("Content-Disposition", content_disposition(media.inline_view, path));
  response.set_header("Content-Security-Policy", file_policy(media));
  response.set_header("Accept-Ranges", "bytes");
  response.set_header("ETag", tag);
  response.set_header("Cache-Control", "no-cache");
  return response;
}

}  // namespace praxis::server
