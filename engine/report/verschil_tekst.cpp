#include "report/verschil_tekst.h"

#include <algorithm>
#include <cmath>

#include "base/tekst.h"
#include "vorm/afronden.h"
#include "vorm/bladzijde.h"
#include "vorm/json_schrijver.h"

namespace mbc {
namespace {

std::string met_plaats(const Opgegeven& o) {
  if (o.plaats.bestand.empty()) return o.tekst;
  const std::string regel = o.plaats.regel > 0 ? ":" + std::to_string(o.plaats.regel) : "";
  return o.tekst + " (" + o.plaats.bestand + regel + ")";
}

/// The paths of a step, in one line.
std::string naam_van(const Studiestap& stap) {
  std::vector<std::string> paden;
  for (const Studiewijziging& w : stap.wijzigingen) paden.push_back(w.pad);
  return opsomming(paden, "en");
}

bool is_kassabon(const Studiewijziging& w) { return w.pad.starts_with("kassabonnen."); }

std::string afgerond(Centen c, double ruis) { return bedrag(static_cast<double>(c.waarde) / 100, ruis, Eenheid::euro); }

std::string met_teken(const std::string& bedrag) {
  return bedrag == "0" || bedrag.starts_with('-') ? bedrag : "+" + bedrag;
}

bool is_stil(const Stapeffect& s) {
  return std::all_of(s.effect.begin(), s.effect.end(), [](Centen c) { return c.waarde == 0; });
}

bool is_stil(const Verschilmaat& m) {
  return std::all_of(m.stappen.begin(), m.stappen.end(), [](const Stapeffect& s) { return is_stil(s); });
}

enum class Stappen { alle, met_effect };

/// From A to B. A step is called by its number above, and by its path where that is one.
Tabel waterval(const Verschilverslag& v, const Verschilmaat& maat, const std::string& wat, Stappen welke) {
  std::vector<Tabelkolom> kolommen = {{"Stap"}};
  for (const int nummer : v.verschil.scenarios)
    kolommen.push_back({"scenario " + std::to_string(nummer), Uitlijning::komma});
  Tabel t(kolommen);
  const auto stand = [&](const std::string& naam, const std::vector<Centen>& bedragen,
                         const std::vector<double>& ruis) {
    std::vector<Tabelcel> cellen = {{naam, Stijl::vet}};
    for (std::size_t i = 0; i < bedragen.size(); ++i) cellen.push_back({afgerond(bedragen[i], ruis[i]), Stijl::vet});
    t.rij(std::move(cellen));
  };
  stand(wat + " van A", maat.a, maat.ruis_a);
  const std::vector<double>* ruis = &maat.ruis_a;
  for (std::size_t n = 0; n < maat.stappen.size(); ++n) {
    const Stapeffect& s = maat.stappen[n];
    // Amounts of other families are apart by the noise of both.
    const auto ruis_van = [&](std::size_t i) { return s.ruis[i].value_or(std::hypot((*ruis)[i], s.ruis_stand[i])); };
    if (welke == Stappen::alle || !is_stil(s)) {
      const auto& wijzigingen = v.studies.stappen[n].wijzigingen;
      const std::string naam =
          wijzigingen.size() == 1 ? wijzigingen.front().pad : std::to_string(wijzigingen.size()) + " wijzigingen samen";
      std::vector<Tabelcel> cellen = {{std::to_string(n + 1) + ". " + naam}};
      for (std::size_t i = 0; i < s.effect.size(); ++i)
        cellen.push_back({met_teken(afgerond(s.effect[i], ruis_van(i)))});
      t.rij(std::move(cellen));
    }
    ruis = &s.ruis_stand;
  }
  stand(wat + " van B", maat.b, *ruis);
  return t;
}

void schrijf_wijzigingen(Bladzijde& blad, const Verschilverslag& v) {
  const auto wijziging = [&](const Studiewijziging& w, const std::string& teken) {
    blad.alinea(w.pad, teken);
    blad.alinea("in A: " + met_plaats(w.a), "   ");
    blad.alinea("in B: " + met_plaats(w.b), "   ");
  };
  int nummer = 0;
  for (const Studiestap& s : v.studies.stappen) {
    const std::string teken = std::to_string(++nummer) + ". ";
    if (s.wijzigingen.size() > 1) blad.alinea("alleen samen door te voeren:", teken);
    for (const Studiewijziging& w : s.wijzigingen) wijziging(w, s.wijzigingen.size() > 1 ? "   " : teken);
  }
  if (nummer == 0) blad.alinea("Er is niets anders dat de uitkomst kan veranderen.");
  if (v.studies.zonder_gevolg.empty()) return;
  std::vector<std::string> paden;
  for (const Studiewijziging& w : v.studies.zonder_gevolg) paden.push_back(w.pad);
  blad.wit();
  blad.alinea("Anders opgeschreven, en op zichzelf zonder gevolg: " + opsomming(paden, "en") + ".");
}

void schrijf_effecten(Bladzijde& blad, const Verschilverslag& v) {
  const std::string contant = "gemiddelde netto contante waarde, euro; de wijzigingen na elkaar, op dezelfde gezinnen";
  blad.onderdeel("Wat elke wijziging met het saldo doet", contant,
                 waterval(v, v.verschil.saldo, "saldo", Stappen::alle));
  // Where nobody pays another part, the dragers have what stands above.
  if (!is_stil(v.verschil.verzilverbaar))
    blad.onderdeel("Met het verzilverbare saldo", contant,
                   waterval(v, v.verschil.verzilverbaar, "saldo", Stappen::met_effect));
  if (v.verschil.dragers.size() < 2) return;
  for (const Verschilmaat& d : v.verschil.dragers)
    if (!is_stil(d))
      blad.onderdeel("Met het saldo van " + d.drager, contant, waterval(v, d, "saldo", Stappen::met_effect));
}

/// The JSON of amounts: per scenario a number.
class Schrijver {
 public:
  explicit Schrijver(const Verschilverslag& v) : v_(v) {}

  std::string schrijf() {
    const Verschil& d = v_.verschil;
    j_.begin_object();
    j_.veld("a", v_.a);
    j_.veld("b", v_.b);
    standen("a", d, &Verschilmaat::a);
    j_.sleutel("stappen");
    j_.begin_lijst();
    for (std::size_t n = 0; n < v_.studies.stappen.size(); ++n) stap(n);
    j_.eind_lijst();
    j_.lijst("zonder_gevolg", v_.studies.zonder_gevolg, [&](const Studiewijziging& w) { wijziging(w); });
    standen("b", d, &Verschilmaat::b);
    j_.eind_object();
    return j_.klaar();
  }

 private:
  void bedragen(const std::string& naam, const std::vector<Centen>& waarden) {
    j_.object(naam, [&] {
      for (std::size_t i = 0; i < waarden.size(); ++i)
        j_.veld(std::to_string(v_.verschil.scenarios[i]), static_cast<double>(waarden[i].waarde) / 100,
                Decimalen::euro);
    });
  }

  void standen(const std::string& kant, const Verschil& d, std::vector<Centen> Verschilmaat::*stand) {
    bedragen("saldo_" + kant, d.saldo.*stand);
    bedragen("verzilverbaar_saldo_" + kant, d.verzilverbaar.*stand);
    j_.object("dragers_" + kant, [&] {
      for (const Verschilmaat& m : d.dragers) bedragen(m.drager, m.*stand);
    });
  }

  void opgegeven(const char* naam, const Opgegeven& o) {
    j_.object(naam, [&] {
      j_.veld("waarde", o.tekst);
      j_.veld("bestand", o.plaats.bestand);
      j_.veld("regel", o.plaats.regel);
    });
  }

  void velden(const Studiewijziging& w) {
    j_.veld("wat", w.pad);
    opgegeven("in_a", w.a);
    opgegeven("in_b", w.b);
  }

  void wijziging(const Studiewijziging& w) {
    j_.begin_object();
    velden(w);
    j_.eind_object();
  }

  void stap(std::size_t n) {
    const Verschil& d = v_.verschil;
    const Studiestap& s = v_.studies.stappen[n];
    j_.begin_object();
    if (s.wijzigingen.size() == 1) {
      velden(s.wijzigingen.front());
    } else {
      j_.veld("wat", naam_van(s));
      j_.lijst("samen", s.wijzigingen, [&](const Studiewijziging& w) { wijziging(w); });
    }
    bedragen("effect", d.saldo.stappen[n].effect);
    j_.object("mcse", [&] {
      const auto& ruis = d.saldo.stappen[n].ruis;
      for (std::size_t i = 0; i < ruis.size(); ++i)
        j_.veld(std::to_string(v_.verschil.scenarios[i]), ruis[i], Decimalen::euro);
    });
    bedragen("verzilverbaar_effect", d.verzilverbaar.stappen[n].effect);
    j_.object("dragers", [&] {
      for (const Verschilmaat& m : d.dragers) bedragen(m.drager, m.stappen[n].effect);
    });
    j_.eind_object();
  }

  const Verschilverslag& v_;
  JsonSchrijver j_;
};

}  // namespace

std::string verschil_tekst(const Verschilverslag& v, const Weergave& weergave) {
  Bladzijde blad(weergave);
  blad.kop("Van A naar B");
  blad.alinea("A: " + v.a);
  blad.alinea("B: " + v.b);
  if (std::any_of(v.studies.stappen.begin(), v.studies.stappen.end(), [](const Studiestap& s) {
        return std::any_of(s.wijzigingen.begin(), s.wijzigingen.end(), is_kassabon);
      }))
    blad.alinea("Vertrouwelijk: hieronder staan regels van een kassabon, en die beschrijft een echt gezin.");
  blad.wit();
  schrijf_wijzigingen(blad, v);
  schrijf_effecten(blad, v);
  blad.wit();
  blad.alinea(
      "Elk bedrag is afgerond op zijn rekenruis. Die van een wijziging is meestal veel kleiner dan die van een saldo, "
      "want ervoor en erna zijn het dezelfde gezinnen. Daarom tellen afgeronde bedragen niet altijd precies op; --json "
      "geeft ze op de cent.");
  return blad.tekst();
}

std::string verschil_json(const Verschilverslag& v) { return Schrijver(v).schrijf(); }

}  // namespace mbc
