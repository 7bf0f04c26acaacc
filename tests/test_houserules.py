"""The house as it was meant: who imports whom, how long a file and a function are, what a module says first."""

import ast
import configparser
import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
HOUSE = ROOT / "cxstrategy"
FILES = sorted(path for path in HOUSE.rglob("*.py"))
LONGEST_FILE = 300
LONGEST_FUNCTION = 60
MEDIAN_FUNCTION = 10
# "A Document in; a file out" has to be read twice.
BACKWARDS = re.compile(r"\bin[;,] .*\bout\b|\bin; |\bout(\.|: .*)$")

GROUND = {"finding", "template_folder", "__init__"}
# A room, the rooms it may import from (besides itself and the ground floor) and the packages it may use.
ROOMS: dict[str, tuple[set[str], set[str]]] = {
    "finding": ({"words"}, set()),
    "template_folder": (set(), set()),
    "words": (set(), {"babel"}),
    "output": ({"words", "document", "sheets", "writers"}, set()),
    "text": ({"words"}, {"yaml", "PIL"}),
    "edit": ({"words", "text"}, set()),
    "model": ({"words", "text"}, set()),
    "analysis": ({"words", "model"}, set()),
    "checks": ({"words", "model", "analysis"}, set()),
    "document": ({"words", "model", "analysis"}, {"jinja2", "markdown_it", "markupsafe", "lxml", "babel", "fontTools"}),
    # Sheets say a number of the case as the document does: its words, its way with dates and money.
    "sheets": ({"words", "model", "analysis", "document"}, {"babel"}),
    # Forms wear the house style of the document, and what a workbook holds is read back from its text.
    "workshop": (
        {"words", "text", "model", "analysis", "edit", "document"},
        {"lxml", "python_calamine", "docx"},
    ),
    "writers": (
        {"words", "document", "sheets", "workshop"},
        {"weasyprint", "docx", "lxml", "resvg_py", "pikepdf", "fontTools", "xlsxwriter", "PIL"},
    ),
    "report": ({"words"}, set()),
    "starter": ({"words", "model"}, set()),
    "queries": ({"words", "model", "analysis", "workbook"}, set()),
    # Apart from the queries: `check` and `build` ask of the steps, and need no explanations and no step plan.
    "steps": ({"words", "model", "analysis", "workbook"}, set()),
    # What the preview serves is what `build` writes and `check` tells.
    "preview": ({"words", "text", "report", "workbook", "steps", "output", "document", "writers"}, set()),
    "workbook": (
        {"words", "text", "model", "analysis", "checks", "document", "sheets", "writers"} | {"starter", "output"},
        set(),
    ),
    # The way back: what findings offer, written into the user's files.
    "mending": ({"words", "text", "edit", "workbook", "output"}, set()),
    # Compares what was opened, in the words of the steps; what git has goes through a folder of its own.
    "comparison": ({"words", "text", "model", "analysis", "document", "workbook", "steps", "output"}, set()),
    # Of a stage a command may ask what it lists: the catalogue of checks, the editions, the formats.
    "commands": (
        {"words", "report", "workbook", "mending", "queries", "output", "starter", "checks", "document", "writers"}
        | {"preview", "comparison", "steps"},
        {"click"},
    ),
}
# Packages whose import is slow: they load inside the function that needs them.
HEAVY = {
    "PIL",
    "weasyprint",
    "docx",
    "jinja2",
    "babel",
    "markdown_it",
    "resvg_py",
    "pikepdf",
    "fontTools",
    "lxml",
    "xlsxwriter",
}


def room_of(path: Path) -> str:
    """The room a file of the house belongs to."""
    first = path.relative_to(HOUSE).parts[0]
    return first.removesuffix(".py")


def imports_of(tree: ast.AST) -> list[tuple[str, ast.AST]]:
    """Every module that is imported in a tree, with where."""
    found: list[tuple[str, ast.AST]] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [(name.name, node) for name in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            found.append((node.module or "", node))
    return found


def functions_of(tree: ast.AST) -> list[ast.FunctionDef]:
    """Every function in a tree."""
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


@pytest.fixture(scope="module")
def trees() -> dict[Path, ast.Module]:
    return {path: ast.parse(path.read_text("utf-8")) for path in FILES}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(HOUSE).as_posix())
def test_a_file_keeps_to_its_room(path: Path, trees: dict[Path, ast.Module]) -> None:
    room = room_of(path)
    if room == "__init__":
        return
    rooms, packages = ROOMS[room]
    for module, node in imports_of(trees[path]):
        top, *rest = module.split(".")
        if top == "cxstrategy":
            assert not rest or rest[0] in rooms | {room} | GROUND, f"{room} imports {module} (line {node.lineno})"
        elif top not in sys.stdlib_module_names:
            assert top in packages, f"{room} imports {module} (line {node.lineno})"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(HOUSE).as_posix())
def test_a_file_is_about_one_thing_and_says_so(path: Path, trees: dict[Path, ast.Module]) -> None:
    first, *more = (ast.get_docstring(trees[path]) or "").splitlines() or [""]
    assert first.endswith("."), "the first line is a sentence and says what the file is"
    assert not more or not more[0], "the first line stands by itself"
    assert not BACKWARDS.search(first), "the first line says it forwards: `nodes -> Strategy`, or a plain sentence"
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST_FILE
    for function in functions_of(trees[path]):
        assert function.end_lineno - function.lineno < LONGEST_FUNCTION, f"{function.name} is long"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(HOUSE).as_posix())
def test_slow_packages_load_only_when_they_are_used(path: Path, trees: dict[Path, ast.Module]) -> None:
    at_the_top = {
        name.split(".")[0] for statement in trees[path].body for name, _ in imports_of(statement)
        if isinstance(statement, ast.Import | ast.ImportFrom | ast.If | ast.Try)
    }  # fmt: skip
    assert not at_the_top & HEAVY


def test_most_functions_are_short(trees: dict[Path, ast.Module]) -> None:
    lengths = sorted(f.end_lineno - f.lineno + 1 for tree in trees.values() for f in functions_of(tree))
    assert lengths[len(lengths) // 2] <= MEDIAN_FUNCTION


def test_public_functions_and_classes_have_a_docstring(trees: dict[Path, ast.Module]) -> None:
    for path, tree in trees.items():
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.FunctionDef | ast.ClassDef)
                and not node.name.startswith("_")
                and _is_public(node, tree)
            ):
                assert ast.get_docstring(node), f"{path.relative_to(ROOT)}: {node.name}"


def _is_public(node: ast.AST, tree: ast.Module) -> bool:
    """Whether a definition stands at the top of its file or of a public class there."""
    classes = [top for top in tree.body if isinstance(top, ast.ClassDef) and not top.name.startswith("_")]
    return node in tree.body or any(node in top.body for top in classes)


def test_nobody_imports_for_the_type_checker_only() -> None:
    assert not [path for path in FILES if "TYPE_CHECKING" in path.read_text("utf-8")]


def test_no_file_is_called_after_nothing() -> None:
    forbidden = {"utils", "util", "helpers", "helper", "manager", "managers", "data", "common", "misc"}
    assert not [path for path in FILES if path.stem in forbidden]


def test_imports_make_no_circle(trees: dict[Path, ast.Module]) -> None:
    names = {".".join(path.relative_to(ROOT).with_suffix("").parts): path for path in FILES}
    graph = {name: {module for module, _ in imports_of(trees[path]) if module in names} for name, path in names.items()}
    done: set[str] = set()

    def visit(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, " -> ".join((*trail, name))
        if name not in done:
            for other in graph[name]:
                visit(other, (*trail, name))
            done.add(name)

    for name in graph:
        visit(name, ())


def test_every_package_of_the_house_is_installed() -> None:
    setup = configparser.ConfigParser()
    setup.read(ROOT / "setup.cfg", "utf-8")
    listed = set(setup["options"]["packages"].split())
    there = {".".join(path.parent.relative_to(ROOT).parts) for path in HOUSE.rglob("__init__.py")}
    assert listed == there | {"cxstrategy.templates"}


# Measures of drawing and of file formats that are equal by accident: each belongs to its own figure, sheet or format.
MEASURES = ("document/figures/", "sheets/", "writers/", "commands/")


def test_a_threshold_stands_in_one_file(trees: dict[Path, ast.Module]) -> None:
    """A number that two files know by one name can come apart: one defines it, the others import it."""
    files: dict[tuple[str, float], list[str]] = {}
    for path, tree in trees.items():
        name_of = path.relative_to(HOUSE).as_posix()
        if not name_of.startswith(MEASURES):
            for name, value in constants_of(tree):
                files.setdefault((name, value), []).append(name_of)
    assert {name: found for name, found in files.items() if len(found) > 1} == {}


def constants_of(tree: ast.Module) -> list[tuple[str, float]]:
    """The public numbers that a file names: `MOST = 5`, `LEAST, MOST = 1, 5`."""
    found: list[tuple[str, float]] = []
    for node in tree.body:
        if not isinstance(node, ast.Assign):
            continue
        target, value = node.targets[0], node.value
        pairs = (
            list(zip(target.elts, value.elts, strict=False))
            if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple)
            else [(target, value)]
        )
        for name, number in pairs:
            if isinstance(name, ast.Name) and isinstance(number, ast.Constant) and type(number.value) in (int, float):
                found.append((name.id, number.value))
    return [(name, value) for name, value in found if not name.startswith("_")]


# Labels and headings that several sheets and chapters carry alike; a name of this length is no judgement.
FEWEST_WORDS = 5
# Left over: two places that see the same slip each their own way, and titles of a sheet and its chapter. None is added.
SAID_TWICE = {
    "Doing nothing, and the discount rate",
    "a colon (:) with a space after it, in the middle of a text, is read as the end of a key",
    "it appears here first, and this is what is read",
    "the dash (-) starts a list, and a list does not start on the line of its key",
    "the key `{key}` is written twice in the same group",
    "there is no space after the colon (:), so this is no key but a text",
    "this line starts with {character}, and not with a key",
    "{label} takes {wanted}, not {got}",
}


def test_a_sentence_stands_in_one_file(trees: dict[Path, ast.Module]) -> None:
    """A sentence that two files say can come apart: one says it, the others ask that one."""
    files: dict[str, set[str]] = {}
    for path, tree in trees.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("say", "say_many", "_") and node.args:
                template = getattr(node.args[0], "value", None)
                if isinstance(template, str) and len(template.split()) >= FEWEST_WORDS:
                    files.setdefault(template, set()).add(path.relative_to(HOUSE).as_posix())
    twice = {template: sorted(found) for template, found in files.items() if len(found) > 1}
    assert set(twice) == SAID_TWICE, {template: twice.get(template) for template in set(twice) ^ SAID_TWICE}


# Left over: keys of the format that have one name (Evidence, Workbook), and what a chapter and its figures both show.
NAMED_TWICE = {"Box", "Difference", "Evidence", "Figure", "Workbook"}


def test_a_class_name_names_one_thing(trees: dict[Path, ast.Module]) -> None:
    names = [node.name for tree in trees.values() for node in tree.body if isinstance(node, ast.ClassDef)]
    assert {name for name in names if names.count(name) > 1} <= NAMED_TWICE
