// SPDX-License-Identifier: GPL-3.0-or-later
// /documents/{id}/pages/{n}.png and its place on a unit's page.
#include "corpus/fs.h"
#include "tests/server/fake_catalogue.h"
#include "tests/server/html_check.h"
#include "tests/server/small_picture.h"

#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace praxis::server {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class PagePicture : public testing::Test {
 protected:
  PagePicture() {
    fs::create_directories(folder_);
    std::ofstream(folder_ / "brief.pdf") << "%PDF";
    Unit& unit = edition_->units.front();
    unit.document.path = (folder_ / "brief.pdf").string();
    unit.boxes = {{15, {50, 60, 300, 90}}, {15, {50, 100, 300, 200}}, {16, {50, 40, 300, 80}}};
    edition_->sources["d1"] = {sha256_hex("%PDF"), std::vector<PageSize>(21, {595, 842})};
    SiteOptions options;
    options.pictures.draw = [this](int, const ingest::DrawingWish& wish) {
      wishes_.push_back(wish);
      return answer_;
    };
    site_ = test_site(edition_, std::move(options));
  }
  ~PagePicture() override { fs::remove_all(folder_); }
  PagePicture(const PagePicture&) = delete;
  PagePicture& operator=(const PagePicture&) = delete;

  HttpResponse ask(std::string_view target, Headers headers = {}) {
    return get(*site_, target, std::move(headers));
  }
  std::string picture_address_on(std::string_view target) {
    const auto addresses = attribute_values(ask(target).body, "src");
    for (const std::string& address : addresses) {
      if (address.find(".png") != std::string::npos) return address;
    }
    return {};
  }

  fs::path folder_ = fs::path(testing::TempDir()) / ("page-" + std::to_string(::getpid()));
  std::shared_ptr<FakeEdition> edition_ = std::make_shared<FakeEdition>();
  Result<std::string> answer_ = small_picture();
  std::vector<ingest::DrawingWish> wishes_;
  std::unique_ptr<Site> site_;
};

TEST_F(PagePicture, IsCountedForTheOperator) {
  ask("/documents/d1/pages/15.png?unit=u1");
  ask("/documents/d1/pages/15.png?unit=u1");
  const std::string counts = ask("/metrics").body;
  EXPECT_THAT(counts, HasSubstr("praxis_pictures_total{outcome=\"drawn\"} 2\n")) << "none is kept here";
}

TEST_F(PagePicture, ShowsAPageWithTheUnitMarked) {
  const HttpResponse response = ask("/documents/d1/pages/15.png?unit=u1");
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(response.body, small_picture());
  EXPECT_EQ(response.header("Content-Type"), "image/png");
  EXPECT_EQ(response.header("X-Content-Type-Options"), "nosniff");
  EXPECT_EQ(response.header("Cache-Control"), "no-cache");
  EXPECT_THAT(wishes_, ElementsAre(ingest::DrawingWish{15, {{50, 60, 300, 90}, {50, 100, 300, 200}}}));
  ask("/documents/d1/pages/14.png?unit=u1");
  ask("/documents/d1/pages/15.png");
  EXPECT_EQ(wishes_[1], (ingest::DrawingWish{14, {}}));
  EXPECT_EQ(wishes_[2], (ingest::DrawingWish{15, {}}));
}

TEST_F(PagePicture, IsNotSentAgainUnchanged) {
  const std::string tag(ask("/documents/d1/pages/15.png?unit=u1").header("ETag"));
  wishes_.clear();
  const HttpResponse again = ask("/documents/d1/pages/15.png?unit=u1", {{"If-None-Match", tag}});
  EXPECT_EQ(again.status, 304);
  EXPECT_THAT(wishes_, IsEmpty()) << "that needs no drawing";
  EXPECT_EQ(ask("/documents/d1/pages/16.png?unit=u1", {{"If-None-Match", tag}}).status, 200);
  edition_->units.front().boxes.front().box.x0 = 51;
  EXPECT_EQ(ask("/documents/d1/pages/15.png?unit=u1", {{"If-None-Match", tag}}).status, 200);
}

TEST_F(PagePicture, MayBeKeptForGoodWhereItsAddressNamesIt) {
  const std::string address = picture_address_on("/units/u1");
  EXPECT_THAT(address, HasSubstr("/documents/d1/pages/15.png?unit=u1&v="));
  EXPECT_THAT(std::string(ask(address).header("Cache-Control")), HasSubstr("immutable"));
  edition_->units.front().boxes.front().box.x0 = 51;
  EXPECT_EQ(ask(address).header("Cache-Control"), "no-cache") << "another picture at an old address";
}

TEST_F(PagePicture, AnswersHead) {
  HttpRequest request = request_for("/documents/d1/pages/15.png");
  request.method = "HEAD";
  EXPECT_EQ(site_->handle(request).status, 200);
  EXPECT_EQ(site_->handle(request).header("Content-Type"), "image/png");
}

TEST_F(PagePicture, OfWhatIsNotThereIsNotFound) {
  Unit other = test_unit();
  other.id = "u2";
  other.document.id = "d2";
  other.document.path = "/nowhere/notes.txt";
  edition_->units.push_back(other);
  edition_->sources["d2"] = {sha256_hex("x"), {}};
  for (const char* target : {"/documents/d1/pages/22.png",
                             "/documents/d1/pages/0.png",
                             "/documents/d1/pages/-1.png",
                             "/documents/d1/pages/015.png",
                             "/documents/d1/pages/15.PNG",
                             "/documents/d1/pages/15",
                             "/documents/d1/pages/.png",
                             "/documents/d1/pages/1e1.png",
                             "/documents/d1/pages/+5.png",
                             "/documents/d1/pages/99999999999999999999.png",
                             "/documents/d1/pages/15.png.png",
                             "/documents/d1/pages/..%2F15.png",
                             "/documents/d1/pages/%00.png",
                             "/documents/..%2F..%2Fetc/pages/1.png",
                             "/documents/nowhere/pages/1.png",
                             "/documents/d1/pages/15.png?unit=nowhere",
                             "/documents/d1/pages/15.png?unit=u2",
                             "/documents/d1/pages/15.png?unit=..%2F..%2Fetc%2Fpasswd",
                             "/documents/d1/pages/15.png?unit=%00%FF",
                             "/documents/d2/pages/15.png"}) {
    EXPECT_EQ(ask(target).status, 404) << target;
  }
  EXPECT_THAT(wishes_, IsEmpty());
  EXPECT_THAT(ask("/documents/d1/pages/22.png").body, HasSubstr("pages 1 to 21"));
  EXPECT_THAT(ask("/documents/d2/pages/15.png").body, HasSubstr("no pages that could be shown"));
}

TEST_F(PagePicture, SaysWhyThereIsNone) {
  answer_ = fail(ErrorKind::encrypted, "the document opens only with a password");
  const HttpResponse locked = ask("/documents/d1/pages/3.png");
  EXPECT_EQ(locked.status, 404);
  EXPECT_THAT(locked.body, HasSubstr("Page 3 cannot be shown as a picture."));
  std::ofstream(folder_ / "brief.pdf") << "%PDF of another day";
  EXPECT_THAT(ask("/documents/d1/pages/4.png").body, HasSubstr("has changed since it was indexed"));
  fs::remove(folder_ / "brief.pdf");
  EXPECT_THAT(ask("/documents/d1/pages/4.png").body, HasSubstr("not where it was when it was indexed"));
}

TEST_F(PagePicture, IsRefusedForAWhileWhenTooManyAreWanted) {
  SiteOptions options;
  options.pictures.draw = [this](int, const ingest::DrawingWish&) { return answer_; };
  options.pictures.at_once = 0;
  options.pictures.in_line = 0;
  const auto busy = test_site(edition_, std::move(options));
  const HttpResponse response = get(*busy, "/documents/d1/pages/15.png");
  EXPECT_EQ(response.status, 503);
  EXPECT_EQ(response.header("Retry-After"), "5");
  EXPECT_EQ(response.header("Cache-Control"), "no-store");
}

TEST_F(PagePicture, StandsOnTheUnitsPage) {
  edition_->units.front().text = "The <city> pays “half” of each repair.";
  const std::string html = ask("/units/u1").body;
  EXPECT_EQ(unbalanced_tag(html), "");
  EXPECT_THAT(html, AllOf(HasSubstr("width=\"1000\" height=\"1415\""), HasSubstr("loading=\"lazy\""),
                          HasSubstr("Page 15 of 21, the passage marked")));
  EXPECT_THAT(attribute_values(html, "alt"), ElementsAre("The <city> pays “half” of each repair."));
  EXPECT_THAT(attribute_values(html, "href"),
              AllOf(Contains("/units/u1?page=14#source-page"), Contains("/units/u1?page=16#source-page"),
                    Contains("/documents/d1/file#page=15")));
}

TEST_F(PagePicture, ShowsThePagesAround) {
  const std::string next = ask("/units/u1?page=16").body;
  EXPECT_THAT(picture_address_on("/units/u1?page=16"), HasSubstr("/pages/16.png?unit=u1"));
  EXPECT_THAT(attribute_values(next, "alt"),
              ElementsAre("Page 16 of Brief on reuse, on which the passage goes on"));
  EXPECT_THAT(attribute_values(next, "href"),
              AllOf(Contains("/units/u1#source-page"), Contains("/units/u1?page=17#source-page")));
  EXPECT_THAT(attribute_values(ask("/units/u1?page=3").body, "alt"), ElementsAre("Page 3 of Brief on reuse"));
  EXPECT_THAT(
      attribute_values(ask("/units/u1?page=21").body, "href"),
      AllOf(Contains("/units/u1?page=20#source-page"), Not(Contains("/units/u1?page=22#source-page"))));
  EXPECT_THAT(attribute_values(ask("/units/u1?page=1").body, "href"),
              Not(Contains("/units/u1?page=0#source-page")));
  for (const char* wrong : {"22", "0", "-1", "x", "15x", "99999999999999999999"}) {
    const HttpResponse response = ask(std::string("/units/u1?page=") + wrong);
    EXPECT_EQ(response.status, 400) << wrong;
    EXPECT_THAT(response.body, HasSubstr("1 to 21"));
  }
  EXPECT_NE(ask("/units/u1").header("ETag"), ask("/units/u1?page=16").header("ETag"));
}

TEST_F(PagePicture, IsLeftOutWhereThereIsNoneToShow) {
  const auto shows_none = [&](Site& site) {
    const HttpResponse response = get(site, "/units/u1");
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(unbalanced_tag(response.body), "");
    return response.body.find("<img") == std::string::npos &&
           response.body.find("source-page") == std::string::npos;
  };
  EXPECT_TRUE(shows_none(*test_site(edition_))) << "nothing draws";
  edition_->sources.clear();
  EXPECT_TRUE(shows_none(*site_)) << "an index that does not know its files";
  edition_->sources["d1"] = {"c0ffee", {}};
  EXPECT_FALSE(shows_none(*site_)) << "sizes need not be known";
  edition_->units.front().first_page = edition_->units.front().last_page = 0;
  EXPECT_TRUE(shows_none(*site_)) << "no page";
  edition_->units.front().first_page = 15;
  edition_->units.front().document.path = "/nowhere/brief.html";
  EXPECT_TRUE(shows_none(*site_)) << "a web page";
  EXPECT_EQ(ask("/units/u1?page=900").status, 200) << "then the parameter means nothing";
}

TEST_F(PagePicture, OfAUnitWithoutBoxesHasNothingMarked) {
  edition_->units.front().boxes.clear();
  const std::string html = ask("/units/u1").body;
  EXPECT_THAT(html, AllOf(HasSubstr("Page 15 of 21<"), Not(HasSubstr("the passage marked"))));
  EXPECT_THAT(attribute_values(html, "alt"), ElementsAre("Page 15 of Brief on reuse"));
}

TEST_F(PagePicture, IsNamedByTheApi) {
  EXPECT_THAT(ask("/api/v1/units/u1").body, HasSubstr("/documents/d1/pages/15.png?unit=u1"));
  EXPECT_THAT(get(*test_site(edition_), "/api/v1/units/u1").body, Not(HasSubstr(".png")));
}

}  // namespace
}  // namespace praxis::server
