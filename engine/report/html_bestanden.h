#pragma once

#include <string_view>

/// The files of reports/ that report.html is made of, as they were when the program was built (reports/CMakeLists.txt).
namespace mbc {

std::string_view rapport_sjabloon() noexcept;
std::string_view rapport_stijl() noexcept;
/// Empty in a program that was built without charts.
std::string_view rapport_script() noexcept;

}  // namespace mbc
