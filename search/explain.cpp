// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/explain.h"

#include "search/preferences.h"
#include "search/query_builder.h"
#include "search/query_parser.h"
#include "search/query_parts.h"
#include "search/schema.h"
#include "search/snippet.h"
#include "search/terms.h"
#include "search/unit_weight.h"

#include <algorithm>

#include <xapian.h>

namespace praxis::search {
namespace {

constexpr std::size_t kMostForms = 5;
constexpr double kLeastShare = 0.005;  // of neighbours: less is rounding

/// The weight that a query gives one unit; negative where it does not match.
double weight_in(const MatchContext& context, const Xapian::Query& query, const std::string& unit_term) {
  if (query.empty()) return -1;
  Xapian::Enquire enquire(context.database);
  enquire.set_weighting_scheme(UnitWeight(context.norms));
  enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER, query, Xapian::Query(unit_term)));
  const Xapian::MSet found = enquire.get_mset(0, 1);
  return found.empty() ? -1 : found.begin().get_weight();
}

bool holds(const Xapian::Database& database, const std::string& term, std::uint32_t document) {
  auto posting = database.postlist_begin(term);
  const auto end = database.postlist_end(term);
  if (posting == end) return false;
  posting.skip_to(document);
  return posting != end && *posting == document;
}

/// Whether a unit has one of the stems among those of another field.
bool holds_stem(const Xapian::Database& database, const HighlightTerms& terms, std::string_view field,
                std::uint32_t document) {
  return std::any_of(terms.stems.begin(), terms.stems.end(), [&](const std::string& stem) {
    return holds(database, std::string(field) + stem.substr(prefix::kStem.size()), document);
  });
}

std::vector<std::string> forms_in(std::string_view text, const Analysis& analysis, std::string_view language,
                                  const HighlightTerms& terms) {
  std::vector<std::string> forms;
  for (const HighlightSpan& span : find_highlights(analysis, language, terms)) {
    std::string form(text.substr(span.begin, span.end - span.begin));
    if (std::find(forms.begin(), forms.end(), form) == forms.end()) forms.push_back(std::move(form));
    if (forms.size() == kMostForms) break;
  }
  return forms;
}

}  // namespace

struct Explainer::Parts {
  struct Part {
    std::string words;
    Xapian::Query query;
    HighlightTerms terms;
  };

  Parts(const MatchContext& context, const std::string& text, bool plain)
      : root(plain ? plain_query(text) : parse_query(text)), builder(context, root, plain) {
    all = builder.build(true);
    any = builder.build(false);
    const WordQueries queries(context.database, context.languages);
    for (const Word& word : builder.content_words()) {
      if (std::any_of(parts.begin(), parts.end(),
                      [&](const Part& part) { return part.words == word.folded; }))
        continue;
      if (parts.size() == kMostExplained) break;
      Part part{word.folded, {}, {}};
      part.query = emphasised(queries.anywhere(word.folded, part.terms), builder.emphasis(word));
      parts.push_back(std::move(part));
    }
    for (const QueryNode& node : root.children) {
      if (parts.size() < kMostExplained && !node.excluded) add_whole(context, node);
    }
  }

  /// A phrase, words near each other, a choice: weighed as one.
  void add_whole(const MatchContext& context, const QueryNode& node) {
    using NodeKind = QueryNode::Kind;
    if (node.kind == NodeKind::words || node.kind == NodeKind::filter || node.kind == NodeKind::everything)
      return;
    QueryNode alone{NodeKind::group, {}, {}, false, {node}};
    QueryBuilder own(context, alone);
    Part part{text_of_node(node), own.build(true), {}};
    part.terms = own.highlights();
    parts.push_back(std::move(part));
  }

  static std::string text_of_node(const QueryNode& node) {
    using NodeKind = QueryNode::Kind;
    std::string text;
    for (const QueryNode& child : node.children) {
      const char* const between = node.kind == NodeKind::any    ? " OR "
                                  : node.kind == NodeKind::near ? " NEAR "
                                                                : " ";
      text += (text.empty() ? "" : between) + text_of_node(child);
    }
    if (!text.empty()) return text;
    const bool quoted = node.kind == NodeKind::phrase || node.kind == NodeKind::title_phrase;
    text = quoted ? '"' + node.text + '"' : node.text;
    if (node.kind == NodeKind::word_prefix || node.kind == NodeKind::title_prefix) text += '*';
    return node.field.empty() ? text : node.field + ':' + text;
  }

  QueryNode root;
  QueryBuilder builder;
  Xapian::Query all;
  Xapian::Query any;
  std::vector<Part> parts;
};

Explainer::Explainer(const MatchContext& context, const std::string& text, bool plain)
    : context_(context), parts_(std::make_unique<Parts>(context, text, plain)) {}
Explainer::~Explainer() = default;

Explanation Explainer::explain(std::uint32_t document, const Unit& unit) const {
  const Xapian::Database& database = context_.database;
  const std::string unit_term = make_term(prefix::kUnitId, unit.id);
  const double with_all = weight_in(context_, parts_->all, unit_term);
  const double total = std::max(with_all, weight_in(context_, parts_->any, unit_term));
  Explanation out;
  out.all_words = with_all >= 0;
  const std::string_view scanned = std::string_view(unit.text).substr(0, kSnippetScan);
  const Analysis text = analyse(scanned);
  const Analysis title = analyse(unit.title);
  double explained = 0;
  for (const Parts::Part& part : parts_->parts) {
    const double own = weight_in(context_, part.query, unit_term);
    if (own < 0) continue;
    ExplainedPart shown{part.words, {}, {}, total > 0 ? std::min(own / total, 1.0) : 0};
    explained += shown.share;
    if (auto forms = forms_in(unit.title, title, unit.language, part.terms); !forms.empty()) {
      shown.where.emplace_back("title");
      shown.forms = std::move(forms);
    }
    if (auto forms = forms_in(scanned, text, unit.language, part.terms); !forms.empty()) {
      shown.where.emplace_back("text");
      for (std::string& form : forms) {
        if (std::find(shown.forms.begin(), shown.forms.end(), form) == shown.forms.end())
          shown.forms.push_back(std::move(form));
      }
    }
    if (holds_stem(database, part.terms, prefix::kContextStem, document)) shown.where.emplace_back("context");
    out.parts.push_back(std::move(shown));
  }
  const bool plain_words =
      std::all_of(parts_->root.children.begin(), parts_->root.children.end(), [](const auto& node) {
        return node.kind == QueryNode::Kind::words || node.kind == QueryNode::Kind::filter;
      });
  if (plain_words && 1 - explained > kLeastShare && out.parts.size() > 1) out.side_by_side = 1 - explained;
  const Preferences preferences(context_.columns, parts_->builder.language());
  const std::pair<const char*, double> factors[] = {{"language", preferences.language_factor(document)},
                                                    {"kind", preferences.kind_factor(document)},
                                                    {"date", preferences.date_factor(document)}};
  for (const auto& [name, factor] : factors) {
    if (factor > 1) out.factors.emplace_back(name, factor);
  }
  return out;
}

}  // namespace praxis::search
