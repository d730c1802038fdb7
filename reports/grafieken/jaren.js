// What happens over the years.
import { basis, geldas, getalas, jarenas, nullijn, zacht } from "./basis.js";
import { asprocent, naam, ronde, scenariostijl, terugTeVerdienen, vergeleken } from "./opmaak.js";

const jarenVan = (g) => Array.from({ length: g.horizon }, (_, y) => g.start + y);

const lijnstijl = (g, s) => {
  const { kleur, lijn, teken } = scenariostijl(g, s);
  return { symbol: teken, symbolSize: 7, itemStyle: { color: kleur }, lineStyle: { color: kleur, width: 2.5, type: lijn } };
};

const lijnmerk = (g, s) => ({ tekst: naam(s), teken: "lijn", stijl: scenariostijl(g, s), kleur: scenariostijl(g, s).kleur });

export function cumulatief(g, teksten) {
  const jaren = jarenVan(g);
  const as = ronde(vergeleken(g).flatMap((s) => s.jaren.flatMap((j) => [j.cumulatief.p5, j.cumulatief.p95])));
  const panelen = vergeleken(g).map((s, k) => {
    const { kleur } = scenariostijl(g, s);
    const punten = s.jaren.map((j) => j.cumulatief);
    const vlak = (naamVanLijn, data, areaStyle) => ({
      type: "line",
      name: naamVanLijn,
      stack: "band",
      stackStrategy: "all",
      symbol: "none",
      silent: true,
      lineStyle: { opacity: 0 },
      areaStyle,
      data,
    });
    return {
      titel: naam(s),
      onder: teksten.panelen[k].onder,
      hoogte: 260,
      aantal: jaren.length,
      opties: basis({
        xAxis: { ...jarenas(jaren), boundaryGap: false, axisLine: { show: false }, position: "bottom" },
        yAxis: geldas(as),
        series: [
          vlak("P5", punten.map((p) => p.p5)),
          vlak("P95", punten.map((p) => p.p95 - p.p5), { color: kleur, opacity: 0.18 }),
          {
            type: "line",
            name: "gemiddelde",
            data: punten.map((p, y) => ({ value: p.gemiddelde, symbolSize: jaren[y] === s.kasput.jaar ? 11 : 0.1 })),
            symbol: "circle",
            itemStyle: { color: kleur },
            lineStyle: { color: kleur, width: 2.5 },
            markLine: nullijn("yAxis"),
          },
        ],
        tekst: ([{ dataIndex }]) => teksten.panelen[k].punten[dataIndex],
      }),
    };
  });
  return { panelen };
}

export function kans(g, teksten) {
  const lijst = terugTeVerdienen(g);
  const jaren = jarenVan(g).map((_, y) => y + 1);
  const panelen = [
    {
      hoogte: 280,
      aantal: jaren.length,
      opties: basis({
        grid: { left: 8, right: 24, top: 12, bottom: 28, containLabel: true },
        xAxis: { ...jarenas(jaren), name: "jaren na de start", nameLocation: "middle", nameGap: 26, nameTextStyle: { color: zacht } },
        yAxis: { ...getalas({ min: 0, max: 1 }), axisLabel: { color: zacht, formatter: asprocent } },
        series: lijst.map((s) => ({ type: "line", name: naam(s), data: s.terugverdientijd.kans_binnen, ...lijnstijl(g, s) })),
        tekst: ([{ dataIndex }]) => teksten.panelen[0].punten[dataIndex],
      }),
    },
  ];
  return { legenda: lijst.map((s) => lijnmerk(g, s)), panelen };
}

const functienaam = (f) => f.replaceAll("_", " ");

const gevraagdkleur = "#8c5a00";
const vrijkleur = "#5aa6d6";

export function formatie(g, teksten) {
  const jaren = jarenVan(g);
  const panelen = g.functies.flatMap((functie, f) => {
    const waarden = vergeleken(g).flatMap((s) => s.jaren.flatMap((j) => [j.formatie[functie].gevraagd_fte, j.formatie[functie].vrijgespeeld_fte]));
    const as = ronde(waarden);
    return vergeleken(g).map((s, k) => {
      const { onder, punten } = teksten.panelen[f * vergeleken(g).length + k];
      const van = (wat) => s.jaren.map((j) => j.formatie[functie][wat]);
      return {
        titel: `${functienaam(functie)}: ${naam(s)}`,
        onder,
        hoogte: 200,
        aantal: jaren.length,
        opties: basis({
          grid: { left: 8, right: 8, top: 12, bottom: 8, containLabel: true },
          xAxis: jarenas(jaren),
          yAxis: getalas(as),
          series: [
            { type: "bar", name: "gevraagd", barGap: 0, itemStyle: { color: gevraagdkleur }, data: van("gevraagd_fte") },
            { type: "bar", name: "vrijgespeeld", itemStyle: { color: vrijkleur }, data: van("vrijgespeeld_fte") },
          ],
          tekst: ([{ dataIndex }]) => punten[dataIndex],
        }),
      };
    });
  });
  return {
    legenda: [
      { tekst: "gevraagd", kleur: gevraagdkleur, teken: "vlak" },
      { tekst: "vrijgespeeld", kleur: vrijkleur, teken: "vlak" },
    ],
    panelen,
  };
}

const tellingen = [
  ["bss_trajecten", "Trajecten met de werkwijze"],
  ["vto", "VTO’s"],
  ["ots_nieuw", "Nieuwe OTS’en"],
  ["ots_lopend", "OTS’en lopend op 31 december"],
  ["uithuisplaatsingen", "Uithuisplaatsingen"],
  ["crises", "Crises"],
];

export function aantallen(g, teksten) {
  const jaren = jarenVan(g);
  const panelen = tellingen.map(([sleutel, titel]) => ({
    titel,
    hoogte: 210,
    aantal: jaren.length,
    opties: basis({
      xAxis: jarenas(jaren),
      yAxis: getalas({ scale: true, splitNumber: 4 }),
      series: g.scenarios.map((s) => ({
        type: "line",
        name: naam(s),
        data: s.jaren.map((j) => j.aantallen[sleutel]),
        ...lijnstijl(g, s),
      })),
      tekst: ([{ dataIndex }]) => teksten.panelen.find(({ labels }) => labels[0] === sleutel).punten[dataIndex],
    }),
  }));
  return { legenda: g.scenarios.map((s) => lijnmerk(g, s)), panelen };
}
