// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/url.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::server {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

struct Coding {
  std::string plain;
  std::string encoded;
};

class UrlCoding : public testing::TestWithParam<Coding> {};

TEST_P(UrlCoding, EncodesAndDecodes) {
  EXPECT_EQ(percent_encode(GetParam().plain), GetParam().encoded);
  EXPECT_EQ(percent_decode(GetParam().encoded), GetParam().plain);
}

INSTANTIATE_TEST_SUITE_P(Table, UrlCoding,
                         testing::Values(Coding{"", ""}, Coding{"plain-._~09AZ", "plain-._~09AZ"},
                                         Coding{"a b", "a%20b"}, Coding{"a+b&c=d", "a%2Bb%26c%3Dd"},
                                         Coding{"ü€", "%C3%BC%E2%82%AC"}, Coding{"../x?#", "..%2Fx%3F%23"},
                                         Coding{"<\"'>", "%3C%22%27%3E"},
                                         Coding{std::string("\0\n", 2), "%00%0A"}));

TEST(PercentDecode, LeavesWhatIsNoEscape) {
  EXPECT_EQ(percent_decode("100%"), "100%");
  EXPECT_EQ(percent_decode("%4"), "%4");
  EXPECT_EQ(percent_decode("%zz%41"), "%zzA");
  EXPECT_EQ(percent_decode("%c3%BC"), "ü");
}

TEST(ParseQuery, KeepsOrderAndRepetition) {
  EXPECT_THAT(parse_query("region=IT&q=a+b%2B&region=EL"),
              ElementsAre(Pair("region", "IT"), Pair("q", "a b+"), Pair("region", "EL")));
}

TEST(ParseQuery, TakesOddPieces) {
  EXPECT_THAT(parse_query(""), IsEmpty());
  EXPECT_THAT(parse_query("&&a&=b&c=d=e&"), ElementsAre(Pair("a", ""), Pair("", "b"), Pair("c", "d=e")));
}

TEST(EncodeQuery, IsReadBackAsItWas) {
  const QueryParams params{{"q", "100 % \"Größe\" & +x"}, {"kind", ""}, {"a=b", "c;d"}};
  EXPECT_EQ(parse_query(encode_query(params)), params);
}

TEST(IsWebAddress, AllowsHttpAlone) {
  EXPECT_TRUE(is_web_address("https://example.eu/a"));
  EXPECT_TRUE(is_web_address("HTTP://example.eu"));
  for (const char* bad : {"", "javascript:alert(1)", "//example.eu", "/a", "data:text/html,x", "https://",
                          "https://a\nb", "ftp://example.eu", " https://example.eu"}) {
    EXPECT_FALSE(is_web_address(bad)) << bad;
  }
}

TEST(RequestFor, SplitsPathAndQuery) {
  const HttpRequest request = request_for("/units/a%2Fb?q=x%20y#part");
  EXPECT_EQ(request.path, "/units/a%2Fb");
  EXPECT_THAT(request.query, ElementsAre(Pair("q", "x y")));
}

}  // namespace
}  // namespace praxis::server
