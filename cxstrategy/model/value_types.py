"""The annotation of a key -> what it holds: its type without what need not be there, its codes and their words."""

from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from cxstrategy.words.terms import TERMS


def plain_type(annotation: Any) -> Any:
    """The type of a key without the None of one that need not be written."""
    if get_origin(annotation) in (Union, UnionType):
        others = [one for one in get_args(annotation) if one is not NoneType]
        return others[0] if len(others) == 1 else annotation
    return annotation


def bare_type(kind: Any) -> Any:
    """A type without what is asked of its values beside it."""
    return get_args(kind)[0] if get_origin(kind) is Annotated else kind


def codes_of(kind: Any) -> tuple[str, ...]:
    """The words that a key of this type may hold; none where it holds anything else."""
    bare = bare_type(plain_type(kind))
    return tuple(map(str, get_args(bare))) if get_origin(bare) is Literal else ()


@cache
def kind_of_term(key: str, codes: tuple[str, ...]) -> str | None:
    """Which words the codes of a key have: those under its own name, else those that know all codes and few more."""
    fitting = [kind for kind, words in TERMS.items() if codes and {*codes} <= words.keys() and "_meaning" not in kind]
    if key in fitting:
        return key
    return min(fitting, key=lambda kind: len(TERMS[kind]), default=None)
