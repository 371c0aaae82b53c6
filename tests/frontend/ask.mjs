// Asks each query of queries/ by urql and prints what comes back, as one JSON object by name.
// node ask.mjs http://127.0.0.1:8000/graphql '{"PaperPage": {"id": "…"}}'
import { readdirSync, readFileSync } from "node:fs";
import { Client, fetchExchange, gql } from "@urql/core";

const [url, variables] = process.argv.slice(2);
const client = new Client({ url, exchanges: [fetchExchange], preferGetMethod: false });
const told = {};
for (const file of readdirSync("queries").sort()) {
  const name = file.replace(".graphql", "");
  const answer = await client.query(gql(readFileSync(`queries/${file}`, "utf8")), JSON.parse(variables)[name] ?? {});
  told[name] = { data: answer.data, error: answer.error?.message, extensions: answer.extensions };
}
console.log(JSON.stringify(told));
