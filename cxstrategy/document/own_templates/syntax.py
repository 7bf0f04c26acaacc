"""The text of a template -> its syntax tree, held to what a chapter needs, with the hooks of the sandbox in it."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Any

from cxstrategy.document.own_templates.allowance import TemplateRefused
from cxstrategy.document.own_templates.filters import TESTS
from cxstrategy.document.own_templates.refused_values import ALL_NAMES, nothing_called
from cxstrategy.words.language import Message, say

# Our own filters in the tree, which no template can name.
EACH, SPENT, JOINED, COMPARED, SLICED = "-each", "-spent", "-joined", "-compared", "-sliced"
# How deep expressions and blocks may stand in one another: the compiler of Python goes no further with blocks.
DEPTH, BLOCKS = 60, 12
# Names, values, tags and signs: what is compiled in a moment.
NODES = 15_000
_WRITE_HERE = say("write it in the template itself")
_REFUSED: dict[str, tuple[Message, Message]] = {
    "Extends": (say("a chapter is no page of its own and extends nothing"), _WRITE_HERE),
    "Block": (say("there is nothing that a block could replace"), _WRITE_HERE),
    "ScopedEvalContextModifier": (say("what the workbook holds is always escaped"), say("take this tag out")),
    "EvalContextModifier": (say("what the workbook holds is always escaped"), say("take this tag out")),
}
# Filters of Jinja that no chapter needs, and ours that do what a chapter wants of them.
_OURS = {"format": "fixed", "capitalize": "capital", "title": "capital", "d": "default", "dictsort": "items"}
# Which of its arguments names a filter or a test.
_GIVEN = {"map": 0, "select": 0, "reject": 0, "selectattr": 1, "rejectattr": 1}


@dataclass(frozen=True)
class Known:
    """The names that a template may use, and how the nearest to another is found."""

    names: Collection[str]
    filters: Collection[str]
    parts: Collection[str]
    nearest: Callable[[str, Collection[str]], str | None]


def parsed(environment: Any, text: str, name: str) -> Any:
    """The tree of a template as it was written; raises what Jinja raises, or TemplateRefused for what is too deep."""
    from jinja2 import nodes

    try:
        tree = environment.parse(text, name, f"{name}.html")
        if sum(1 for _ in tree.find_all(nodes.Node)) > NODES:
            raise TemplateRefused(
                say("this template holds more tags and values than a chapter needs"), say("make it shorter")
            )
        _hold_depth(tree, 0, 0)
    except RecursionError:
        raise _too_deep() from None
    return tree


def _hold_depth(node: Any, depth: int, blocks: int) -> None:
    blocks += type(node).__name__ in ("For", "If", "With", "CallBlock", "FilterBlock", "Macro", "AssignBlock")
    if depth > DEPTH or blocks > BLOCKS:
        raise _too_deep(node.lineno)
    for child in node.iter_child_nodes():
        _hold_depth(child, depth + 1, blocks)


def _too_deep(line: int = 0) -> TemplateRefused:
    return TemplateRefused(
        say("this stands too deep in other tags or brackets"),
        say("give what is inside a name with `{{% set %}}` first"),
        line=line,
    )


def refusals(tree: Any, known: Known) -> Iterator[TemplateRefused]:
    """What a tree holds that may not stand in a template, or that there is not."""
    from jinja2 import nodes

    own = {name.name for name in tree.find_all(nodes.Name) if name.ctx in ("store", "param")}
    own |= {macro.name for macro in tree.find_all(nodes.Macro)} | {"loop", "caller", "varargs", "kwargs"}
    own |= {node.target for node in tree.find_all(nodes.Import)}
    for node in tree.find_all(nodes.FromImport):
        own |= {one if isinstance(one, str) else one[1] for one in node.names}
    for node in tree.find_all(nodes.Node):
        yield from _refusal(node, known, own)


def _refusal(node: Any, known: Known, own: Collection[str]) -> Iterator[TemplateRefused]:
    kind = type(node).__name__
    if kind in _REFUSED:
        yield TemplateRefused(*_REFUSED[kind], line=node.lineno)
    elif kind == "For" and node.recursive:
        yield TemplateRefused(
            say("a loop cannot call itself"), say("write a loop within the loop"), "recursive", node.lineno
        )
    elif kind in ("Include", "Import", "FromImport"):
        yield from _elsewhere(node, known)
    elif kind == "Filter":
        yield from _unknown_filter(node.name, known, node)
        yield from _named_within(node, known)
    elif kind == "Test":
        yield from _unknown(node.name, TESTS, say("there is no test `{name}`", name=node.name), known, node)
    elif kind == "Name" and node.ctx == "load" and node.name not in own:
        if node.name in known.filters:
            help = say("it is a filter: write it behind a value, as in `{{{{ value|{name} }}}}`", name=node.name)
            yield TemplateRefused(nothing_called(node.name), help, node.name, node.lineno)
        else:
            yield from _unknown(node.name, known.names, nothing_called(node.name), known, node)


def _unknown_filter(name: str, known: Known, node: Any) -> Iterator[TemplateRefused]:
    message = say("there is no filter `{name}`", name=name)
    if name in _OURS:
        yield TemplateRefused(message, say("did you mean `{meant}`?", meant=_OURS[name]), name, node.lineno)
    else:
        yield from _unknown(name, known.filters, message, known, node)


def _named_within(node: Any, known: Known) -> Iterator[TemplateRefused]:
    """The filter that `map` is given and the test that `select` is, by their names."""
    place = _GIVEN.get(node.name)
    given = node.args[place] if place is not None and len(node.args) > place else None
    name = getattr(given, "value", None)
    if not isinstance(name, str):
        return
    if node.name != "map":
        yield from _unknown(name, TESTS, say("there is no test `{name}`", name=name), known, node)
    elif name not in known.filters:
        help = say('for a key of each item write `map(attribute="{name}")`', name=name)
        yield TemplateRefused(say("there is no filter `{name}`", name=name), help, name, node.lineno)


def _elsewhere(node: Any, known: Known) -> Iterator[TemplateRefused]:
    name = getattr(node.template, "value", None)
    stem = name.removesuffix(".html") if isinstance(name, str) else ""
    if name == f"{stem}.html" and stem in known.parts:
        return
    help = say("write the name of a file in `templates/` that begins with `_`, such as `_parts.html`")
    near = known.nearest(stem, known.parts)
    yield TemplateRefused(
        say("only a file of `templates/` whose name begins with `_` can be taken in here"),
        say("did you mean `{meant}`?", meant=f"{near}.html") if near else help,
        name if isinstance(name, str) else "", node.lineno,
    )  # fmt: skip


def _unknown(name: str, among: Collection[str], message: Message, known: Known, node: Any) -> Iterator[TemplateRefused]:
    if name in among:
        return
    meant = known.nearest(name, tuple(among))
    yield TemplateRefused(
        message, say("did you mean `{meant}`?", meant=meant) if meant else ALL_NAMES, name, node.lineno
    )


def taken_in(tree: Any) -> set[str]:
    """The names of the files that a template takes in, without `.html`."""
    from jinja2 import nodes

    found = tree.find_all((nodes.Include, nodes.Import, nodes.FromImport))
    return {str(getattr(node.template, "value", "")).removesuffix(".html") for node in found}


def hooked(tree: Any) -> Any:
    """The tree with the steps that only the sandbox can count made visible to it."""
    from jinja2.visitor import NodeTransformer

    class Hooks(NodeTransformer):
        def visit_For(self, node: Any) -> Any:
            weight = _weight(node)
            self.generic_visit(node)
            node.iter = _filter(node.iter, EACH, weight)
            return node

        def visit_Macro(self, node: Any) -> Any:
            weight = _weight(node)
            self.generic_visit(node)
            node.body.insert(0, _spent(weight))
            return node

        visit_CallBlock = visit_Template = visit_Macro

        def visit_Concat(self, node: Any) -> Any:
            self.generic_visit(node)
            return _joined(node)

        def visit_Getitem(self, node: Any) -> Any:
            self.generic_visit(node)
            return _sliced(node)

        def visit_Compare(self, node: Any) -> Any:
            self.generic_visit(node)
            return _compared(node)

    return Hooks().visit(tree)


def _filter(node: Any, name: str, *arguments: Any) -> Any:
    from jinja2 import nodes

    return nodes.Filter(node, name, list(arguments), [], None, None, lineno=node.lineno)


def _constant(value: Any, node: Any) -> Any:
    from jinja2 import nodes

    return nodes.Const(value, lineno=node.lineno)


def _weight(node: Any) -> Any:
    """What going through a node once costs: how much stands in it."""
    from jinja2 import nodes

    return _constant(sum(1 for _ in node.find_all(nodes.Node)), node)


def _spent(weight: Any) -> Any:
    from jinja2 import nodes

    return nodes.Output([_filter(weight, SPENT)], lineno=weight.lineno)


def _joined(node: Any) -> Any:
    from jinja2 import nodes

    return _filter(nodes.List(node.nodes, lineno=node.lineno), JOINED)


def _sliced(node: Any) -> Any:
    from jinja2 import nodes

    if not isinstance(node.arg, nodes.Slice):
        return node
    limits = (node.arg.start, node.arg.stop, node.arg.step)
    return _filter(node.node, SLICED, *(one or _constant(None, node) for one in limits))


def _compared(node: Any) -> Any:
    """A comparison, or several of which all must hold: `1 < x < 5`."""
    from jinja2 import nodes

    left, whole = node.expr, None
    for operand in node.ops:
        pair = _filter(left, COMPARED, _constant(operand.op, node), operand.expr)
        whole = nodes.And(whole, pair, lineno=node.lineno) if whole else pair
        left = operand.expr
    return whole
