// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/place_source.h"

#include "search/terms.h"
#include "search/word_places.h"

#include <algorithm>
#include <utility>

namespace praxis::search {
namespace {

using Xapian::Query;
using Sets = std::vector<std::vector<std::uint32_t>>;

/// The units whose places hold a phrase or neighbours, in the order of the index. Meant to be asked of the
/// few units that have all the words, so it claims to find every unit: Xapian then asks it last.
class PlaceSource : public Xapian::PostingSource {
 public:
  explicit PlaceSource(const GenerationTail& tail) : tail_(tail) {}

  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return tail_.documents(); }
  Xapian::doccount get_termfreq_max() const override { return tail_.documents(); }
  Xapian::docid get_docid() const override { return at_; }
  bool at_end() const override { return at_ > tail_.documents(); }

  void init(const Xapian::Database& /*database*/) override { at_ = 0; }
  void next(double least) override { skip_to(at_ + 1, least); }

  void skip_to(Xapian::docid document, double /*least*/) override {
    at_ = std::max(at_, document);
    while (!at_end() && !matches(tail_.places(at_))) ++at_;
  }

  /// Only of this unit: where it is none, the next is not looked for.
  bool check(Xapian::docid document, double /*least*/) override {
    at_ = std::max(at_, document);
    return at_end() || matches(tail_.places(at_));
  }

 protected:
  virtual bool matches(const PlacesView& places) const = 0;

 private:
  const GenerationTail& tail_;
  Xapian::docid at_ = 0;  ///< the unit looked at last
};

std::string written(const std::vector<std::uint32_t>& keys) {
  std::string text;
  for (const std::uint32_t key : keys) text += std::to_string(key) + ' ';
  return text;
}

class PhraseSource final : public PlaceSource {
 public:
  PhraseSource(const GenerationTail& tail, std::vector<std::uint32_t> keys, bool in_title)
      : PlaceSource(tail), keys_(std::move(keys)), in_title_(in_title) {}
  std::string name() const override { return "praxis::PhraseSource"; }
  std::string serialise() const override { return (in_title_ ? "title " : "any ") + written(keys_); }

 private:
  bool matches(const PlacesView& places) const override { return places.has_phrase(keys_, in_title_); }

  std::vector<std::uint32_t> keys_;
  bool in_title_;
};

class NearSource final : public PlaceSource {
 public:
  NearSource(const GenerationTail& tail, Sets sets, std::size_t window)
      : PlaceSource(tail), sets_(std::move(sets)), window_(window) {}
  std::string name() const override { return "praxis::NearSource"; }
  std::string serialise() const override {
    std::string text = std::to_string(window_);
    for (const auto& set : sets_) text += " / " + written(set);
    return text;
  }

 private:
  bool matches(const PlacesView& places) const override { return places.has_near(sets_, window_); }

  Sets sets_;
  std::size_t window_;
};

std::vector<std::uint32_t> keys_of(const std::vector<std::string>& words) {
  std::vector<std::uint32_t> keys;
  for (const std::string& word : words) keys.push_back(place_key(make_term({}, word)));
  return keys;
}

}  // namespace

Query phrase_query(const GenerationTail& tail, const std::vector<std::string>& words,
                   std::string_view prefix) {
  std::vector<Query> terms;
  for (const std::string& word : words) terms.emplace_back(make_term(prefix, word));
  return {Query::OP_FILTER, Query(Query::OP_AND, terms.begin(), terms.end()),
          Query((new PhraseSource(tail, keys_of(words), !prefix.empty()))->release())};
}

Query near_query(const GenerationTail& tail, const std::vector<std::vector<std::string>>& sets,
                 std::size_t window) {
  std::vector<Query> all;
  Sets keys;
  for (const std::vector<std::string>& words : sets) {
    std::vector<Query> any;
    for (const std::string& word : words) any.emplace_back(make_term({}, word));
    all.emplace_back(Query::OP_OR, any.begin(), any.end());
    keys.push_back(keys_of(words));
    std::sort(keys.back().begin(), keys.back().end());
  }
  all.emplace_back((new NearSource(tail, std::move(keys), window))->release());
  return {Query::OP_AND, all.begin(), all.end()};
}

}  // namespace praxis::search
