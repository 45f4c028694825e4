// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace praxis::search {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using namespace testing;  // the fixture's

Unit placed(std::string id, UnitKind kind, std::vector<std::string> regions,
            std::vector<std::string> themes) {
  Unit unit = make_unit(std::move(id), "Title", "Water.");
  unit.kind = kind;
  unit.regions = std::move(regions);
  unit.themes = std::move(themes);
  return unit;
}

std::shared_ptr<const Snapshot> placed_units() {
  static const auto snapshot = snapshot_of({
      placed("1", UnitKind::good_practice, {"ITC1"}, {"repair"}),
      placed("2", UnitKind::good_practice, {"ITC1", "AT22"}, {"repair", "clusters"}),
      placed("3", UnitKind::recommendation, {"IT"}, {"circular-economy"}),
      placed("4", UnitKind::good_practice, {}, {"clusters"}),
      placed("5", UnitKind::good_practice, {"AT"}, {}),
  });
  return snapshot;
}

Matrix matrix_of(const Filters& filters, const std::string& text = "water") {
  SearchRequest request = ask(text);
  request.filters = filters;
  auto matrix = placed_units()->matrix(request);
  EXPECT_TRUE(matrix);
  return matrix ? *matrix : Matrix{};
}

std::vector<std::string> in_short(const std::vector<FacetValue>& values) {
  std::vector<std::string> out;
  for (const FacetValue& value : values)
    out.push_back(std::string(static_cast<std::size_t>(value.depth), ' ') + value.value + ":" +
                  std::to_string(value.count));
  return out;
}

TEST(Matrix, CountsPairsOfThemesAndCountries) {
  const Matrix matrix = matrix_of({});
  EXPECT_EQ(matrix.total, 5U);
  EXPECT_THAT(in_short(matrix.columns), ElementsAre("AT:2", "IT:3")) << "by label";
  EXPECT_THAT(in_short(matrix.rows), ElementsAre("greener-europe:3", " circular-economy:3", "  repair:2",
                                                 "smarter-europe:2", " clusters:2"));
  ASSERT_EQ(matrix.cells.size(), matrix.rows.size());
  EXPECT_THAT(matrix.cells[0], ElementsAre(1, 3));
  EXPECT_THAT(matrix.cells[2], ElementsAre(1, 2));
  EXPECT_THAT(matrix.cells[4], ElementsAre(1, 1));
}

TEST(Matrix, OtherFiltersHold) {
  const Matrix matrix = matrix_of({{"kind", {"recommendation"}}});
  EXPECT_EQ(matrix.total, 1U);
  EXPECT_THAT(in_short(matrix.columns), ElementsAre("AT:0", "IT:1"))
      << "a country of the index stays in view";
  EXPECT_THAT(matrix.cells[1], ElementsAre(0, 1));
  EXPECT_THAT(matrix.cells[2], ElementsAre(0, 0));
  EXPECT_THAT(matrix_of({}, "mountains").cells, Each(Each(0)));
}

TEST(Matrix, ChosenThemesAndPlacesAreItsRowsAndColumns) {
  const Matrix matrix = matrix_of({{"theme", {"circular-economy"}}, {"region", {"ITC1", "AT", "itc1"}}});
  EXPECT_THAT(in_short(matrix.rows), ElementsAre("circular-economy:3", " repair:2"));
  EXPECT_THAT(in_short(matrix.columns), ElementsAre("AT:2", "ITC1:2"));
  EXPECT_TRUE(matrix.rows[0].selected);
  EXPECT_FALSE(matrix.rows[1].selected);
  EXPECT_EQ(matrix.total, 5U) << "what is chosen of them is no filter";
}

TEST(Matrix, EveryCellIsWhatChoosingItFinds) {
  for (const Filters& chosen :
       {Filters{}, Filters{{"kind", {"good-practice"}}, {"region", {"ITC1", "AT22"}}},
        Filters{{"theme", {"smarter-europe"}}, {"kind", {"good-practice", "recommendation"}}}}) {
    const Matrix matrix = matrix_of(chosen);
    for (std::size_t row = 0; row < matrix.rows.size(); ++row) {
      for (std::size_t column = 0; column < matrix.columns.size(); ++column) {
        SearchRequest request = ask("water");
        request.filters = chosen;
        request.filters["theme"] = {matrix.rows[row].value};
        request.filters["region"] = {matrix.columns[column].value};
        EXPECT_EQ(placed_units()->search(request)->total, matrix.cells[row][column])
            << matrix.rows[row].value << " " << matrix.columns[column].value;
      }
    }
  }
}

TEST(Matrix, CopiesCountOnceInEachCell) {
  const std::string words =
      "A ferry that carries the doctor to each of the nine islands on a fixed day of every week, with a "
      "nurse "
      "and a small laboratory on board, so that nobody has to travel for a blood test any more.";
  const auto copy = [&](std::string id, std::vector<std::string> themes) {
    Unit unit = make_unit(id, "The doctor's ferry", words);
    unit.document.id = "document " + id;
    unit.regions = {"ITC1"};
    unit.themes = std::move(themes);
    return unit;
  };
  const auto snapshot = snapshot_of({copy("1", {"repair"}), copy("2", {"repair", "clusters"})});
  const auto matrix = snapshot->matrix(ask("ferry"));
  ASSERT_TRUE(matrix);
  EXPECT_EQ(matrix->total, 1U);
  EXPECT_THAT(in_short(matrix->rows), ElementsAre("greener-europe:1", " circular-economy:1", "  repair:1",
                                                  "smarter-europe:1", " clusters:1"));
  EXPECT_THAT(matrix->cells, Each(ElementsAre(1)));
}

TEST(Matrix, ShowsWhatTheVocabularyDoesNotKnow) {
  const auto snapshot = snapshot_of(
      {placed("1", UnitKind::good_practice, {"QQ"}, {"beekeeping"}), make_unit("2", "T", "Water.")});
  const auto matrix = snapshot->matrix(ask("water"));
  ASSERT_TRUE(matrix);
  EXPECT_THAT(in_short(matrix->columns), ElementsAre("QQ:1"));
  EXPECT_EQ(matrix->rows.back().value, "beekeeping");
  EXPECT_THAT(matrix->cells.back(), ElementsAre(1));
}

TEST(Matrix, RefusesWhatASearchRefuses) {
  SearchRequest request = ask("water");
  request.filters["year"] = {"soon"};
  EXPECT_FALSE(placed_units()->matrix(request));
}

}  // namespace
}  // namespace praxis::search
