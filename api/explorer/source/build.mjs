// Builds ../static/explorer.js and ../static/explorer.css from explorer.jsx, and gathers the licences of all
// that went into them in ../LICENSES.txt. Run `npm ci && npm run build` here; the same lock gives the same bytes.
import { readFileSync, readdirSync, writeFileSync, existsSync } from "node:fs";
import { dirname, join } from "node:path";
import * as esbuild from "esbuild";

// GraphiQL's style sheet holds 370 kB of fonts; the page uses the reader's own instead.
const withoutFonts = {
  name: "without-fonts",
  setup(build) {
    build.onLoad({ filter: /graphiql[\\/]dist[\\/]style\.css$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace(/@font-face\s*\{[^}]*\}/g, ""),
      loader: "css",
    }));
  },
};

const built = await esbuild.build({
  entryPoints: { explorer: "explorer.jsx" },
  outdir: "../static",
  bundle: true,
  minify: true,
  metafile: true,
  legalComments: "none", // all licence texts are in LICENSES.txt
  format: "iife",
  target: ["chrome109", "firefox115", "safari16"],
  jsx: "automatic",
  define: { "process.env.NODE_ENV": '"production"' },
  plugins: [withoutFonts],
  logLevel: "info",
});

const folders = new Set();
for (const output of Object.values(built.metafile.outputs)) {
  for (const [input, { bytesInOutput }] of Object.entries(output.inputs)) {
    const folder = input.match(/^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//)?.[1];
    if (folder && bytesInOutput > 0) folders.add(folder);
  }
}

// The words of the MIT licence for a package that names it without shipping its text.
const mit = (holder) => readFileSync("node_modules/graphiql/LICENSE", "utf8").replace(/^Copyright.*$/m, holder);

const chapters = [...folders]
  .map((folder) => {
    const about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const names = readdirSync(folder).filter((file) => /^(licen[cs]e|notice)/i.test(file)).sort();
    const author = typeof about.author === "string" ? about.author : about.author?.name;
    let text = names.map((file) => readFileSync(join(folder, file), "utf8").trim()).join("\n\n");
    if (!text && about.license === "MIT") text = mit(`Copyright (c) ${author ?? "its contributors"}`).trim();
    if (!text) throw new Error(`${about.name} ${about.version} (${about.license}) has no licence text`);
    return { title: `${about.name} ${about.version} (${about.license})`, text: text.replaceAll("\r", "") };
  })
  .sort((one, other) => (one.title < other.title ? -1 : 1));

const byText = new Map();
for (const { title, text } of chapters) byText.set(text, [...(byText.get(text) ?? []), title]);
const line = "-".repeat(78);
const head = "What static/explorer.js and static/explorer.css are built from, and under which licences.\n";
writeFileSync(
  "../LICENSES.txt",
  head + [...byText].map(([text, titles]) => `\n${line}\n${titles.join("\n")}\n${line}\n\n${text}\n`).join(""),
);
