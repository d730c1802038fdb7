#include "boom/persoonsnamen.h"

#include <gtest/gtest.h>

namespace mbc {
namespace {

TEST(Persoonsnamen, HerkentHoeEenNaamMeestalStaat) {
  for (const char* tekst : {"Begeleiding mevrouw Achternaam", "hulp aan dhr. de Achternaam", "Gezin Achternaam",
                            "moeder Voornaam", "kind A", "J. Achternaam", "overleg met J.P. van der Achternaam",
                            "Voornaam Achternaam", "begeleiding van Voornaam op school", "fam. ACHTERNAAM", "opa Énaam",
                            "gesprek; Şnaam erbij", "Gesprek. Daarna Voornaam gebeld"})
    EXPECT_TRUE(lijkt_naam_te_bevatten(tekst, Naamruimte::vrij)) << tekst;
}

TEST(Persoonsnamen, LaatVaktaalStaan) {
  for (const char* tekst :
       {"", "Ambulante jeugdhulp", "OTS voorkomen", "Zorgmeldingen bij Veilig Thuis", "Verlenging van OTS'en",
        "Gezin met twee kinderen, OTS", "Begeleiding moeder. Factuur 2021", "ouders GGZ-hulp", "Hulp kinderen GGZ",
        "jeugd-ggz", "Raad voor de Kinderbescherming", "hulp uit de Wmo", "Crisis! Daarna rust", "VTO", "A"})
    EXPECT_FALSE(lijkt_naam_te_bevatten(tekst, Naamruimte::vrij)) << tekst;
}

TEST(Persoonsnamen, InEenBronMagEenOrganisatieHeten) {
  EXPECT_FALSE(lijkt_naam_te_bevatten("Evaluatie van het Leger des Heils", Naamruimte::bron));
  EXPECT_TRUE(lijkt_naam_te_bevatten("Evaluatie van het Leger des Heils", Naamruimte::vrij));
  EXPECT_TRUE(lijkt_naam_te_bevatten("dossier mevr. Achternaam", Naamruimte::bron));
  EXPECT_TRUE(lijkt_naam_te_bevatten("factuur J. Achternaam", Naamruimte::bron));
}

TEST(Persoonsnamen, EenKolomZegtSomsZelfWatErInStaat) {
  for (const char* kolom : {"Naam", "voornaam", "BSN", "Geboortedatum", "e-mail", "Telefoonnr", "cliënt"})
    EXPECT_TRUE(is_kolom_van_persoon(kolom)) << kolom;
  for (const char* kolom : {"kassabon", "omschrijving", "gemeente", "zonder", "bron"})
    EXPECT_FALSE(is_kolom_van_persoon(kolom)) << kolom;
}

}  // namespace
}  // namespace mbc
