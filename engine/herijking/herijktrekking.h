#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "analyse/rijen.h"
#include "herijking/kenmerken.h"
#include "herijking/temperen.h"
#include "herijking/waarneemschatting.h"
#include "model/waarneming.h"

namespace mbc {

/// Draws of all uncertain numbers, and the schaal of each observation with them.
struct Herijktrekking {
  Rijen kwantielen;                    ///< a row per replicatie, as Kwantielen has them
  Rijen schalen;                       ///< per row and observation
  std::vector<std::size_t> voorouder;  ///< of each row: from which of the study's own draws it descends
};

/// Draws a study's uncertain numbers given what was seen. What the model says of what was seen is in its `schatting`,
/// which must have learned before.
class Herijktrekker {
 public:
  /// `lijst`: the observations; as the study they must outlive it.
  Herijktrekker(const Studie& studie, std::size_t scenario, std::vector<const Waarneming*> lijst);

  [[nodiscard]] const std::vector<const Waarneming*>& lijst() const { return schatting_.lijst(); }
  [[nodiscard]] const Kwantielen& kwantielen() const noexcept { return kwantielen_; }
  [[nodiscard]] const Kenmerker& kenmerker() const noexcept { return kenmerker_; }
  [[nodiscard]] Waarneemschatting& schatting() noexcept { return schatting_; }
  /// The study's own draws.
  [[nodiscard]] const Herijktrekking& vooraf() const noexcept { return vooraf_; }

  struct Uitkomst {
    Herijktrekking trekking;
    int stappen = 0, zetten = 0;
    double aanvaard = 0;
    std::size_t verschillend = 0;
  };
  /// From those to the draws given these observations, by place in `lijst`.
  Uitkomst trek(const std::vector<std::size_t>& welke);

  /// Of each row and observation what the model says, times its schaal.
  Rijen verwachtingen(const Herijktrekking& trekking);
  /// How many independent draws say as much of what the model says.
  double effectief(const Herijktrekking& trekking);

 private:
  [[nodiscard]] double schaal_kwantiel(const Waarneming& w, std::size_t r) const;
  void naar_kwantielen(std::span<const double> z);
  double logkans_bij(std::span<const double> z, const std::vector<std::size_t>& welke);
  void neem_over(const Temperopdracht& o, const Temperuitkomst& t, std::size_t r, Herijktrekking& naar);

  /// The study's own quantiles as each replicatie takes them, and before anything goes together.
  struct Eigen {
    Rijen kwantielen, los;
  };
  static Eigen eigen_trekkingen(Kwantielen& k, std::size_t n);

  const Studie& studie_;
  std::size_t n_;
  bool rijen_;  ///< the numbers were drawn together beforehand: rows are weighed, not moved
  Kwantielen kwantielen_;
  Eigen eigen_;
  Kenmerker kenmerker_;
  Waarneemschatting schatting_;
  Herijktrekking vooraf_;
  std::vector<std::size_t> plaatsen_, onzekere_schalen_;  ///< that a draw moves
  std::vector<double> u_hier_, verwacht_hier_;
};

}  // namespace mbc
