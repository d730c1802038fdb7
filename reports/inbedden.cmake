# Writes the files of the report as C++: -DUIT=... -DBRON=(this folder) -DVOORBEELD=(that study) -DSCRIPT=...
# and, before the script as they ask, the licences of what is in it: -DLICENTIES=file,file,...
string(REPLACE "," ";" licenties "${LICENTIES}")
set(vooraf "")
foreach(licentie ${licenties})
  file(READ ${licentie} tekst)
  string(REPLACE "*/" "* /" tekst "${tekst}")
  string(APPEND vooraf "/*! ${tekst}\n*/\n")
endforeach()

function(als_functie naam bestand kop)
  file(READ ${bestand} inhoud)
  string(PREPEND inhoud "${kop}")
  string(FIND "${inhoud}" ")mbc\"" einde)
  if(NOT einde EQUAL -1)
    message(FATAL_ERROR "${bestand} bevat )mbc\", het einde van een C++-tekst")
  endif()
  file(APPEND ${UIT} "std::string_view ${naam}() noexcept { return R\"mbc(${inhoud})mbc\"; }\n")
endfunction()

file(WRITE ${UIT} "#include \"report/html_bestanden.h\"\n#include \"report/voorbeeld.h\"\n\nnamespace mbc {\n")
als_functie(bladzijde_sjabloon ${BRON}/bladzijde.html "")
als_functie(rapport_sjabloon ${BRON}/rapport.html "")
file(GLOB delen ${BRON}/delen/*.html)
foreach(deel ${delen})
  get_filename_component(naam ${deel} NAME_WE)
  als_functie(deel_${naam} ${deel} "")
endforeach()
als_functie(rapport_stijl ${BRON}/rapport.css "")
als_functie(rapport_script ${SCRIPT} "${vooraf}")

# The example, of which `mbc nieuw` makes a first study.
file(GLOB_RECURSE voorbeelden RELATIVE ${VOORBEELD} ${VOORBEELD}/*.yaml)
list(REMOVE_ITEM voorbeelden studie.yaml)
set(rij "")
foreach(naam studie.yaml ${voorbeelden})
  file(READ ${VOORBEELD}/${naam} inhoud)
  string(APPEND rij "    {\"${naam}\", R\"mbc(${inhoud})mbc\"},\n")
endforeach()
file(APPEND ${UIT} "namespace {\nconstexpr Voorbeeldbestand voorbeeld[] = {\n${rij}};\n}  // namespace\n"
                   "std::span<const Voorbeeldbestand> voorbeeldbestanden() noexcept { return voorbeeld; }\n"
                   "}  // namespace mbc\n")
