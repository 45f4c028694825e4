// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/index_fixture.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <httplib.h>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace praxis::e2e {
namespace {

using nlohmann::json;
using valijson::adapters::NlohmannJsonAdapter;

/// Clients pass over members they do not know; here each must be in the document.
void close_objects(json& node) {
  if (node.is_object() && node.contains("properties") && !node.contains("additionalProperties") &&
      node.contains("type"))
    node["additionalProperties"] = false;
  for (auto& child : node) {
    if (child.is_structured()) close_objects(child);
  }
}

/// What is wrong with an answer, by a schema that may refer to the document's others; empty where nothing.
std::string mistakes_in(const json& answer, const json& schema, const json& document) {
  json whole = schema;
  whole["components"] = document.at("components");
  close_objects(whole);
  valijson::Schema parsed;
  valijson::SchemaParser parser;
  const NlohmannJsonAdapter schema_adapter(whole);
  parser.populateSchema(schema_adapter, parsed);
  valijson::Validator validator;
  valijson::ValidationResults results;
  const NlohmannJsonAdapter answer_adapter(answer);
  if (validator.validate(parsed, answer_adapter, &results)) return {};
  std::string said;
  valijson::ValidationResults::Error error;
  while (results.popError(error)) {
    for (const std::string& step : error.context) said += step;
    said += ": " + error.description + "\n";
  }
  return said;
}

class OpenApi : public Index {
 protected:
  void SetUp() override {
    constexpr const char* kTwo =
        "id,title,text\nferry,The ferry,It carries bicycles.\nmill,The mill,It grinds rye.\n";
    scratch_.write("docs/list.csv", kTwo);
    take_in({sample_corpus().string(), docs()});
    gone_ = report_of({"search", "--index", index(), "--json", "title:ferry"}).at("results").at(0).at("id");
    scratch_.write("docs/list.csv", "id,title,text\nmill,The mill,It grinds rye.\n");
    take_in({});
    server_.emplace(index());
    client_.emplace("127.0.0.1", server_->port());
    client_->set_read_timeout(60);
    const auto answer = client_->Get("/openapi.json");
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->get_header_value("Content-Type"), "application/json");
    document_ = json::parse(answer->body);
  }

  void take_in(const std::vector<std::string>& sources) const {
    std::vector<std::string> command{"index", "--index", index(), "--quiet"};
    command.insert(command.end(), sources.begin(), sources.end());
    const Outcome run = praxis(command);
    ASSERT_EQ(run.status, 0) << run.err;
  }

  const json& resolved(const json& node) const {
    const auto reference = node.find("$ref");
    if (reference == node.end()) return node;
    return document_.at(json::json_pointer(reference->get<std::string>().substr(1)));
  }

  /// The request's answer is one that the document describes for this address.
  void expect_described(const std::string& path, const std::string& request, int status) {
    SCOPED_TRACE(request);
    const auto answer = client_->Get(request);
    ASSERT_TRUE(answer);
    ASSERT_EQ(answer->status, status);
    const json& responses = document_.at("paths").at(path).at("get").at("responses");
    ASSERT_TRUE(responses.contains(std::to_string(status)));
    const json& content = resolved(responses.at(std::to_string(status))).at("content");
    std::string type = answer->get_header_value("Content-Type");
    type = type.substr(0, type.find(';'));
    ASSERT_TRUE(content.contains(type) || content.contains("*/*")) << type;
    if (!content.contains(type) || !content.at(type).contains("schema")) return;
    const json body = json::parse(answer->body);
    EXPECT_EQ(mistakes_in(body, content.at(type).at("schema"), document_), "");
    asked_.insert(path);
  }

  std::optional<RunningServer> server_;
  std::optional<httplib::Client> client_;
  std::string gone_;  ///< a unit of the generation before
  json document_;
  std::set<std::string> asked_;
};

TEST_F(OpenApi, DescribesWhatIsAnswered) {
  const json some = json::parse(client_->Get("/api/v1/search?q=vouchers")->body);
  const std::string unit = some.at("results").at(0).at("id");
  const std::string source = some.at("results").at(0).at("document").at("id");
  const std::string search = "/api/v1/search";
  expect_described(search, search + "?q=innovation+vouchers+piemonte&explain=1&per_page=50", 200);
  expect_described(search, search + "?per_page=100&sort=oldest", 200);
  expect_described(search, search + "?q=zzzqqq+innovation&kind=event&year=1950..2050", 200);
  expect_described(search, search + "?q=inovation+vuchers&region=IT", 200);
  expect_described(search, search + "?states=resources&states=evidence&organisation=nobody", 200);
  expect_described(search, search + "?page=none", 400);
  expect_described(search, search + "?states=luck", 400);
  expect_described("/api/v1/facets", "/api/v1/facets?q=region", 200);
  expect_described("/api/v1/facets", "/api/v1/facets?year=soon", 400);
  expect_described("/api/v1/matrix", "/api/v1/matrix?kind=good-practice&region=IT&sort=newest", 200);
  expect_described("/api/v1/matrix", "/api/v1/matrix?theme=none", 400);
  expect_described("/api/v1/suggest", "/api/v1/suggest?q=inno", 200);
  expect_described("/api/v1/similar", "/api/v1/similar?text=Firms+need+help+with+research&other_regions=1",
                   200);
  expect_described("/api/v1/similar", "/api/v1/similar", 400);
  const json all = json::parse(client_->Get("/api/v1/search?per_page=100")->body);
  for (const json& hit : all.at("results"))
    expect_described("/api/v1/units/{id}", "/api/v1/units/" + hit.at("id").get<std::string>(), 200);
  expect_described("/api/v1/units/{id}", "/api/v1/units/none", 404);
  expect_described("/api/v1/units/{id}", "/api/v1/units/" + gone_, 410);
  expect_described("/api/v1/units/{id}/similar", "/api/v1/units/" + unit + "/similar", 200);
  expect_described("/api/v1/documents/{id}", "/api/v1/documents/" + source, 200);
  expect_described("/api/v1/documents/{id}", "/api/v1/documents/none", 404);
  expect_described("/documents/{id}/file", "/documents/" + source + "/file", 200);
  expect_described("/readyz", "/readyz", 200);
  for (const std::string path :
       {"/search.csv", "/search.jsonl", "/search.ris", "/search.bib", "/search.atom", "/healthz"})
    expect_described(path, path, 200);

  // What it does not describe is noticed.
  json answer = json::parse(client_->Get("/api/v1/search?q=vouchers")->body);
  answer["results"][0]["colour"] = "blue";
  EXPECT_THAT(mistakes_in(answer, {{"$ref", "#/components/schemas/Answer"}}, document_),
              testing::HasSubstr("colour"));

  for (const auto& [path, item] : document_.at("paths").items()) {
    const json& good = item.at("get").at("responses").at("200").at("content").front();
    EXPECT_TRUE(!good.contains("schema") || asked_.contains(path)) << path << " is not looked at here";
  }
}

json document_in_source() {
  return json::parse(content_of(std::filesystem::path(PRAXIS_SOURCE_DIR) / "server/assets/openapi.json"));
}

TEST(OpenApiDocument, RefersToNothingThatIsNotThere) {
  const json document = document_in_source();
  std::set<std::string> used;
  const std::function<void(const json&)> walk = [&](const json& node) {
    if (node.is_object() && node.contains("$ref") && node.at("$ref").is_string()) {
      const std::string pointer = node.at("$ref").get<std::string>().substr(1);
      EXPECT_TRUE(document.contains(json::json_pointer(pointer))) << pointer;
      used.insert(pointer);
    }
    for (const json& child : node) {
      if (child.is_structured()) walk(child);
    }
  };
  walk(document);
  for (const auto& [group, parts] : document.at("components").items()) {
    for (const auto& [name, part] : parts.items())
      EXPECT_TRUE(used.contains("/components/" + group + "/" + name)) << name << " is described for nothing";
  }
}

TEST(OpenApiDocument, DescribesTheAddressesOfTheManual) {
  const json paths = document_in_source().at("paths");
  const std::string manual = content_of(std::filesystem::path(PRAXIS_SOURCE_DIR) / "docs/api.md");
  int found = 0;
  for (std::size_t at = manual.find("| `/api/"); at != std::string::npos;
       at = manual.find("| `/api/", at + 1)) {
    const std::size_t begin = at + 3;
    const std::string address = manual.substr(begin, manual.find_first_of("`?", begin) - begin);
    EXPECT_TRUE(paths.contains(address)) << address;
    ++found;
  }
  EXPECT_GE(found, 7);
}

}  // namespace
}  // namespace praxis::e2e
