import type { CodegenConfig } from "@graphql-codegen/cli";

// One file of types for the queries, and the file that CITEWEAVE_PERSISTED names.
const config: CodegenConfig = {
  schema: "schema.graphql",
  documents: ["queries/*.graphql"],
  generates: {
    "generated/": {
      preset: "client",
      presetConfig: { persistedDocuments: { hashAlgorithm: "sha256" }, fragmentMasking: false },
      config: { scalars: { Date: "string" }, enumsAsTypes: true, useTypeImports: true },
    },
  },
};
export default config;
