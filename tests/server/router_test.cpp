// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/router.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::server {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Router router_of(std::initializer_list<const char*> patterns) {
  Router router;
  for (const char* pattern : patterns) router.add({pattern, ErrorForm::page, {}});
  return router;
}

std::string matched(const Router& router, std::string_view path) {
  const RouteMatch match = router.match(path);
  return match.route != nullptr ? match.route->pattern : "none";
}

TEST(Router, TellsPatternsApart) {
  const Router router = router_of({"/", "/units/{id}", "/units/{id}/similar", "/robots.txt"});
  EXPECT_EQ(matched(router, "/"), "/");
  EXPECT_EQ(matched(router, "/units/u1"), "/units/{id}");
  EXPECT_EQ(matched(router, "/units/u1/similar"), "/units/{id}/similar");
  EXPECT_EQ(matched(router, "/robots%2Etxt"), "/robots.txt");
  for (const char* unknown :
       {"", "*", "/units", "/units/", "/units//similar", "/units/u1/", "/unit/u1", "//"}) {
    EXPECT_EQ(matched(router, unknown), "none") << unknown;
  }
}

TEST(Router, DecodesArgumentsAfterSplitting) {
  const Router router = router_of({"/documents/{id}/file"});
  EXPECT_THAT(router.match("/documents/a%2F..%2Fb%20c/file").args, ElementsAre("a/../b c"));
  EXPECT_THAT(router.match("/documents/a/b/file").args, IsEmpty());
}

TEST(Router, TakesTheFirstPatternThatFits) {
  const Router router = router_of({"/a/{x}", "/a/b"});
  EXPECT_EQ(matched(router, "/a/b"), "/a/{x}");
}

}  // namespace
}  // namespace praxis::server
