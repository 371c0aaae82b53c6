"""An evaluation as a page of sections."""

from __future__ import annotations

from collections.abc import Iterator

from api.evaluation_page import wrong
from api.evaluation_page.basis import Basis
from api.evaluation_page.layout import Page, Section, Table
from graph.model import Kind
from loaders.evaluation.evaluate import Evaluation, Group
from loaders.evaluation.reliability import BINS, GROUPS, Reliability
from loaders.evaluation.scores import ANY_ROLE, CLAIMS, CODE, KIND, RESAMPLES, Score

_SHOWN_AS = {KIND: "kind (share right)", ANY_ROLE: "named, any role", CLAIMS: "claims, by value", CODE: "code links"}


def page(evaluation: Evaluation, basis: Basis) -> Page:
    """Scores, reliability, kinds, claims, what went wrong; what the predictions have nothing of is left out."""
    return Page("Evaluation", list(_told(evaluation, basis)), list(_sections(evaluation, basis)))


def _told(evaluation: Evaluation, basis: Basis) -> Iterator[str]:
    models = ", ".join(evaluation.models) or "a model that does not say its name"
    yield f"{evaluation.whole.papers:,} papers, read by {models}: {basis.command}"
    if basis.without_text:
        yield f"Left out of {basis.annotated:,} annotated papers, for want of a text: {basis.without_text:,}."
    if basis.without_prediction:
        yield f"Without a prediction, counted as if nothing had been found: {basis.without_prediction:,} papers."
    scores = evaluation.whole.scores
    absent = [what for what in (CLAIMS, CODE) if scores[what].annotated and not scores[what].found]
    if absent:
        yield f"Annotated, but the predictions have none: {', '.join(absent)}."


def _sections(evaluation: Evaluation, basis: Basis) -> Iterator[Section]:
    yield _scores(evaluation, basis)
    if evaluation.reliability:
        yield _reliability(evaluation)
    if evaluation.kinds:
        yield _kinds(evaluation)
    if evaluation.claims[0]:
        yield _claims(evaluation)
    yield from wrong.sections(evaluation, basis.errors)


def _scores(evaluation: Evaluation, basis: Basis) -> Section:
    parts: list[str | Table] = []
    for group in evaluation.groups:
        parts += [f"{group.name}: {group.papers:,} papers"] if len(evaluation.groups) > 1 else []
        parts.append(_score_table(evaluation, group))
    parts.append(
        f"Micro averages over papers; the interval is F1's, 95 % of {RESAMPLES:,} bootstrap resamples of the papers. "
        "named-4 takes the four roles before it together."
    )
    if basis.against:
        parts.append(f"The last columns: by how much F1 is higher than that of {basis.against}, and its interval.")
    return Section("Scores", parts)


def _score_table(evaluation: Evaluation, group: Group) -> Table:
    heads = ["", "precision", "recall", "F1", "interval", "annotated", "found"]
    heads += ["difference", "its interval"] if group.differences else []
    rows = []
    for measure, score in group.scores.items():
        if not _is_told(evaluation, measure):
            continue
        row = [_SHOWN_AS.get(measure, measure), *_score(score, alone=measure == KIND)]
        if group.differences:
            difference = group.differences[measure]
            low, high = difference.interval.low, difference.interval.high
            row += [f"{difference.f1:+.3f}", f"{low:+.3f} to {high:+.3f}"]
        rows.append(row)
    return Table(heads, rows)


def _score(score: Score, alone: bool) -> list[str]:
    """`alone` leaves out precision and recall, where they would only say F1 again."""
    interval = f"{score.interval.low:.3f} to {score.interval.high:.3f}"
    shares = ["", "", f"{score.f1:.3f}"] if alone else [f"{x:.3f}" for x in (score.precision, score.recall, score.f1)]
    return [*shares, interval, f"{score.annotated:,}", f"{score.found:,}"]


def _is_told(evaluation: Evaluation, measure: str) -> bool:
    """Whether there is anything to say: of some measures the predictions may hold nothing at all."""
    score = evaluation.whole.scores[measure]
    return measure not in (KIND, CLAIMS, CODE) or bool(score.found)


def _reliability(evaluation: Evaluation) -> Section:
    found = evaluation.reliability
    whole = [
        [name, f"{one.links:,}", f"{one.confidence:.3f}", f"{one.right:.3f}", f"{one.ece:.3f}", f"{one.brier:.3f}"]
        for name, one in found.items()
    ]
    bins = []
    for place in range(BINS):
        cells = [_bin(one, place) for one in found.values()]
        if any(cells):
            bins.append([f"{place / BINS:.1f} to {(place + 1) / BINS:.1f}", *cells])
    lowest = min(one.low for reliability in found.values() for one in reliability.bins)
    parts: list[str | Table] = [
        Table(["", "links", "confidence", "right", "ECE", "Brier"], whole),
        Table(["confidence", *(name for name in GROUPS if name in found)], bins),
        "Of the links with a confidence in a range, the share that is right, and in brackets how many they are. "
        "ECE is the expected calibration error, the mean distance between confidence and share right; Brier the mean "
        "squared error.",
    ]
    if lowest:
        parts.append(f"No link has a confidence under {lowest:.1f}: the model keeps only those over its thresholds.")
    return Section("Reliability", parts)


def _bin(reliability: Reliability, place: int) -> str:
    found = next((one for one in reliability.bins if round(one.low * BINS) == place), None)
    return f"{found.right:.2f} ({found.links:,})" if found else ""


def _kinds(evaluation: Evaluation) -> Section:
    shown = [kind for kind in Kind if any(kind in pair for pair in evaluation.kinds)]
    rows = [[kind.value, *(f"{evaluation.kinds.get((kind, other), 0):,}" for other in shown)] for kind in shown]
    text = "Of the matched named entities: a row is a kind as annotated, a column as found."
    return Section("Kinds", [Table(["", *(kind.value for kind in shown)], rows), text])


def _claims(evaluation: Evaluation) -> Section:
    matched, fields = evaluation.claims
    rows = [[name, f"{one.annotated:,}", f"{one.found:,}", f"{one.right:,}"] for name, one in fields.items()]
    text = (
        f"Of the {matched:,} claims with the right value: how many name it in the annotation, how many as found, and "
        "where both do, how many agree: the words of one are among the other's."
    )
    return Section("Claims", [Table(["", "annotated", "found", "agree"], rows), text])
