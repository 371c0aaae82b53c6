"""Raw papers in, what was extracted out, for those who have the token; and its progress."""

from __future__ import annotations

import json
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.web.options import Opening
from graph.store import Store

ALLOWED = {"authorization": "Bearer secret"}
PAPERS = [
    {
        "title": "Fast Attention with FlashAttention",
        "abstract": "We introduce SwiftBlock, a new attention kernel. "
        "SwiftBlock outperforms FlashAttention by 2.3x on A100 GPUs.",
        "arxiv": "2401.00001",
        "published": "2024-01-02",
        "authors": ["Ann Lee"],
    },
    {"title": "Policy Gradients Revisited", "abstract": "We train agents with PPO on Atari and compare with DQN."},
]
INGEST = """mutation($papers: [PaperInput!]!) {ingest(papers: $papers) {
    written unchanged extracted rejected {position title reason}
    papers {title arxivId model links {nodes {role entity {name} evidence {quote start end}}}}}}"""


@pytest.fixture
def client(store: Store) -> TestClient:
    return TestClient(create_app(store, Opening(ingest_token="secret")))


def ingest(client: TestClient, papers: list[dict[str, Any]]) -> dict[str, Any]:
    answer = client.post("/graphql", json={"query": INGEST, "variables": {"papers": papers}}, headers=ALLOWED).json()
    assert "errors" not in answer, answer
    found: dict[str, Any] = answer["data"]["ingest"]
    return found


def test_what_was_extracted_comes_back_with_its_evidence(store: Store, client: TestClient) -> None:
    found = ingest(client, PAPERS)
    assert (found["written"], found["unchanged"], found["extracted"], found["rejected"]) == (2, 0, 2, [])
    assert [paper["title"] for paper in found["papers"]] == [paper["title"] for paper in PAPERS]
    for paper, given in zip(found["papers"], PAPERS, strict=True):
        text = f"{given['title']}\n{given['abstract']}"
        links = paper["links"]["nodes"]
        assert links
        assert all(text[one["start"] : one["end"]] == one["quote"] for link in links for one in link["evidence"])
    introduced = [link for link in found["papers"][0]["links"]["nodes"] if link["role"] == "INTRODUCES"]
    assert [link["entity"]["name"] for link in introduced] == ["SwiftBlock"]


def test_the_same_again_changes_nothing(client: TestClient) -> None:
    ingest(client, PAPERS)
    found = ingest(client, PAPERS)
    assert (found["written"], found["unchanged"], found["extracted"]) == (0, 2, 0)


def test_a_paper_that_is_none_is_rejected_with_its_place(client: TestClient) -> None:
    found = ingest(client, [PAPERS[1], {"title": "", "abstract": "x"}, {**PAPERS[0], "arxiv": "nothing"}])
    assert found["written"] == 1
    assert [one["position"] for one in found["rejected"]] == [1, 2]
    assert "no arXiv id" in found["rejected"][1]["reason"]


@pytest.mark.parametrize("headers", [{}, {"authorization": "Bearer wrong"}, {"authorization": "secret"}])
def test_without_the_token_nothing_is_written(store: Store, client: TestClient, headers: dict[str, str]) -> None:
    before = store.calls
    body = {"query": INGEST, "variables": {"papers": PAPERS}}
    (error,) = client.post("/graphql", json=body, headers=headers).json()["errors"]
    assert error["extensions"]["code"] == "FORBIDDEN"
    (error,) = TestClient(create_app(store)).post("/graphql", json=body, headers=ALLOWED).json()["errors"]
    assert "CITEWEAVE_INGEST_TOKEN" in error["message"]
    assert store.calls == before


def test_a_mutation_never_comes_by_get(store: Store, client: TestClient) -> None:
    before = store.calls
    params = {"query": INGEST, "variables": json.dumps({"papers": PAPERS})}
    answer = client.get("/graphql", params=params, headers=ALLOWED)
    assert (answer.status_code, answer.headers["allow"]) == (405, "POST")
    assert store.calls == before


def test_an_ingest_tells_its_progress(client: TestClient) -> None:
    headers = {**ALLOWED, "accept": "text/event-stream"}
    answer = client.post("/graphql", json={"query": INGEST, "variables": {"papers": PAPERS}}, headers=headers)
    assert answer.headers["content-type"] == "text/event-stream; charset=utf-8"
    told = [block.partition("\ndata:") for block in answer.text.strip().split("\n\n")]
    kinds = [kind.removeprefix("event: ") for kind, _, _ in told]
    assert kinds[-2:] == ["next", "complete"]
    news = [json.loads(data) for kind, _, data in told if kind == "event: progress"]
    assert {"doing": "extracting", "done": 1, "total": 2} in news
    assert [one["doing"] for one in news][0 :: len(news) - 1] == ["reading", "writing"]
    assert json.loads(told[-2][2])["data"]["ingest"]["written"] == 2
