#include <string>

#include "base/getaltekst.h"
#include "input/bouw.h"
#include "model/grenzen.h"
#include "model/omvang.h"

namespace mbc {
namespace {

/// Where the number of families of a gemeente stands.
const Boom& bij_instroom(const Boom& studie, const std::string& gemeente) {
  const Boom* boom = kind(kind(kind(&studie, "gemeenten"), gemeente), "instroom");
  return boom != nullptr ? *boom : studie;
}

}  // namespace

void controleer_omvang(const Studie& s, const Boom& studie, Melder& melder) {
  const Omvang o = hoogste_omvang(s);
  if (o.gezinnen_per_jaar > meeste_gezinnen_per_jaar) {
    const std::string& naam = s.gemeenten[o.gemeente].naam;
    melder.fout(bij_instroom(studie, naam),
                {"de instroom van " + naam + " kan met de trend oplopen tot meer gezinnen dan mbc nummert",
                 "hoogstens " + decimaal(meeste_gezinnen_per_jaar, 0) + " per jaar",
                 {},
                 {}});
    return;  // what so many families cost says nothing
  }
  if (o.gezinnen > meeste_gezinnen) {
    melder.fout(*kind(&studie, "gemeenten"),
                {"samen kunnen de gemeenten over alle jaren meer gezinnen tellen dan mbc doorrekent",
                 "hoogstens " + decimaal(meeste_gezinnen, 0) + " gezinnen",
                 {},
                 {}});
    return;
  }
  const bool te_duur =
      o.eenheidsprijs > hoogste_eenheidsprijs || o.jaarbedrag > hoogste_jaarbedrag || o.totaal > hoogste_totaal;
  if (!te_duur) return;
  melder.fout(*kind(&studie, "studie"),
              {"de bedragen van de kassabonnen en investeringen kunnen oplopen tot meer dan mbc exact optelt",
               "hoogstens " + decimaal(hoogste_jaarbedrag, 0) + " euro per jaar in een gemeente, " +
                   decimaal(hoogste_totaal, 0) + " over de horizon samen, en " + decimaal(hoogste_eenheidsprijs, 0) +
                   " voor één maand of keer",
               {},
               {}});
}

}  // namespace mbc
