"""All steps, tiny, on a CPU: `make test-training`."""

from __future__ import annotations

import json

import numpy as np
import pytest
import torch

from loaders.extract.calibration import Calibration
from loaders.extract.encoder import Encoder
from loaders.extract.head import Head
from training import distil, steps
from training.base import dumps, loads, narrow
from training.stack import SHAPES, Stack, State
from training.work import Work

NAMES = ("Alpha", "Bravo", "Carbo", "Delto", "Echon", "Foxer", "Golfa", "Hotela", "Indio", "Julep", "Kiloz", "Limaq")
FIT = {"epochs": 1, "batch": 4, "rate": 1e-3, "head_rate": 1e-2}


def paper(number: int) -> dict[str, object]:
    new, old = f"{NAMES[number % 12]}Net{number}", f"{NAMES[(number + 5) % 12]}Former"
    return {
        "title": f"{new}: a network for tests",
        "abstract": f"We propose {new}, which beats {old} by {number}% on TestBench. It builds on Adam.",
        "sampling": "random",
        "source": number % 2,
        "introduces": [{"name": new, "surface": [new], "kind": "method"}],
        "uses": [{"name": "Adam", "surface": ["Adam"], "kind": "method"}],
        "compares": [{"name": old, "surface": [old], "kind": "model"}],
        "datasets": [{"name": "TestBench", "surface": ["TestBench"], "kind": "dataset"}],
        "concepts": [{"name": "network", "surface": ["network"]}],
        "claims": [{"metric": None, "value": f"{number}%", "against": old, "on": "TestBench"}],
    }


def tiny(dim: int, depth: int, *, relative: bool) -> State:
    generator = torch.Generator().manual_seed(0)

    def drawn(*shape: int) -> torch.Tensor:
        return torch.randn(*shape, generator=generator) * 0.1

    words = 24267
    state = {"w": drawn(words, dim), "pos": drawn(512, dim), "shp": torch.zeros(SHAPES, dim), "typ": drawn(2, dim)}
    state |= {"n0g": torch.ones(dim), "n0b": torch.zeros(dim)} | ({"rel": drawn(32, 12)} if relative else {})
    for i in range(depth):
        for name, (inner, outer) in {"qkv": (dim, 3 * dim), "o": (dim, dim), "u": (dim, 48), "d": (48, dim)}.items():
            state |= {f"{name}_{i}": drawn(inner, outer), f"{name}b_{i}": torch.zeros(outer)}
        for name in ("n1", "n2"):
            state |= {f"{name}g_{i}": torch.ones(dim), f"{name}b_{i}": torch.zeros(dim)}
    return state


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Work:
    """Where every step has run."""
    work = Work(tmp_path_factory.mktemp("training"))
    gold, corpus = work.file("gold.jsonl"), work.file("corpus.jsonl")
    gold.write_text("".join(json.dumps(paper(n)) + "\n" for n in range(30)), "utf-8")
    rows = [{"title": f"Plain {n}", "summary": paper(n)["abstract"]} for n in range(20, 50)]
    corpus.write_text("".join(json.dumps(row) + "\n" for row in [*rows, paper(3)]), "utf-8")
    work.file("teacher.base").write_bytes(dumps(tiny(48, 2, relative=True)))
    work.file("student.base").write_bytes(dumps(tiny(48, 3, relative=False)))
    steps.prepare(work, str(gold), str(corpus))
    steps.masked(work, "teacher.base", "teacher.bin", '{"seconds": 1, "rate": 1e-3, "batch": 4}')
    steps.masked(
        work,
        "student.base",
        "default.bin",
        '{"seconds": 1, "rate": 1e-3, "batch": 4, "keep": [0, 2], "narrow": [24, 6]}',
    )
    told, plain = FIT | {"epochs": 6, "told": True}, {"teacher": "teacher.bin", "plain": 20}
    groups = [{"seeds": [0, 1], "fit": told}, {"seeds": [2], "fit": FIT}]
    apart = [{"name": name, "seeds": list(range(5)), "fit": fit} for name, fit in (("told", told), ("untold", FIT))]
    distil.teach(work, "learnt", json.dumps(plain | {"folds": False, "groups": groups}))
    distil.teach(work, "unseen", json.dumps(plain | {"folds": True, "groups": apart}))
    student = {"encoder": "default.bin", "fit": FIT | {"epochs": 8, "by": 1e9}}
    distil.study(work, "default", json.dumps(student | {"labels": "learnt"}))
    distil.study(work, "default", json.dumps(student | {"labels": "unseen"}))
    steps.report(work, "told", "unseen", "default")
    steps.ship(work, "default", str(work.file("shipped")))
    return work


def test_gold_titles_are_no_part_of_the_corpus(work: Work) -> None:
    assert len(work.gold()) == 30
    assert len(work.plain()) == 30


def test_folds_share_no_paper(work: Work) -> None:
    folds, rest = work.gold().folds()
    assert sorted(i for fold in folds for i in fold) == list(range(30))
    for fold, others in zip(folds, rest, strict=True):
        assert sorted([*fold, *others]) == list(range(30))


def test_what_ships_computes_what_was_trained(work: Work) -> None:
    """The shipped graph in integers against the same rounded matrices in floating point."""
    shipped = work.file("shipped")
    encoder = Encoder((shipped / "model.int8.onnx").read_bytes())
    document = work.plain()[0]
    ids, types, shapes = (document[name].astype(np.int64) for name in ("ids", "types", "shapes"))
    starts, _ = encoder.encode(ids, types, shapes)
    state = {name: value.float() for name, value in torch.load(work.file("default.pt")).items()}
    net = Stack([state], rounded=True).eval()
    with torch.no_grad():
        tensors = [torch.from_numpy(x)[None].to(net.p["w"].device) for x in (ids, types, shapes)]
        vectors = net.encode(*tensors, torch.ones_like(tensors[0], dtype=torch.bool))
        wanted = torch.baddbmm(net.p["Ab"][:, None], vectors, net._matrix("A"))[0].cpu().numpy()
    assert np.corrcoef(starts.ravel(), wanted.ravel())[0, 1] > 0.99
    with (shipped / "head.npz").open("rb") as file:
        Head.load(file)
    Calibration.parse((shipped / "calibration.json").read_text("utf-8"))


def test_states_survive_their_bytes() -> None:
    state = tiny(48, 2, relative=False)
    read = loads(dumps(state))
    assert read.keys() == state.keys()
    for name, value in state.items():
        assert torch.allclose(read[name], value, atol=0.01)


def test_narrowing_keeps_what_weighs_most() -> None:
    state = tiny(48, 1, relative=False)
    state["u_0"][:, 7] = 9.0
    small = narrow(state, 8, 6)
    assert small["u_0"].shape == (48, 8)
    assert (small["u_0"] == 9.0).all(0).any()
    assert small["qkv_0"].shape == (48, 72)
    assert small["o_0"].shape == (24, 48)


def test_a_teacher_that_collapsed_is_left_out() -> None:
    generator = torch.Generator().manual_seed(1)
    learnt = [{0: torch.rand(40, 9, generator=generator), 1: torch.rand(30, 9, generator=generator)} for _ in range(3)]
    dead = {0: torch.full((40, 9), 0.2) + 0.01 * torch.rand(40, 9, generator=generator), 1: torch.full((30, 9), 0.2)}
    assert distil.sound([learnt[0], dead, *learnt[1:]]) == [0, 2, 3]
