// Starts what the test needs: the program, one browser, and a page that tells everything that goes wrong in it.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

export const { values: opties } = parseArgs({
  options: { mbc: { type: "string" }, vijandig: { type: "string" }, map: { type: "string" } },
});
export const uit = createRequire(path.join(path.resolve(opties.map), "node_modules", "x.js"));

const program = process.env.MBC || opties.mbc;
export const mbc = (...argumenten) => execFileSync(program, argumenten, { stdio: ["ignore", "ignore", "inherit"] });

export function start() {
  const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find((pad) => existsSync(pad));
  if (!executablePath) throw new Error("chromium ontbreekt; ./dev test installeert het");
  const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
  return uit("playwright-core").chromium.launch({ executablePath, args, headless: true });
}

/** A page on a file, with what went wrong: console messages, errors, dialogs, and requests beyond the file itself. */
export async function open(browser, bestand, { breedte = 1280, ...context } = {}) {
  const omgeving = await browser.newContext({ viewport: { width: breedte, height: 900 }, ...context });
  const bladzijde = await omgeving.newPage();
  const adres = pathToFileURL(bestand).href;
  const mis = [];
  bladzijde.on("console", (melding) => mis.push(`${melding.type()}: ${melding.text()}`));
  bladzijde.on("pageerror", (fout) => mis.push(`fout: ${fout.message}`));
  bladzijde.on("dialog", (venster) => (mis.push(`venster: ${venster.message()}`), venster.dismiss()));
  bladzijde.on("request", (vraag) => {
    if (vraag.url() !== adres && vraag.url() !== "data:,") mis.push(`vraagt ${vraag.url()}`);
  });
  await bladzijde.goto(adres);
  return { bladzijde, mis, sluit: () => omgeving.close() };
}
