# cmake -DBRONNEN="a;b" -DUIT=broncode.cpp -P broncode.cmake, in the folder of the sources: writes the function that
# tells their sha256. It is that of what `sha256sum` prints for these files, in the order of the bytes of their names;
# so anyone can compute it, and neither place, machine nor time is in it.
list(SORT BRONNEN COMPARE STRING)
set(regels "")
foreach(bron ${BRONNEN})
  file(SHA256 ${bron} som)
  string(APPEND regels "${som}  ${bron}\n")
endforeach()
string(SHA256 som "${regels}")
file(WRITE ${UIT} "#include \"report/verslag.h\"\n\nstd::string_view mbc::broncode() { return \"${som}\"; }\n")
