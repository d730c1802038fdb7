#include "input/bonyaml.h"

#include "boom/controle.h"

namespace mbc {
namespace {

/// Between quotation marks where it is text; numbers, years and choices stand as they are.
std::string yaml_waarde(const Studieveld* v, const std::string& tekst) {
  const bool kaal = v != nullptr && (v->schema->getal != nullptr || v->schema->vorm == Veldvorm::geheel ||
                                     v->schema->vorm == Veldvorm::keuze);
  if (kaal) return tekst;
  std::string uit = "\"";
  for (const char c : tekst) {
    if (c == '"' || c == '\\') uit += '\\';
    uit += c;
  }
  return uit + "\"";
}

const Studieveld* veld_of_bronveld(const Schema& s, const std::string& naam) {
  const Studieveld* v = veld(s, naam);
  for (const Studieveld& b : bronvelden)
    if (v == nullptr && b.naam == naam) v = &b;
  return v;
}

std::string yaml_regel(const Boom& regel, const Schema& schema) {
  std::string uit;
  for (const auto& [sleutel, waarde] : regel) {
    const Studieveld* v = veld_of_bronveld(schema, sleutel);
    uit += (uit.empty() ? "" : ", ") + sleutel + ": ";
    uit += is_kaart(waarde) ? als_tekst(waarde) : yaml_waarde(v, waarde.data().tekst);
  }
  return "  - {" + uit + "}\n";
}

}  // namespace

std::string als_yaml(const Bestandsboom& bon) {
  std::string uit;
  for (const auto& [sleutel, waarde] : bon.boom) {
    if (!is_lijst(waarde)) {
      const bool naam = sleutel == "kassabon";
      uit +=
          sleutel + ": " +
          (naam ? waarde.data().tekst : yaml_waarde(veld_of_bronveld(schema_kassabon, sleutel), waarde.data().tekst)) +
          "\n";
      continue;
    }
    uit += sleutel + ":\n";
    for (const auto& [geen, regel] : waarde)
      uit += yaml_regel(regel, *veld(schema_kassabon, "regels")->schema->element);
  }
  return uit;
}

}  // namespace mbc
