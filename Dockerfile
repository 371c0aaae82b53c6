# The citeweave command with all it needs. `docker compose up` runs it beside a Neo4j (compose.yaml).
FROM python:3.12-slim AS build
WORKDIR /src
RUN python -m venv /opt/citeweave
COPY requirements-run.lock ./
RUN /opt/citeweave/bin/pip install --no-cache-dir --require-hashes -r requirements-run.lock
COPY pyproject.toml README.md LICENSE ./
COPY graph graph
COPY api api
COPY loaders loaders
COPY cypher cypher
COPY seeds seeds
RUN /opt/citeweave/bin/pip install --no-cache-dir --no-deps .

FROM python:3.12-slim
RUN useradd --create-home citeweave
COPY --from=build /opt/citeweave /opt/citeweave
ENV PATH=/opt/citeweave/bin:$PATH
USER citeweave
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=6s --start-period=60s \
  CMD ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8000/ready', timeout=5)"]
ENTRYPOINT ["citeweave"]
CMD ["serve", "--host", "0.0.0.0"]
