// The key to a figure, once for all its panels. Not a control: nothing in a chart can be switched off.
import { kort } from "./opmaak.js";

const ruimte = "http://www.w3.org/2000/svg";

function vorm(soort, kenmerken) {
  const element = document.createElementNS(ruimte, soort);
  for (const [naam, waarde] of Object.entries(kenmerken)) element.setAttribute(naam, waarde);
  return element;
}

const streep = (kleur, x1, y1, x2, y2, extra = {}) => vorm("line", { x1, y1, x2, y2, stroke: kleur, "stroke-width": 2.5, ...extra });
const ruit = (fill) => vorm("path", { d: "M16 1 L21 6 L16 11 L11 6 Z", fill });
const stip = (fill) => vorm("circle", { cx: 16, cy: 6, r: 4, fill });
const eindstrepen = (kleur) => [streep(kleur, 1, 6, 31, 6), streep(kleur, 2, 2, 2, 10), streep(kleur, 30, 2, 30, 10)];

const lijnvormen = {
  circle: stip,
  rect: (fill) => vorm("rect", { x: 12, y: 2, width: 8, height: 8, fill }),
  triangle: (fill) => vorm("path", { d: "M16 1 L21 11 L11 11 Z", fill }),
  diamond: ruit,
};
const onderbreking = (lijn) => (Array.isArray(lijn) ? lijn.join(" ") : { dashed: "6 3", dotted: "2 2" }[lijn]);

function merk({ teken, kleur, stijl }) {
  if (teken === "vlak") return [vorm("rect", { x: 8, y: 0, width: 24, height: 12, rx: 2, fill: kleur })];
  if (teken === "band") return [...eindstrepen(kleur), ruit(kleur)];
  if (teken === "stipband") return [...eindstrepen(kleur), stip(kleur)];
  const gestreept = onderbreking(stijl.lijn);
  const lijn = streep(kleur, 0, 6, 32, 6, gestreept ? { "stroke-dasharray": gestreept } : {});
  return stijl.teken in lijnvormen ? [lijn, lijnvormen[stijl.teken](kleur)] : [lijn];
}

export function legenda(posten) {
  const lijst = document.createElement("ul");
  lijst.className = "legenda";
  for (const post of posten) {
    const beeld = vorm("svg", { width: 32, height: 12, viewBox: "0 0 32 12", "aria-hidden": "true", focusable: "false" });
    beeld.append(...merk(post));
    const tekst = document.createElement("bdi");
    tekst.textContent = kort(post.tekst);
    const regel = document.createElement("li");
    regel.append(beeld, tekst);
    lijst.append(regel);
  }
  return lijst;
}
