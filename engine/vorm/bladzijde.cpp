#include "vorm/bladzijde.h"

#include "base/tekst.h"

namespace mbc {

void Bladzijde::kop(const std::string& titel) {
  uit_ += gestileerd(kort_af(veilig(titel), w_.breedte), Stijl::vet, w_.kleur) + '\n';
}

void Bladzijde::alinea(const std::string& tekst, const std::string& voor, Stijl stijl) {
  // Styled line by line: a colour that runs on over a newline colours what a pager shows next.
  const std::string regels = mbc::alinea(veilig(tekst), w_.breedte, voor);
  for (const std::string_view regel : splits(regels, '\n'))
    if (!regel.empty()) uit_ += gestileerd(regel, stijl, w_.kleur) + '\n';
}

void Bladzijde::onderdeel(const std::string& titel, const std::string& toelichting, const Tabel& tabel) {
  if (tabel.leeg()) return;
  wit();
  kop(titel);
  alinea(toelichting, "", Stijl::zwak);
  uit_ += tabel.toon(w_.breedte, w_.kleur);
}

}  // namespace mbc
