// The peer of benchmarks/graphql.py: @neo4j/graphql on Apollo Server, as their guides set them up for production.
// BOLT, NEO4J_PASSWORD and PORT come from the environment; "ready" is printed when it answers.
import { readFileSync } from "node:fs";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { Neo4jGraphQL } from "@neo4j/graphql";
import neo4j from "neo4j-driver";

const { BOLT, NEO4J_PASSWORD, PORT } = process.env;
const typeDefs = readFileSync(new URL("./schema.graphql", import.meta.url), "utf8");
const driver = neo4j.driver(BOLT, neo4j.auth.basic("neo4j", NEO4J_PASSWORD));
const features = { filters: { String: { LTE: true } } }; // days are texts here
const schema = await new Neo4jGraphQL({ typeDefs, driver, features }).getSchema();
const server = new ApolloServer({ schema, introspection: false });
await startStandaloneServer(server, {
  listen: { host: "127.0.0.1", port: Number(PORT) },
  context: async () => ({ sessionConfig: { database: "neo4j" } }),
});
console.log("ready");
process.on("SIGTERM", async () => {
  await server.stop();
  await driver.close();
  process.exit(0);
});
