#include "boom/melder.h"

#include "base/tekst.h"

namespace mbc {

void Melder::ken_bestand(const std::string& naam, std::string_view inhoud, Vertrouwelijkheid v) {
  constexpr std::string_view bom = "\xEF\xBB\xBF";
  if (inhoud.starts_with(bom)) inhoud.remove_prefix(bom.size());
  bestanden_[naam] = {splits(inhoud, '\n'), v};
}

bool Melder::vertrouwelijk(const Plaats& plaats) const {
  const auto it = bestanden_.find(plaats.bestand);
  return it != bestanden_.end() && it->second.vertrouwelijkheid == Vertrouwelijkheid::vertrouwelijk;
}

void Melder::fout(const Boom& waarde, Boodschap b) {
  for (const Laag& laag : waarde.data().eerder) {
    b.noten.push_back(
        {laag.plaats, vertrouwelijk(laag.plaats) ? "hier stond een andere waarde" : "hier stond " + laag.tekst});
  }
  meld(Ernst::fout, waarde.data().plaats, std::move(b));
}

std::string Melder::citaat(const Boom& waarde) const {
  if (vertrouwelijk(waarde.data().plaats)) return "deze waarde";
  constexpr std::size_t langste = 60;
  std::string tekst = als_tekst(waarde);
  if (tekst.size() > langste) {
    std::size_t n = langste;
    while (n > 0 && (static_cast<unsigned char>(tekst[n]) & 0xC0U) == 0x80) --n;
    tekst = tekst.substr(0, n) + "...";
  }
  return is_tekst(waarde) ? "\"" + tekst + "\"" : tekst;
}

void Melder::meld(Ernst ernst, const Plaats& plaats, Boodschap b) {
  Melding m{plaats, ernst, std::move(b.wat), std::move(b.verwacht), std::move(b.bedoelde), {}, std::move(b.noten)};
  const auto it = bestanden_.find(plaats.bestand);
  if (it != bestanden_.end() && plaats.regel > 0) {
    const auto nr = static_cast<std::size_t>(plaats.regel - 1);
    const bool open = it->second.vertrouwelijkheid == Vertrouwelijkheid::open;
    constexpr std::size_t langste = 5000;  // a whole file on one line is not repeated with every message
    if (open && nr < it->second.regels.size() && it->second.regels[nr].size() <= langste) {
      std::string_view regel = it->second.regels[nr];
      if (regel.ends_with('\r')) regel.remove_suffix(1);
      m.bronregel = regel;
    }
  }
  naar_.meld(std::move(m));
}

}  // namespace mbc
