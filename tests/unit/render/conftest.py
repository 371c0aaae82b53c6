"""Reports on small graphs made by hand."""

from __future__ import annotations

import pytest

from graph.analytics.measure import measures
from graph.analytics.project import of_entities, of_papers
from graph.analytics.report import Report, of_projection
from graph.analytics.subjects import SUBJECTS

HOSTILE = [
    "<script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    '=HYPERLINK("http://x")',
    "a|b `c` [d](http://e) *f*",
    "bell\x07 and \x1b[31mred and \u202eturned",
    "深度强化学习的近端策略优化",
]
_KINDS = ("method", "model", "system")
_SAID = """
dpo COMPARES_WITH ppo, dpo USES gpt2, grpo COMPARES_WITH dpo, grpo COMPARES_WITH ppo, remax COMPARES_WITH ppo,
remax USES reinforce, rloo USES reinforce, rloo COMPARES_WITH ppo, rloo COMPARES_WITH dpo, galore COMPARES_WITH lora,
galore COMPARES_WITH adamw, dora COMPARES_WITH lora, dora USES lora, qlora USES lora, qlora USES vllm,
sophia COMPARES_WITH adamw,
sophia USES gpt2, survey USES ppo, survey USES dpo, survey USES lora
"""


def _report(names: dict[str, str], said: str, limit: int = 20) -> Report:
    triples = [text.split() for text in said.replace("\n", " ").split(",")]
    links = [{"paper": f"on-{who}", "role": role, "entity": what} for who, role, what in triples]
    links += [{"paper": f"on-{who}", "role": "INTRODUCES", "entity": who} for who, _, _ in triples if who in names]
    entities = [
        {
            "id": id,
            "name": name,
            "kind": _KINDS[place % 3],
            "firstSeen": None if place % 4 == 3 else f"2024-0{place % 9 + 1}-01",
        }
        for place, (id, name) in enumerate(names.items())
    ]
    papers = [{"id": id, "title": f"On {id[3:]}", "published": None} for id in sorted({row["paper"] for row in links})]
    projection = of_entities(SUBJECTS["methods"], entities, links, papers)
    return of_projection(projection, dict(measures()), "in_degree", limit, "0123456789abcdef" * 4)


@pytest.fixture(scope="session")
def report() -> Report:
    known = "ppo:PPO dpo:DPO gpt2:GPT-2 grpo:GRPO remax:ReMax reinforce:REINFORCE rloo:RLOO lora:LoRA galore:GaLore "
    known += "adamw:AdamW dora:DoRA qlora:QLoRA vllm:vLLM sophia:Sophia"
    return _report(dict(pair.split(":") for pair in known.split()), _SAID)


@pytest.fixture(scope="session")
def hostile() -> Report:
    names = {f"n{place}": name for place, name in enumerate(HOSTILE)}
    return _report(names, ", ".join(f"p{p} USES n{n}" for n in range(len(HOSTILE)) for p in range(n + 1)))


@pytest.fixture(scope="session")
def papers() -> Report:
    """Two citations, both inferred, of papers with long titles."""
    titles = {"a": "A Rather Long Title That Tells Everything About the Paper: " + "and More " * 8, "b": "B", "c": "C"}
    rows = [{"id": id, "title": title, "published": "2024-05-06"} for id, title in titles.items()]
    cited = [{"citing": id, "cited": "a", "explicit": False, "sources": [], "via": ["ppo"]} for id in "bc"]
    return of_projection(of_papers(rows, cited, "all"), dict(measures()), "in_degree", 20)


@pytest.fixture(scope="session")
def nothing() -> Report:
    """Explicit citations alone, of which there are none."""
    rows = [{"id": "a", "title": "A", "published": None}]
    return of_projection(of_papers(rows, [], "explicit"), dict(measures()), "in_degree", 20)
