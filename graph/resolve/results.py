"""Which results say that one thing outperforms another: a pure function of what a claim states.

Only what is plain counts. More of a metric is better unless the metric is a cost, less of it only where it is one. More
of a cost says nothing, as "improves latency by 30%" and "adds 30% latency" both state more; less of what is no cost
says nothing, as such a number mostly belongs to another metric of its sentence.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from graph.model import Direction
from graph.resolve.lists import listed

_WORD = re.compile(r"[a-z0-9]+")


_COSTS = listed(
    """
    agents annotations ber bits budget bytes cache calls cer collision collisions communication compute computation
    computations computational consumption cost costs data delay duration ece eer emissions energy epochs error errors
    evaluations examples experiments failure failures fid fids flops footprint forgetting fvd gmacs hallucination
    hallucinations hours iterations kid labels latencies latency leakage loss losses lpips macs mae mape memory minutes
    mse ms nll nmse nrmse operations overhead parameter parameters params perplexities perplexity power ppl queries
    regret rmse runtime samples seconds size steps storage time times token tokens toxicity usage variance violations
    vram wer writes
    """
)
_GAINS = listed("accuracy efficiency precision saving savings score speedup success throughput")  # of a cost
_AMBIGUOUS = listed("decline declines decrease degradation difference drop drops gap gaps headroom")


@dataclass(frozen=True, slots=True)
class Result:
    """A claim that compares two entities: which paper states it, and of which metric, which way its number points."""

    winner: str
    loser: str
    paper: str
    metric: str | None
    direction: Direction | None


@dataclass(frozen=True, slots=True)
class Outperforms:
    """That papers state one entity to outperform another: their ids and the metrics, each sorted."""

    winner: str
    loser: str
    papers: tuple[str, ...]
    metrics: tuple[str, ...]


def is_win(metric: str | None, direction: Direction | None) -> bool:
    """Whether a claim's number is plainly better than that of what it is compared with."""
    words = _WORD.findall((metric or "").lower())
    if direction is None or not _AMBIGUOUS.isdisjoint(words):
        return False
    cost = not _COSTS.isdisjoint(words) and words[-1] not in _GAINS
    return cost if direction is Direction.LOWER else not cost


def outperforming(results: Iterable[Result]) -> list[Outperforms]:
    """One for each pair of which a result is a win, in order."""
    papers: dict[tuple[str, str], set[str]] = defaultdict(set)
    metrics: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one in results:
        if is_win(one.metric, one.direction):
            papers[one.winner, one.loser].add(one.paper)
            metrics[one.winner, one.loser].update([one.metric] if one.metric else [])
    return [Outperforms(*pair, tuple(sorted(papers[pair])), tuple(sorted(metrics[pair]))) for pair in sorted(papers)]
