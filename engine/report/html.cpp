#include "report/html.h"

namespace mbc {

std::string naar_html(const Verslag& verslag) {
  return "<!DOCTYPE html>\n<html lang=\"nl\"><title>" + std::to_string(verslag.resultaat.start) + "</title></html>\n";
}

}  // namespace mbc
