#include "vorm/grafiek.h"

#include <algorithm>
#include <cmath>

#include "base/tekst.h"

namespace mbc {
namespace {

constexpr std::size_t breedste_naam = 44;

/// Places of values on a line of a terminal.
class Lijnschaal {
 public:
  Lijnschaal(const std::vector<Grafiekpunt>& punten, double ijkpunt, std::size_t naam, std::size_t breedte)
      : laag_(ijkpunt),
        hoog_(ijkpunt),
        cellen_(std::max<std::size_t>(breedte > naam + 4 ? breedte - naam - 4 : 0, 20)) {
    for (const Grafiekpunt& p : punten) {
      laag_ = std::min({laag_, p.waarde, p.van, p.tot});
      hoog_ = std::max({hoog_, p.waarde, p.van, p.tot});
    }
  }
  [[nodiscard]] std::size_t cellen() const { return cellen_; }
  [[nodiscard]] std::size_t plek(double x) const {
    if (!(hoog_ > laag_)) return 0;
    return static_cast<std::size_t>(std::lround((x - laag_) / (hoog_ - laag_) * static_cast<double>(cellen_ - 1)));
  }

 private:
  double laag_, hoog_;
  std::size_t cellen_;
};

std::size_t breedte_van_namen(const std::vector<Grafiekpunt>& punten) {
  std::size_t uit = 0;
  for (const Grafiekpunt& p : punten) uit = std::max(uit, breedte(veilig(p.naam)));
  return std::min(uit, breedste_naam);
}

std::string regel(const std::string& naam, std::size_t naambreedte, const std::vector<std::string>& cellen, Stijl stijl,
                  Kleur kleur) {
  const std::string kort = kort_af(veilig(naam), naambreedte);
  std::string lijn;
  for (const std::string& c : cellen) lijn += c;
  while (lijn.ends_with(' ')) lijn.pop_back();
  return "  " + kort + std::string(naambreedte - breedte(kort), ' ') + "  " + gestileerd(lijn, stijl, kleur) + "\n";
}

template <class Teken>
std::string teken_regels(const std::vector<Grafiekpunt>& punten, double ijkpunt, std::size_t breedte, Kleur kleur,
                         Teken teken) {
  const std::size_t naam = breedte_van_namen(punten);
  const Lijnschaal schaal(punten, ijkpunt, naam, breedte);
  std::string uit;
  for (const Grafiekpunt& p : punten) {
    std::vector<std::string> cellen(schaal.cellen(), " ");
    cellen[schaal.plek(ijkpunt)] = "│";
    teken(p, schaal, cellen);
    uit += regel(p.naam, naam, cellen, p.waarde < 0 ? Stijl::negatief : Stijl::gewoon, kleur);
  }
  return uit;
}

}  // namespace

std::string puntgrafiek(const std::vector<Grafiekpunt>& punten, std::size_t breedte, Kleur kleur) {
  return teken_regels(punten, 0, breedte, kleur,
                      [](const Grafiekpunt& p, const Lijnschaal& s, std::vector<std::string>& cellen) {
                        if (p.van < p.tot) {
                          for (std::size_t i = s.plek(p.van); i <= s.plek(p.tot); ++i)
                            cellen[i] = cellen[i] == "│" ? "┼" : "─";
                        }
                        cellen[s.plek(p.waarde)] = "●";
                      });
}

std::string staafgrafiek(const std::vector<Grafiekpunt>& staven, double midden, std::size_t breedte, Kleur kleur) {
  return teken_regels(staven, midden, breedte, kleur,
                      [midden](const Grafiekpunt& p, const Lijnschaal& s, std::vector<std::string>& cellen) {
                        const auto [van, tot] = std::minmax({s.plek(p.van), s.plek(p.tot)});
                        for (std::size_t i = van; van != tot && i <= tot; ++i) cellen[i] = "█";
                        if (van != tot && s.plek(midden) > van && s.plek(midden) < tot) cellen[s.plek(midden)] = "┃";
                      });
}

}  // namespace mbc
