"""What the text room says: every sentence has its Dutch, with the same values in it."""

import ast
import re
from pathlib import Path

import pytest

import cxstrategy.text
from cxstrategy.language import translations

ROOM = Path(cxstrategy.text.__file__).parent


def sentences() -> list[tuple[str, str | None]]:
    """Every sentence that is said in the room, with its plural."""
    found = []
    for path in sorted(ROOM.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("say", "say_many"):
                plural = ast.literal_eval(node.args[1]) if node.func.id == "say_many" else None
                found.append((ast.literal_eval(node.args[0]), plural))
    return found


@pytest.mark.parametrize("sentence, plural", sorted(set(sentences()), key=str))
def test_a_sentence_has_its_dutch(sentence: str, plural: str | None) -> None:
    words = translations("nl")
    for count in (1, 2) if plural else (1,):
        english = plural if plural and count == 2 else sentence
        dutch = words.ngettext(sentence, plural, count) if plural else words.gettext(sentence)
        assert dutch != english
        assert set(re.findall(r"{\w+}", dutch)) == set(re.findall(r"{\w+}", english))
