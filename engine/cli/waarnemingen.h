#pragma once

#include <string>

#include "cli/sessie.h"
#include "input/waarnemingen.h"

/// What commands that take --waarnemingen do alike.
namespace mbc {

/// The file that --waarnemingen names. Throws Aanroepfout where it does not.
std::string waarnemingenbestand(const Opdrachtregel& regel, std::string_view opdracht);

/// What was seen, on all processes as rank 0 reads it; its messages are told. Throws Invoerfout where it is wrong.
GelezenWaarnemingen lees_waarnemingen_samen(const std::string& bestand, Sessie& sessie);

/// The same of the file that --ontwerp names.
GelezenOntwerp lees_ontwerp_samen(const std::string& bestand, Sessie& sessie);

/// How many have this use.
std::size_t aantal_met(const Waarnemingen& waarnemingen, Gebruik gebruik);

}  // namespace mbc
