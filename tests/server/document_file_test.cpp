// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/fake_catalogue.h"

#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace praxis::server {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::StartsWith;

std::string content_of(const HttpResponse& response) {
  if (!response.file) return response.body;
  std::string content(response.file->length, '\0');
  content.resize(response.file->file->read(content.data(), content.size(), response.file->offset));
  return content;
}

class DocumentFile : public testing::Test {
 protected:
  DocumentFile() { std::filesystem::create_directories(folder_); }
  ~DocumentFile() override { std::filesystem::remove_all(folder_); }
  DocumentFile(const DocumentFile&) = delete;
  DocumentFile& operator=(const DocumentFile&) = delete;

  HttpResponse serve(const std::string& name, Headers headers = {}) {
    edition_->units.front().document.path = (folder_ / name).string();
    return get(*site_, "/documents/d1/file", std::move(headers));
  }
  void write(const std::string& name, const std::string& content) {
    std::ofstream(folder_ / name) << content;
  }

  std::filesystem::path folder_ =
      std::filesystem::path(testing::TempDir()) / ("file-" + std::to_string(::getpid()));
  std::shared_ptr<FakeEdition> edition_ = std::make_shared<FakeEdition>();
  std::unique_ptr<Site> site_ = test_site(edition_);
};

TEST_F(DocumentFile, OfAPdfIsShownInTheBrowser) {
  write("Übersicht \"a\".PDF", "%PDF-1.4 0123456789");
  const HttpResponse response = serve("Übersicht \"a\".PDF");
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(response.header("Content-Type"), "application/pdf");
  EXPECT_EQ(response.header("Content-Disposition"),
            "inline; filename=\"__bersicht _a_.PDF\"; filename*=UTF-8''%C3%9Cbersicht%20%22a%22.PDF");
  EXPECT_EQ(response.header("Accept-Ranges"), "bytes");
  EXPECT_EQ(content_of(response), "%PDF-1.4 0123456789");
}

TEST_F(DocumentFile, ComesInPieces) {
  write("a.pdf", "0123456789");
  const HttpResponse part = serve("a.pdf", {{"Range", "bytes=2-4"}});
  EXPECT_EQ(part.status, 206);
  EXPECT_EQ(part.header("Content-Range"), "bytes 2-4/10");
  EXPECT_EQ(content_of(part), "234");
  const HttpResponse none = serve("a.pdf", {{"Range", "bytes=10-"}});
  EXPECT_EQ(none.status, 416);
  EXPECT_EQ(none.header("Content-Range"), "bytes */10");
}

TEST_F(DocumentFile, IsNotSentAgainUnchanged) {
  write("a.pdf", "0123456789");
  const std::string tag(serve("a.pdf").header("ETag"));
  EXPECT_THAT(tag, StartsWith("\""));
  EXPECT_EQ(serve("a.pdf", {{"If-None-Match", tag}}).status, 304);
  EXPECT_EQ(serve("a.pdf", {{"Range", "bytes=0-1"}, {"If-Range", tag}}).status, 206);
  write("a.pdf", "0123456789abc");
  EXPECT_EQ(serve("a.pdf", {{"Range", "bytes=0-1"}, {"If-Range", tag}}).status, 200);
}

TEST_F(DocumentFile, OfAWebPageNeverRunsHere) {
  for (const char* name : {"a.html", "a.HTM", "a.xhtml", "a.svg", "a.xml", "a", "a.js"}) {
    write(name, "<script>alert(1)</script>");
    const HttpResponse response = serve(name);
    EXPECT_EQ(response.status, 200) << name;
    EXPECT_THAT(response.header("Content-Type"),
                testing::AnyOf(StartsWith("text/plain"), "application/octet-stream"));
    EXPECT_THAT(response.header("Content-Disposition"), StartsWith("attachment")) << name;
    EXPECT_THAT(response.header("Content-Security-Policy"),
                AllOf(HasSubstr("sandbox"), HasSubstr("default-src 'none'")));
    EXPECT_EQ(response.header("X-Content-Type-Options"), "nosniff") << name;
  }
}

TEST_F(DocumentFile, ThatIsGoneIsSaidSo) {
  const HttpResponse gone = serve("gone.pdf");
  EXPECT_EQ(gone.status, 404);
  EXPECT_THAT(gone.body, HasSubstr("not where it was when it was indexed"));
  std::filesystem::create_directories(folder_ / "folder.pdf");
  EXPECT_EQ(serve("folder.pdf").status, 404);
  EXPECT_EQ(get(*site_, "/documents/..%2F..%2Fetc%2Fpasswd/file").status, 404);
}

TEST_F(DocumentFile, MayBeEmpty) {
  write("empty.txt", "");
  const HttpResponse response = serve("empty.txt");
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(response.header("Content-Type"), "text/plain; charset=utf-8");
  EXPECT_EQ(content_of(response), "");
}

}  // namespace
}  // namespace praxis::server
