#include "boom/lagen.h"

#include <algorithm>

#include "base/pad.h"
#include "boom/verdeling_lezer.h"

namespace mbc {

Lagen::Lagen(std::vector<Laagboom> lagen) : lagen_(std::move(lagen)) {
  std::erase_if(lagen_, [](const Laagboom& l) { return l.boom == nullptr || !is_kaart(*l.boom); });
}

Lagen Lagen::onder(const std::string& sleutel) const {
  std::vector<Laagboom> uit;
  for (const Laagboom& l : lagen_) {
    if (const Boom* b = kind(l.boom, sleutel))
      uit.push_back({b, l.pad + paddeel(sleutel) + ".", l.van_gemeente, l.van_scenario});
  }
  return Lagen(std::move(uit));
}

Vondst Lagen::zoek(const std::string& sleutel) const {
  for (std::size_t i = 0; i < lagen_.size(); ++i) {
    if (const Boom* b = kind(lagen_[i].boom, sleutel)) return {b, i};
  }
  return {};
}

std::vector<std::string> Lagen::sleutels() const {
  std::vector<std::string> uit;
  for (const Laagboom& l : lagen_) {
    for (const auto& [sleutel, waarde] : *l.boom) uit.push_back(sleutel);
  }
  std::sort(uit.begin(), uit.end());
  uit.erase(std::unique(uit.begin(), uit.end()), uit.end());
  return uit;
}

std::vector<Laag> Lagen::eerder(const Vondst& v, const std::string& sleutel) const {
  std::vector<Laag> uit;
  const bool hele_scenario = lagen_[v.laag].van_scenario && !lagen_[v.laag].van_gemeente;
  for (std::size_t i = lagen_.size(); i-- > v.laag + 1;) {
    if (hele_scenario && lagen_[i].van_gemeente) continue;
    const Boom* b = kind(lagen_[i].boom, sleutel);
    if (b == nullptr) continue;
    uit.insert(uit.end(), b->data().eerder.begin(), b->data().eerder.end());
    uit.push_back({b->data().plaats, waarde_tekst(*b)});
  }
  return uit;
}

}  // namespace mbc
