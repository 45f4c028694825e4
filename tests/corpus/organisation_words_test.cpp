// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/organisation_words.h"

#include <gtest/gtest.h>

namespace praxis {
namespace {

TEST(OrganisationWords, RolesFoldCaseAndKnowEndings) {
  OrganisationLanguage words;
  words.add("body", "Gemeinde");
  words.add("body", "*ministerium");
  words.add("article", "die");
  EXPECT_TRUE(words.has("gemeinde", OrganisationRole::body));
  EXPECT_TRUE(words.has("umweltministerium", OrganisationRole::body));
  EXPECT_FALSE(words.has("gemeinde", OrganisationRole::article));
  EXPECT_FALSE(words.has("ministerien", OrganisationRole::body));
  EXPECT_FALSE(words.verb_first());
}

TEST(OrganisationWords, LeadsUnlessItOnlyLooksSo) {
  OrganisationLanguage words;
  words.add("lead", "*ato dal");
  words.add("not-lead", "finanziato dal");
  EXPECT_TRUE(words.leads({"è", "curato", "dal"}, 3));
  EXPECT_FALSE(words.leads({"è", "finanziato", "dal"}, 3));
  EXPECT_FALSE(words.leads({"curato", "dal", "comune"}, 3));
  EXPECT_FALSE(words.leads({"dal"}, 1));
}

TEST(OrganisationWords, AMissingTableIsAnError) {
  EXPECT_FALSE(OrganisationWords::read("/nowhere/organisations.tsv"));
}

}  // namespace
}  // namespace praxis
