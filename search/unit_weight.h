// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

namespace praxis::search {

/// What a word's count in a unit is multiplied with for the unit's length: log2(1 + c * average / length),
/// for all usual lengths reckoned beforehand. Immutable.
class LengthNorms {
 public:
  explicit LengthNorms(double average_length);
  double of(Xapian::termcount length) const {
    return length < known_.size() ? known_[length] : reckoned(length);
  }

 private:
  double reckoned(double length) const;
  double average_;
  std::vector<double> known_;
};

/// How often a word stands in an index.
struct WordStatistics {
  double units = 0;    ///< of the index
  double holding = 0;  ///< units with the word
  double times = 0;    ///< that it stands in them
};

/// What a word weighs where it is as frequent as can be; 0 for one that no unit holds.
double telling_weight(const WordStatistics& word);

/// The share of that for a word that stands `count` times in a unit whose length has this norm.
double share_of_weight(double count, double norm);

/// The weight of a word in a unit: DFR with inverse expected document frequency, Bernoulli after-effect and
/// normalisation 2 (IneB2; Amati and van Rijsbergen, ACM TOIS 20(4), 2002) as Xapian has it, but that a
/// count weighs tf / (tf + weight::kSaturation), and that norms are looked up. Norms outlive it.
class UnitWeight final : public Xapian::Weight {
 public:
  explicit UnitWeight(const LengthNorms& norms);

  std::string name() const override { return "praxis"; }
  std::string serialise() const override { return {}; }
  UnitWeight* unserialise(const std::string& text) const override;
  UnitWeight* clone() const override;
  void init(double factor) override;
  double get_sumpart(Xapian::termcount count, Xapian::termcount length,
                     Xapian::termcount unique) const override;
  double get_maxpart() const override;
  double get_sumextra(Xapian::termcount length, Xapian::termcount unique) const override;
  double get_maxextra() const override { return 0; }

 private:
  const LengthNorms& norms_;
  double telling_ = 0;  ///< what the word weighs where it is as frequent as can be
};

}  // namespace praxis::search
