#pragma once

#include "model/velden.h"

/// A walk over every number of a study with what it is, so that nothing else has to list them.
namespace mbc {
namespace walk {

template <class T, class F>
void leden(const Schema& kaart, T& eigenaar, F&& f) {
  elk_lid<GetalId>(kaart, eigenaar, f);
}

template <class I, class F>
void invoering(I& i, F&& f) {
  leden(*studieveld("", "gemeenten").schema->element, i, f);
  leden(*studieveld("", "implementatie").schema, i, f);
  leden(*studieveld("", "methodetrouw").schema, i, f);
  leden(*studieveld("", "effecten").schema, i.effecten, f);
  const Schema& investering = *studieveld("", "investeringen").schema->element;
  for (auto& x : i.investeringen) {
    const Studieveld& bedrag = *veld(investering, x.prijs ? "aantal" : x.functie ? "uren" : "bedrag");
    f(bedrag, x.zonder);
    f(bedrag, x.met);
    leden(investering, x, f);
  }
}

}  // namespace walk

/// Calls f(veld, id) for every GetalId that a study holds, each once, in no order that matters.
template <class S, class F>
void elk_getal(S& s, F&& f) {
  walk::leden(schema_studie, s, f);
  elk_lid<std::optional<GetalId>>(schema_studie, s, [&](const Studieveld& v, auto& id) {
    if (id) f(v, *id);
  });
  for (auto& x : s.discontovoet_later) f(studieveld("", "discontovoet"), x.voet);
  for (auto& x : s.geldstromen) walk::leden(*studieveld("", "geldstromen").schema->element, x, f);
  for (auto& x : s.functies) f(studieveld("", "tarieven"), x.tarief);
  for (auto& x : s.prijzen) f(studieveld("prijzen", x.functie ? "uren" : "bedrag"), x.bedrag);
  walk::leden(*studieveld("", "traject").schema, s.traject, f);
  elk_lid<FamilieVerdeling>(*studieveld("", "traject").schema, s.traject, [&](const Studieveld& v, auto& verdeling) {
    for (auto& id : verdeling.p) f(v, id);
  });
  walk::leden(*studieveld("", "instroom").schema, s.instroom, f);
  const Schema& gemeente = *studieveld("", "gemeenten").schema->element;
  for (auto& g : s.gemeenten) {
    walk::leden(gemeente, g, f);
    elk_lid<std::optional<GetalId>>(gemeente, g, [&](const Studieveld& v, auto& id) {
      if (id) f(v, *id);
    });
  }
  for (auto& i : s.basis) walk::invoering(i, f);
  for (auto& x : s.scenarios)
    for (auto& i : x.invoering) walk::invoering(i, f);
  const Schema& regel = *veld(schema_kassabon, "regels")->schema->element;
  for (auto& k : s.kassabonnen) {
    walk::leden(schema_kassabon, k, f);
    for (auto& r : k.regels) {
      const Studieveld* anders = r.prijs ? veld(regel, "aantal") : r.functie ? veld(regel, "uren") : nullptr;
      elk_lid<GetalId>(regel, r, [&](const Studieveld& v, auto& id) { f(anders != nullptr ? *anders : v, id); });
    }
  }
  for (auto& d : s.uitkomstdoelen) walk::leden(*studieveld("", "uitkomstdoelen").schema->element, d, f);
}

}  // namespace mbc
