#include <cmath>
#include <map>

#include "base/pad.h"
#include "base/tekst.h"
#include "boom/eenheden.h"
#include "boom/scalair.h"
#include "input/bouw.h"

namespace mbc {
namespace {

/// One price: euros, or hours of a functie.
class Prijsbouw final {
 public:
  Prijsbouw(Bouwplaats& b, const std::string& naam, const Boom& boom) : b_(b), boom_(boom) { post_.naam = naam; }

  Prijspost bouw() {
    const Boom *bedrag = kind(&boom_, "bedrag"), *uren = kind(&boom_, "uren");
    post_.bedrag = Getalregister::geen;
    if (bedrag != nullptr && uren != nullptr) {
      fout(uren->data().sleutel, "\"bedrag\" en \"uren\" in één prijs", "een van beide");
    } else if (uren != nullptr) {
      in_uren(*uren);
    } else if (bedrag != nullptr) {
      in_euro(*bedrag);
    } else {
      fout(boom_.data().sleutel, "\"bedrag\" of \"uren\" ontbreekt in prijs \"" + post_.naam + "\"",
           "een bedrag in euro's, of uren van een functie");
    }
    return post_;
  }

 private:
  void fout(const Plaats& plaats, std::string wat, std::string verwacht) {
    b_.melder.fout(plaats, {std::move(wat), std::move(verwacht), {}, {}});
  }

  void in_euro(const Boom& bedrag) {
    if (const Boom* functie = kind(&boom_, "functie"))
      fout(functie->data().sleutel, "\"functie\" hoort bij uren, niet bij een bedrag",
           "\"uren\" in plaats van \"bedrag\", of geen functie");
    neem(bedrag, "bedrag", "euro");
  }

  void in_uren(const Boom& uren) {
    if (const Boom* prijspeil = kind(&boom_, "prijspeil"))
      fout(prijspeil->data().sleutel, "uren hebben geen prijspeil", "een prijspeil bij een bedrag");
    const Boom* functie = kind(&boom_, "functie");
    std::vector<std::string> namen;
    for (const Functie& f : b_.studie.functies) namen.push_back(f.naam);
    if (functie == nullptr)
      fout(uren.data().sleutel, "\"functie\" ontbreekt bij de uren van prijs \"" + post_.naam + "\"",
           namen.empty() ? "een functie onder tarieven" : opsomming(namen));
    post_.functie = b_.functie(functie);
    neem(uren, "uren", "uren");
  }

  /// A price is per whatever its unit says: only `duizend euro` is converted.
  void neem(const Boom& knoop, const std::string& sleutel, std::string_view maat) {
    const Boom* eigen = kind(&knoop, "eenheid") != nullptr ? kind(&knoop, "eenheid") : kind(&boom_, "eenheid");
    const std::string eenheid = per_hetzelfde(tekst_van(eigen).value_or(std::string()), maat);
    post_.bedrag = b_.getallen.geef(&knoop, "prijzen." + paddeel(post_.naam) + "." + sleutel, {},
                                    {kind(&boom_, "prijspeil"), eenheid, eigen});
  }

  Bouwplaats& b_;
  const Boom& boom_;
  Prijspost post_;
};

}  // namespace

void bouw_prijzen(Bouwplaats& b) {
  const Boom* prijzen = kind(&b.bomen.studie, "prijzen");
  if (prijzen == nullptr || !is_kaart(*prijzen)) return;
  std::map<std::string, const Boom*> op_naam;
  for (const auto& [naam, boom] : *prijzen) op_naam.emplace(naam, &boom);
  // One that is no price at all was told; what names it is not told too.
  for (const auto& [naam, boom] : op_naam)
    b.studie.prijzen.push_back(is_kaart(*boom) ? Prijsbouw(b, naam, *boom).bouw()
                                               : Prijspost{naam, Getalregister::geen, {}});
}

std::optional<Boodschap> Bouwplaats::vreemde_prijs(std::size_t prijs, const std::string& per) const {
  const Prijspost& post = studie.prijzen[prijs];
  const std::string maat = post.functie ? "uren" : "euro", eenheid = maat + per;
  const std::string eigen = getallen.eenheid(post.bedrag);
  const Omrekening o = omrekening(per_hetzelfde(eigen, maat), eenheid);
  if (o.uitkomst == Omrekening::Uitkomst::zelfde) return std::nullopt;
  constexpr double cijfers = 1e4;
  const double aantal = std::round(o.van(1) * cijfers) / cijfers;
  const bool bekend = o.uitkomst == Omrekening::Uitkomst::anders && aantal > 0;
  return Boodschap{"de prijs is in \"" + eigen + "\", terwijl hier " + eenheid + " telt",
                   "een aantal: hoeveel er hier van de prijs nodig zijn",
                   bekend ? "aantal: " + getal_tekst(aantal) : std::string(),
                   {}};
}

}  // namespace mbc
