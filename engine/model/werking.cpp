#include "model/werking.h"

#include "base/contract.h"

namespace mbc {

std::vector<std::string_view> verkleind_door(Fase fase) {
  switch (fase) {
    case Fase::traject:
    case Fase::vrijwillig:
      return {"trajectduur_reductie"};
    case Fase::ots:
      return {"ots_reductie", "otsduur_reductie", "trajectduur_reductie"};
    case Fase::uithuisplaatsing:
      return {"uithuisplaatsing_reductie", "ots_reductie", "otsduur_reductie", "trajectduur_reductie"};
    case Fase::vto:
      return {"vto_reductie"};
    case Fase::ots_start:
      return {"ots_reductie"};
    case Fase::crisis:
      return {"crisis_reductie", "trajectduur_reductie"};
    case Fase::start:
    case Fase::einde:
      return {};
  }
  unreachable();
}

}  // namespace mbc
