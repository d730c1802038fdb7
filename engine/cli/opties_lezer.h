#pragma once

#include <boost/program_options/options_description.hpp>
#include <boost/program_options/variables_map.hpp>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/opties.h"

/// How the readers of options read words: for those of other commands than those of opties.h.
namespace mbc {

/// More threads than any machine has.
inline constexpr std::int64_t meeste_draden = 1024;

/// Width of the list of options in a help text.
inline constexpr unsigned hulpbreedte = 96;

/// The options of vergelijk, with those that every command takes.
boost::program_options::options_description vergelijk_opties();
/// Those, with --hervat; and those with --nauwkeurigheid too.
boost::program_options::options_description hervatbare_opties();
boost::program_options::options_description nauwkeurige_opties();

/// All that follow may throw Aanroepfout. `los` is what help calls the one word that is no option.
boost::program_options::variables_map lees_woorden(const boost::program_options::options_description& zichtbaar,
                                                   std::span<const std::string> argumenten,
                                                   std::string_view los = "STUDIE");
/// Nothing more is to be read where it found --help.
void vul_vergelijk(const boost::program_options::variables_map& w, VergelijkOpties& o);
std::optional<std::int64_t> geheel(const boost::program_options::variables_map& w, const std::string& optie,
                                   std::int64_t laagst, std::int64_t hoogst);
/// The parts between commas of every time an option stands there.
std::vector<std::string> opgesomd(const boost::program_options::variables_map& w, const std::string& optie);

/// The list of options as help shows it.
std::string lijst(const boost::program_options::options_description& o);

}  // namespace mbc
