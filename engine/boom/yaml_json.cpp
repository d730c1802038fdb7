#include "boom/yaml_json.h"

#include "base/diagnostics.h"
#include "boom/notatie.h"
#include "boom/yaml.h"

namespace mbc {
namespace {

std::string json_tekst(std::string_view s) {
  std::string uit = "\"";
  for (const char c : s) {
    if (c == '"' || c == '\\') uit += '\\';
    uit += c;
  }
  return uit + '"';
}

std::string als_json(const Boom& b) {
  if (is_tekst(b)) {
    const std::string& s = b.data().tekst;
    return lees_getaltekst(s, {}).waarde ? s : json_tekst(s);
  }
  std::string uit;
  for (const auto& [sleutel, deel] : b)
    uit += (uit.empty() ? "" : ", ") + (is_kaart(b) ? json_tekst(sleutel) + ": " : std::string()) + als_json(deel);
  return is_kaart(b) ? "{" + uit + "}" : "[" + uit + "]";
}

}  // namespace

std::string yaml_als_json(std::string_view yaml) {
  Diagnostics meldingen;
  Melder melder(meldingen);
  const std::string tekst = "=" + std::string(yaml);  // as it stands behind a path
  melder.ken_bestand("", tekst, Vertrouwelijkheid::open);
  const std::optional<Boom> b = lees_yaml_waarde("", tekst, 1, melder);
  return b && !is_fout(*b) ? als_json(*b) : "null";
}

}  // namespace mbc
