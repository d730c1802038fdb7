// The outcome: per scenario, geldstroom, drager and gemeente.
import { bandstreep, basis, geldas, inkt, namenas } from "./basis.js";
import { geldstroomkleuren, kort, naam, ronde, scenariostijl, vergeleken } from "./opmaak.js";

const rij = (namen) => namenas(namen, { inverse: true });
const smalleRij = (namen) => namenas(namen, { inverse: true, axisLabel: { color: inkt, formatter: (tekst) => kort(tekst), width: 110, overflow: "break" } });
const breed = { left: 8, right: 24, top: 8, bottom: 8, containLabel: true };
const vlak = (tekst, kleur) => ({ tekst, kleur, teken: "vlak" });

const batenkleur = "#8fb3d9";
const kostenkleur = "#b9bec7";

export function scenarios(g, teksten) {
  const lijst = vergeleken(g);
  const staaf = (wat, kleur, teken) => ({
    type: "bar",
    name: wat,
    barWidth: "26%",
    barGap: "20%",
    itemStyle: { color: kleur },
    data: lijst.map((s) => teken * s.ncw[wat.toLowerCase()].gemiddelde),
  });
  const panelen = [
    {
      hoogte: 50 + 84 * lijst.length,
      aantal: lijst.length,
      opties: basis({
        grid: breed,
        xAxis: geldas(),
        yAxis: rij(lijst.map(naam)),
        series: [
          staaf("Baten", batenkleur, 1),
          staaf("Kosten", kostenkleur, -1),
          bandstreep({ naam: "Saldo met P5–P95", gegevens: lijst.map((s) => s.ncw.saldo), kleur: inkt }),
        ],
        tekst: ([{ dataIndex }]) => teksten.panelen[0].punten[dataIndex],
      }),
    },
  ];
  const saldo = { tekst: "Saldo met P5–P95", kleur: inkt, teken: "band" };
  return { legenda: [vlak("Baten", batenkleur), vlak("Kosten", kostenkleur), saldo], panelen };
}

export function geldstromen(g, teksten) {
  const lijst = vergeleken(g);
  const kleuren = geldstroomkleuren();
  const kleur = (i) => kleuren[i % kleuren.length];
  const stapel = (wat, teken) =>
    g.geldstromen.map((stroom, i) => ({
      type: "bar",
      name: stroom,
      stack: wat,
      barWidth: "32%",
      barGap: "8%",
      itemStyle: { color: kleur(i), borderColor: "#fff", borderWidth: 1 },
      data: lijst.map((s) => teken * s.geldstromen[stroom][wat].gemiddelde),
    }));
  const panelen = [
    {
      hoogte: 50 + 76 * lijst.length,
      aantal: lijst.length,
      opties: basis({
        grid: breed,
        xAxis: geldas(),
        yAxis: rij(lijst.map(naam)),
        series: [...stapel("baten", 1), ...stapel("kosten", -1)],
        tekst: ([{ dataIndex }]) => teksten.panelen[0].punten[dataIndex],
      }),
    },
  ];
  return { legenda: g.geldstromen.map((stroom, i) => vlak(stroom, kleur(i))), panelen };
}

export function dragers(g, teksten) {
  const namen = teksten.panelen[0].labels;
  const van = (s) => namen.flatMap((d) => [s.dragers[d].saldo.gemiddelde, s.dragers[d].verzilverbaar_saldo.gemiddelde]);
  const as = ronde(vergeleken(g).flatMap(van));
  const panelen = vergeleken(g).map((s, k) => ({
    titel: naam(s),
    hoogte: 40 + 52 * namen.length,
    aantal: namen.length,
    opties: basis({
      grid: breed,
      xAxis: geldas(as),
      yAxis: smalleRij(namen),
      series: [
        { type: "bar", name: "saldo", barGap: "10%", itemStyle: { color: "#17457a" }, data: namen.map((d) => s.dragers[d].saldo.gemiddelde) },
        { type: "bar", name: "verzilverbaar", itemStyle: { color: "#9db7d5" }, data: namen.map((d) => s.dragers[d].verzilverbaar_saldo.gemiddelde) },
      ],
      tekst: ([{ dataIndex }]) => teksten.panelen[k].punten[dataIndex],
    }),
  }));
  return { legenda: [vlak("saldo", "#17457a"), vlak("verzilverbaar saldo", "#9db7d5")], panelen };
}

export function gemeenten(g, teksten) {
  const lijst = vergeleken(g);
  const panelen = [
    {
      hoogte: 40 + (18 + 15 * lijst.length) * g.gemeenten.length,
      aantal: g.gemeenten.length,
      opties: basis({
        grid: breed,
        xAxis: geldas(),
        yAxis: namenas(g.gemeenten, { inverse: true, splitLine: { show: true, lineStyle: { color: "#d5dae2" } } }),
        series: lijst.map((s, k) =>
          bandstreep({
            naam: naam(s),
            gegevens: g.gemeenten.map((plaats) => s.gemeenten[plaats].saldo),
            kleur: scenariostijl(g, s).kleur,
            teken: k % 2 === 0 ? "ruit" : "stip",
            verschuiving: (h) => (Math.abs(h) * (k - (lijst.length - 1) / 2)) / (lijst.length + 0.6),
          }),
        ),
        tekst: ([{ dataIndex }]) => teksten.panelen[0].punten[dataIndex],
      }),
    },
  ];
  const merk = (s, k) => ({ tekst: naam(s), kleur: scenariostijl(g, s).kleur, teken: k % 2 === 0 ? "band" : "stipband" });
  return { legenda: lijst.map(merk), panelen };
}
