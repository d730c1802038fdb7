#include "boom/boom.h"

namespace mbc {

const Boom* kind(const Boom* boom, const std::string& naam) {
  if (boom == nullptr || boom->data().vorm != Vorm::kaart) return nullptr;
  const auto it = boom->find(naam);
  return it == boom->not_found() ? nullptr : &it->second;
}

Boom* kind(Boom* boom, const std::string& naam) {
  if (boom == nullptr || boom->data().vorm != Vorm::kaart) return nullptr;
  const auto it = boom->find(naam);
  return it == boom->not_found() ? nullptr : &it->second;
}

std::string als_tekst(const Boom& boom) {
  if (is_tekst(boom)) return boom.data().tekst;
  if (is_fout(boom)) return "?";
  std::string uit;
  for (const auto& [sleutel, waarde] : boom) {
    if (!uit.empty()) uit += ", ";
    if (is_kaart(boom)) uit += sleutel + ": ";
    uit += als_tekst(waarde);
  }
  return is_kaart(boom) ? "{" + uit + "}" : "[" + uit + "]";
}

}  // namespace mbc
