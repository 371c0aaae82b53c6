// What the auditor of the GraphQL-over-HTTP specification finds wrong with an endpoint, as a JSON list.
import { auditServer } from "graphql-http";

const { results } = await (async () => {
  const found = await auditServer({ url: process.argv[2] });
  return { results: Array.isArray(found) ? found : found.results };
})();
const wrong = results.filter((one) => one.status !== "ok");
console.log(JSON.stringify({ count: results.length, wrong: wrong.map((one) => `${one.status} ${one.id}: ${one.name}: ${one.reason}`) }));
