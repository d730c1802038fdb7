#pragma once

#include <string_view>

/// The files of reports/ that the HTML documents are made of, as they were when the program was built
/// (reports/CMakeLists.txt).
namespace mbc {

/// The frame of every document.
std::string_view bladzijde_sjabloon() noexcept;
/// The sections of report.html.
std::string_view rapport_sjabloon() noexcept;
/// Sections of their own: in report.html where they are asked for, and on the page of an analysis.
std::string_view deel_omslagpunt() noexcept;
std::string_view deel_kaart() noexcept;
std::string_view deel_tornado() noexcept;
std::string_view deel_sobol() noexcept;
std::string_view deel_verkenning() noexcept;
std::string_view deel_vertraging() noexcept;
std::string_view deel_doelen() noexcept;
std::string_view deel_herijking() noexcept;
std::string_view deel_herkomst() noexcept;
std::string_view deel_informatiewaarde() noexcept;
std::string_view deel_nagaan() noexcept;
std::string_view rapport_stijl() noexcept;
/// Empty in a program that was built without charts.
std::string_view rapport_script() noexcept;

}  // namespace mbc
