// A page as a frontend writes it: variables and answers are typed by what was generated.
import { Client, fetchExchange } from "@urql/core";
import { PaperPageDocument, type PaperPageQuery } from "./generated/graphql";

const client = new Client({ url: "http://127.0.0.1:8000/graphql", exchanges: [fetchExchange], preferGetMethod: false });

export async function names(id: string): Promise<string[]> {
  const { data } = await client.query<PaperPageQuery>(PaperPageDocument, { id });
  return data?.paper?.links.nodes.map((link) => `${link.role} ${link.entity.name}`) ?? [];
}

// @ts-expect-error an id is needed
export const wrong = client.query(PaperPageDocument, {});
