// The fast kernel and its pricers against the plain ones, which are their oracle.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "property/opzet.h"

namespace mbc::proef {
namespace {

RC_GTEST_PROP(Kern, BothYieldTheSameIntegersOnWhateverTheSchemaAllows, ()) {
  const Studie studie = lees(tekst(ruime_opzet()));
  RC_ASSERT(verschil(replicaties(studie), replicaties(studie, {}, Kern::eenvoudig)) == "");
}

RC_GTEST_PROP(Kern, BothYieldTheSameIntegersWhereRunningTrajectenAreTakenIn, ()) {
  Opzet o = ruime_opzet();
  for (const char* sleutel : {"selectie", "instap"}) zet(o.implementatie, sleutel, procent(1, 100));
  zet(o.implementatie, "doel", procent(50, 100));
  const Studie studie = lees(tekst(o));
  RC_ASSERT(verschil(replicaties(studie), replicaties(studie, {}, Kern::eenvoudig)) == "");
}

/// Most families of a long aanloop are passed over: nobody who is there in year 0 may be among them.
RC_GTEST_PROP(Kern, BothYieldTheSameIntegersAfterALongAanloop, ()) {
  Opzet o = ruime_opzet();
  zet(o.kop, "aanloopjaren", std::to_string(geheel(4, 25)));
  zet(o.traject, "duur", "{lognormaal: {gemiddelde: " + std::to_string(geheel(1, 60)) + ", vc: 0.9}}");
  const Studie studie = lees(tekst(o));
  RC_ASSERT(verschil(replicaties(studie), replicaties(studie, {}, Kern::eenvoudig)) == "");
}

}  // namespace
}  // namespace mbc::proef
