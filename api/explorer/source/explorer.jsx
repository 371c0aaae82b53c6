// The page's only script: GraphiQL on the endpoint that served it, its tabs filled with the examples.
import { GraphiQL } from "graphiql";
import "graphiql/graphiql.css";
import "./explorer.css";
import { createRoot } from "react-dom/client";

const examples = JSON.parse(document.getElementById("examples").textContent);

async function fetcher(request) {
  const response = await fetch(document.body.dataset.endpoint, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify(request),
  });
  return response.json();
}

createRoot(document.getElementById("explorer")).render(
  <GraphiQL
    fetcher={fetcher}
    defaultTabs={examples}
    defaultEditorToolsVisibility={false}
    isHeadersEditorEnabled={false}
    shouldPersistHeaders={false}
  >
    <GraphiQL.Logo>
      <a className="citeweave-logo" href="/">citeweave</a>
    </GraphiQL.Logo>
  </GraphiQL>,
);
