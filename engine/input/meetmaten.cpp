#include "input/meetmaten.h"

#include <algorithm>

#include "boom/scalair.h"
#include "model/velden_waarneming.h"

namespace mbc {

std::vector<int> meetmaten(const Boom& meting, const char* sleutel) {
  std::vector<int> uit;
  const Boom* b = kind(&meting, sleutel);
  if (b == nullptr || !is_lijst(*b)) return uit;
  for (const auto& [geen, knoop] : *b)
    if (const auto n = geheel_van(&knoop, *veld(schema_meting, sleutel)->schema->element))
      uit.push_back(static_cast<int>(*n));
  std::ranges::sort(uit);
  uit.erase(std::unique(uit.begin(), uit.end()), uit.end());
  return uit;
}

}  // namespace mbc
