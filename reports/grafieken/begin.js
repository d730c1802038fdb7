// Draws the charts over a report that already says everything in its tables.
import { kaart, omslag, sobol, tornado } from "./analyses.js";
import { init } from "./echarts.js";
import { herijking } from "./herijking.js";
import { herkomst } from "./herkomst.js";
import { bonnen, tellen, weten } from "./informatiewaarde.js";
import { cumulatief, kans, formatie, aantallen } from "./jaren.js";
import { legenda } from "./legenda.js";
import { dragers, geldstromen, gemeenten, scenarios } from "./uitkomst.js";

/** After one replicatie no band is known: it is drawn as wide as the line of the mean. */
const zonderBand = (_, x) => (x?.p5 === null && "gemiddelde" in x ? { ...x, p5: x.gemiddelde, p95: x.gemiddelde } : x);

const tekenaars = { scenarios, geldstromen, dragers, cumulatief, kans, gemeenten, formatie, aantallen, omslag, kaart, tornado, sobol, herijking, herkomst, weten, bonnen, tellen };

function maak(soort, klasse, tekst) {
  const element = document.createElement(soort);
  if (klasse) element.className = klasse;
  if (tekst) element.textContent = tekst;
  return element;
}

/** The arrow keys go along the points of a chart, as the mouse does. */
function metToetsen(element, grafiek, aantal) {
  let punt = -1;
  const toon = (nieuw) => {
    punt = Math.max(0, Math.min(aantal - 1, nieuw));
    grafiek.dispatchAction({ type: "showTip", seriesIndex: 0, dataIndex: punt });
  };
  element.addEventListener("keydown", (gebeurtenis) => {
    const stap = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[gebeurtenis.key];
    if (stap) {
      gebeurtenis.preventDefault();
      toon(punt + stap);
    } else if (gebeurtenis.key === "Escape") {
      grafiek.dispatchAction({ type: "hideTip" });
    }
  });
  element.addEventListener("blur", () => grafiek.dispatchAction({ type: "hideTip" }));
}

/** `teksten`: what the engine says at each panel and point (grafiekteksten.h). A script turns no number into text. */
function teken(figuur, gegevens, teksten) {
  const doek = figuur.querySelector(".doek");
  const bijschrift = figuur.querySelector("figcaption").textContent;
  const grafiek = tekenaars[figuur.dataset.grafiek](gegevens, teksten, figuur.dataset);
  if (grafiek.panelen.length === 0) return [];
  figuur.hidden = false;
  if (grafiek.legenda) doek.before(legenda(grafiek.legenda));
  const panelen = grafiek.panelen.map(({ titel, onder, hoogte, aantal, opties }) => {
    const paneel = maak("div", "paneel");
    paneel.append(titel ? maak("h3", "", titel) : maak("div"), maak("p", "", onder));
    const tekening = maak("div", "tekening");
    tekening.style.height = `${hoogte}px`;
    tekening.tabIndex = 0;
    tekening.setAttribute("role", "img");
    tekening.setAttribute("aria-label", `${titel ? `${titel}. ` : ""}${bijschrift} Pijltjestoetsen tonen de getallen; alle getallen staan in de tabel.`);
    tekening.setAttribute("aria-describedby", `${figuur.dataset.tabel}-titel`);
    paneel.append(tekening);
    return { paneel, tekening, aantal, opties };
  });
  // All in place before the first is drawn: a panel has its own width only once the others stand beside it.
  doek.append(...panelen.map(({ paneel }) => paneel));
  return panelen.map(({ tekening, aantal, opties }) => {
    const beeld = init(tekening, null, { renderer: "svg" });
    beeld.setOption(opties);
    metToetsen(tekening, beeld, aantal);
    return beeld;
  });
}

/** Tables that do not fit beside their window say so (rapport.css). */
function merkBredeTabellen() {
  for (const tabel of document.querySelectorAll(".tabel")) tabel.toggleAttribute("data-breed", tabel.scrollWidth > tabel.clientWidth + 1);
}

function begin() {
  // On a telephone the answer comes first.
  const inhoud = document.querySelector("nav details");
  if (inhoud && matchMedia("(max-width: 40rem)").matches) inhoud.open = false;

  const gelezen = new Map();
  const gegevens = (id) => {
    if (!gelezen.has(id)) gelezen.set(id, JSON.parse(document.getElementById(id).textContent, zonderBand));
    return gelezen.get(id);
  };
  const grafieken = [...document.querySelectorAll("[data-grafiek]")].flatMap((figuur) => {
    const id = figuur.dataset.gegevens ?? "gegevens";
    return teken(figuur, gegevens(id), gegevens(id.replace("gegevens", "teksten"))[figuur.dataset.grafiek]);
  });
  // Drawn at once: a page that is printed has no next frame.
  const pasAan = () =>
    grafieken.forEach((grafiek) => {
      grafiek.resize();
      grafiek.getZr().flush();
    });
  addEventListener("resize", pasAan);
  addEventListener("resize", merkBredeTabellen);
  document.addEventListener("toggle", merkBredeTabellen, true);

  // On paper comes what stands open.
  for (const blok of document.querySelectorAll(".tabelblok:not(.blijft-open)")) blok.open = false;
  addEventListener("afterprint", pasAan);
  matchMedia("print").addEventListener("change", pasAan);
  merkBredeTabellen();
  document.documentElement.dataset.getekend = String(grafieken.length);
}

begin();
