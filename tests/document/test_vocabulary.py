"""Every edition keeps to the closed vocabulary, whatever a workbook holds or lacks."""

import re
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as some

from cxstrategy.analysis.analyse import analyse
from cxstrategy.document.tell import tell
from cxstrategy.document.vocabulary import VOCABULARY
from cxstrategy.model.strategy import STEPS, Strategy
from cxstrategy.words.language import LANGUAGES
from cxstrategy.workbook import open_workbook
from tests.document.grammar import mistakes, words_used
from tests.parts import changed

KEYS = [key for keys in STEPS.values() for key in keys]
SEVERAL = settings(
    # A workbook that fails is shown as it is: making it smaller takes minutes.
    max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.explicit, Phase.generate],
)  # fmt: skip


def no_picture(name):
    raise ValueError(name)


@cache
def whole():
    """The full example, read once."""
    return open_workbook(Path(__file__).parents[2] / "examples" / "reisbureau")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_keeps_to_the_vocabulary(example, language):
    assert mistakes(example(language).body) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_shows_nothing_of_the_machine(example, language):
    body = example(language).body
    for slip in ("None", "Message(", "Undefined", "{{", "{%", "<?see"):
        assert slip not in body, slip


def without(strategy: Strategy, keys) -> Strategy:
    empty = {key: Strategy.model_fields[key].get_default() for key in keys}
    return changed(strategy, **empty)


def thinned(part, keep):
    """A part with only those optional values that `keep` says; what it must have stays."""
    from cxstrategy.model.part import Part

    def one(value):
        if isinstance(value, Part):
            return thinned(value, keep)
        return tuple(one(item) for item in value) if isinstance(value, tuple) else value

    update = {}
    for name, field in type(part).model_fields.items():
        optional = not field.is_required() and name not in ("status", "language", "lever")
        if optional and not keep():
            update[name] = field.get_default()
        else:
            update[name] = one(getattr(part, name))
    return changed(part, **update)


def retold(strategy, language="nl"):
    return tell(strategy, analyse(strategy), whole().findings, picture=no_picture, language=language)


@SEVERAL
@given(missing=some.sets(some.sampled_from(KEYS)), draft=some.booleans())
def test_a_workbook_without_some_of_its_steps_keeps_to_it(missing, draft):
    strategy = without(whole().strategy, missing)
    status = changed(strategy.workbook, status="draft" if draft else "final")
    document = retold(changed(strategy, workbook=status))
    assert mistakes(document.body) == []


@SEVERAL
@given(random=some.randoms(use_true_random=False), share=some.sampled_from([0.2, 0.5, 0.9]))
def test_a_workbook_that_is_filled_in_by_half_keeps_to_it(random, share):
    strategy = thinned(whole().strategy, lambda: random.random() < share)
    body = retold(strategy, random.choice(LANGUAGES)).body
    assert mistakes(body) == []
    assert not re.search(r"\bNone\b(?! of )", body)


def test_every_word_of_the_vocabulary_stands_in_some_document(example):
    draft = changed(
        whole().strategy,
        workbook=changed(whole().strategy.workbook, status="draft"),
        governance=None,
        importance=changed(whole().strategy.importance, reason=PROSE),
    )
    png = b"\x89PNG\r\n\x1a\n"
    told = tell(draft, analyse(draft), (), picture=lambda name: png, edition="team")
    leaflet = tell(draft, analyse(draft), (), picture=lambda name: png, edition="customers")
    used = words_used(example("nl").body) | words_used(told.body) | words_used(leaflet.body)
    # Drawings of our own have tests of their own; no table of ours is too wide for an upright page.
    assert set(VOCABULARY) - used <= {"svg", "div.landscape"}


PROSE = """
# Kop

Een regel\\
met `code`, *nadruk* en een [link](https://example.org).

- punt

1. eerst

---

```
zoals geschreven
```

![Proef](images/bericht-vooraf.png)
"""
