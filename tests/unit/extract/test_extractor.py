"""Whole extractions: what is found, where, and that nothing around a paper changes it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.model import Extraction, Kind, Role, fold_blanks
from loaders.extract.nlp import Extractor

# Written for these tests, with the traits of real ones.
REMAX = (
    "RePlain: A Plain Reinforcement Learning Method for Tuning Large Language Models",
    "Tuning Large Language Models (LLMs) with Reinforcement Learning from Human Feedback (RLHF) relies "
    "on the Proximal Policy Optimization (PPO) algorithm. We propose RePlain, which builds on REINFORCE and "
    "needs no value model. RePlain outperforms PPO on GSM8K and on the ImageNet dataset, and LLMs tuned with "
    "it answer better. Our code is at https://github.com/plain/replain.",
)
ADAPTERS = (
    "FRUGATE: Cheap Adapters",
    "We introduce FRUGATE (Full-Rank Updates with GATEd adapters), which replaces LoRA, low-rank adaptation, "
    "in BERT and in Llama-2 7B. Compared with QLoRA and prefix tuning it is faster on the GLUE benchmark.",
)
LATEX = (
    r"H_2O and $\text{S}^{2}\text{FT}$ under \textbf{Scrutiny}",
    r"We present \textbf{MuxNet}, built on \emph{ResNet-50}, and compare it with $\pi_0$ and "
    r"\texttt{OpenVLA} on the \textsc{LIBERO} benchmark; see \url{https://mux.net/a\_b} and "
    r"\href{https://x.github.io/mux/}{here}.",
)
UNICODE = (
    "😀 Vers une méthode : CaféNet",
    "Nous proposons CaféNet 🚀, combinaison de BERT 模型 with Ｌｌａｍａ and naïve Bayes (NB) — “DataΩ” "
    "evaluated on 数据集 CIFAR-10 and MNIST.",
)
PLAIN = ("X", "")
ALL = [REMAX, ADAPTERS, LATEX, UNICODE, PLAIN]


def names(extraction: Extraction, role: Role) -> list[tuple[str, ...]]:
    return [link.names for link in extraction.links if link.role is role]


def one(extractor: Extractor, paper: tuple[str, str]) -> Extraction:
    return next(extractor.extract([paper]))


def test_roles_kinds_names_and_code_of_a_paper(extractor: Extractor) -> None:
    found = one(extractor, REMAX)
    assert found.model == extractor.model == "s6-2026.11.4"
    assert names(found, Role.INTRODUCES) == [("RePlain",)]
    assert ("REINFORCE",) in names(found, Role.USES)
    assert names(found, Role.COMPARES_WITH) == [("PPO", "Proximal Policy Optimization")]
    assert {name for name, *_ in names(found, Role.EVALUATES_ON)} == {"GSM8K", "ImageNet"}
    assert ("reinforcement learning from human feedback", "RLHF") in names(found, Role.STUDIES)
    kinds = {link.names[0]: link.kind for link in found.links}
    assert kinds["PPO"] is Kind.METHOD
    assert kinds["GSM8K"] is Kind.DATASET
    assert kinds["reinforcement learning from human feedback"] is Kind.CONCEPT
    assert found.code_urls == ("https://github.com/plain/replain",)


def test_the_fast_model_answers_too(fast: Extractor) -> None:
    found = one(fast, ADAPTERS)
    assert found.model == "s4-2026.11.4"
    assert names(found, Role.INTRODUCES)[0][0] == "FRUGATE"


@pytest.mark.parametrize("paper", [PLAIN, ("", ""), ("X", "Y"), ("", "Only an abstract about MuxNet."), ("😀", "")])
def test_papers_with_next_to_nothing(extractor: Extractor, paper: tuple[str, str]) -> None:
    check(one(extractor, paper), *paper)


def check(extraction: Extraction, title: str, abstract: str) -> None:
    text = f"{title}\n{abstract}"
    for link in extraction.links:
        assert link.names
        assert all(link.names)
        assert 0 <= link.confidence <= 1
        assert link.mentions == tuple(sorted(link.mentions, key=lambda m: (m.start, m.end)))
        for mention in link.mentions:
            assert text[mention.start : mention.end] == mention.quote
            assert "\n" not in mention.quote


@pytest.mark.parametrize("paper", [LATEX, UNICODE])
def test_offsets_hold_amid_latex_emoji_and_other_scripts(extractor: Extractor, paper: tuple[str, str]) -> None:
    found = one(extractor, paper)
    assert found.links
    check(found, *paper)


def test_names_carry_no_latex(extractor: Extractor) -> None:
    shown = [name for link in one(extractor, LATEX).links for name in link.names]
    assert "MuxNet" in shown
    assert not [name for name in shown if set(name) & set("\\{}$^")]
    assert one(extractor, LATEX).code_urls == ("https://mux.net/a_b", "https://x.github.io/mux/")


FRAGMENTS = st.sampled_from(
    [
        *(
            "MuxNet",
            "Proximal Policy Optimization (PPO)",
            "GPT-4",
            "ResNet-50",
            "we propose",
            "compared with",
        ),
        *(r"\textbf{Mux}", r"\text{S}^{2}", "$\\pi_0$", "{", "}", "\\", "_", "(LLMs)", "C++", "A*"),
        *(
            "😀",
            "👩‍🔬",
            "模型",
            "データ",
            "e\u0301",
            "n\u0303o",
            "ﬁne",
            "İstanbul",
            "ß",
            "Ω",
            "\u200d",
            "\ufeff",
            "العربية",
        ),
        *(". ", ": ", "-", "–", "'", "  ", "\n", "\t", "\u00a0", "\ud800", "a" * 120),
    ]
)
TEXTS = st.lists(FRAGMENTS | st.text(max_size=6), max_size=12).map(" ".join) | st.lists(FRAGMENTS).map("".join)


@settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(title=TEXTS, abstract=TEXTS)
def test_offsets_hold_in_any_text(fast: Extractor, title: str, abstract: str) -> None:
    title, abstract = fold_blanks(title), fold_blanks(abstract)
    check(one(fast, (title, abstract)), title, abstract)


def test_neighbours_order_and_workers_change_nothing(extractor: Extractor) -> None:
    alone = {paper: one(extractor, paper) for paper in ALL}
    assert list(extractor.extract(reversed(ALL))) == [alone[paper] for paper in reversed(ALL)]
    many = ALL * 4
    with Extractor(workers=2) as pooled:
        assert list(pooled.extract(many)) == [alone[paper] for paper in many]
        assert list(pooled.extract([REMAX])) == [alone[REMAX]]


def test_extraction_is_lazy(fast: Extractor) -> None:
    taken = 0

    def papers() -> Iterator[tuple[str, str]]:
        nonlocal taken
        while True:
            taken += 1
            yield PLAIN

    next(fast.extract(papers()))
    assert taken == 1
    with Extractor("fast", workers=2) as pooled:
        next(pooled.extract(papers()))
        assert taken < 40


def test_an_error_in_the_texts_comes_through_and_ends_no_worker() -> None:
    def papers() -> Iterator[tuple[str, str]]:
        yield PLAIN
        raise RuntimeError("the source broke")

    with Extractor("fast", workers=2) as pooled:
        with pytest.raises(RuntimeError, match="the source broke"):
            list(pooled.extract(papers()))
        assert len(list(pooled.extract([REMAX, PLAIN]))) == 2


def test_a_dead_worker_is_said(fast: Extractor) -> None:
    from graph.errors import ExtractionError

    with Extractor("fast", workers=2) as pooled:
        list(pooled.extract([PLAIN] * 8))
        assert pooled._pool
        for process in pooled._pool._processes:
            process.kill()
        with pytest.raises(ExtractionError, match="ended early"):
            list(pooled.extract([PLAIN] * 8))


@pytest.mark.parametrize("unit", ["word ", "(", "MuxNet (MN) ", "模型", "a.b.", "https://a.b/", r"\textbf{"])
def test_a_long_abstract_takes_time_in_proportion(fast: Extractor, unit: str) -> None:
    """Twelve times the text may take twelve times as long, and half as much again, not a hundred times."""
    one(fast, PLAIN)
    times = []
    for size in (5_000, 60_000):
        abstract = fold_blanks(unit * (size // len(unit)))
        began = time.perf_counter()
        check(one(fast, ("A Title", abstract)), "A Title", abstract)
        times.append(time.perf_counter() - began)
    assert times[1] < 18 * times[0] + 0.5


def test_all_of_a_long_abstract_is_read(fast: Extractor) -> None:
    long = "The weather was fine that day. " * 400 + "We propose MuxNet, which outperforms LateFormer on ImageNet."
    found = one(fast, ("MuxNet: multiplexing", long + " Code: https://github.com/a/b"))
    assert found.code_urls == ("https://github.com/a/b",)
    assert ("LateFormer",) in names(found, Role.COMPARES_WITH)
    assert ("ImageNet",) in names(found, Role.EVALUATES_ON)
    (mux,) = [link for link in found.links if link.role is Role.INTRODUCES]
    assert [mention.quote for mention in mux.mentions] == ["MuxNet", "MuxNet"]


@pytest.mark.skipif(not os.path.isdir("/proc/self"), reason="looks at /proc")
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_workers_end_with_the_process_that_started_them(how: signal.Signals) -> None:
    program = (
        "import itertools, signal\nfrom loaders.extract.nlp import Extractor\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # a shell's background job would ignore it
        "e = Extractor('fast', workers=2)\n"
        "for n, _ in enumerate(e.extract(itertools.repeat(('MuxNet', 'We propose MuxNet.')))):\n"
        "    if n == 8: print(*(p.pid for p in e._pool._processes), flush=True)\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as parent:
        assert parent.stdout
        workers = [int(pid) for pid in parent.stdout.readline().split()]
        assert len(workers) == 2
        if how is signal.SIGINT:
            os.killpg(parent.pid, how)  # as a terminal does
        else:
            parent.send_signal(how)
        try:
            _, said = parent.communicate(timeout=20)
        except subprocess.TimeoutExpired:
            os.killpg(parent.pid, signal.SIGKILL)  # else it reads on for ever
            raise
        told = said.count("Traceback")
        if how is signal.SIGINT:
            told -= said.count("During handling of") + 1  # the interrupt, and what of Python's own it broke in on
        assert told == 0, said
    deadline = time.monotonic() + 10
    while any(_is_running(pid) for pid in workers):
        assert time.monotonic() < deadline
        time.sleep(0.05)


def _is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    with open(f"/proc/{pid}/stat", encoding="ascii") as stat:  # a zombie that nobody waits for has ended too
        return stat.read().rpartition(")")[2].split()[0] != "Z"


def test_neither_spacy_nor_the_runtime_is_imported_before_it_is_needed() -> None:
    program = (
        "import sys, loaders.extract.nlp as n; n.Extractor(workers=2).model;"
        "print([m for m in ('spacy', 'onnxruntime', 'tokenizers', 'numpy') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
