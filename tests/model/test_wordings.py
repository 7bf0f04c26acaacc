"""Every way in which a value can be refused has words of its own, in both languages."""

import ast
from pathlib import Path

import cxstrategy.model
from cxstrategy.model.refusals.messages import WORDINGS

MODEL = Path(cxstrategy.model.__file__).parent
# What the validator refuses of itself, without a function of ours. Missing and unknown keys are worded by the key.
ITS_OWN = {
    "literal_error", "union_tag_invalid", "model_type", "model_attributes_type", "dict_type", "tuple_type",
    "greater_than_equal", "less_than_equal",
}  # fmt: skip


def _calls() -> list[ast.Call]:
    trees = [ast.parse(path.read_text("utf-8")) for path in MODEL.rglob("*.py")]
    return [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)]


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _text(call: ast.Call, position: int) -> str | None:
    node = call.args[position] if len(call.args) > position else None
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def test_every_kind_of_error_that_the_model_raises_has_its_wording() -> None:
    calls = _calls()
    raised = {_text(call, 0) for call in calls if _name(call) in ("InvalidValue", "_refuse")} - {None}
    raised |= {f"{_text(call, 1)}_not_collection" for call in calls if _name(call) == "_scalar"}
    assert {"date_dutch", "text_not_collection", "scale_order", "out_of_range"} <= raised
    assert raised | ITS_OWN == set(WORDINGS)
