"""What the model says of a key beside its type: its default, its limits, and how its value is read and shown."""

from collections.abc import Callable
from typing import Any

# For a key that must be written: None is a default.
_NO_DEFAULT: Any = object()


class InvalidValue(ValueError):
    """A reader refuses a value: `kind` says why, and `limits` what it says of itself (`wrote`, `instead`)."""

    def __init__(self, kind: str, **limits: Any) -> None:
        super().__init__(kind)
        self.kind = kind
        self.limits = limits


class ReadBy:
    """The function that makes the value of the text that was written; it raises InvalidValue."""

    def __init__(self, func: Callable[[Any], Any]) -> None:
        self.func = func


class CheckedBy:
    """A function that gets the value when it has been read whole, and gives it back; it raises InvalidValue."""

    def __init__(self, func: Callable[[Any], Any]) -> None:
        self.func = func


class Between:
    """The least and the most that a number can be."""

    def __init__(self, ge: float, le: float) -> None:
        self.ge = ge
        self.le = le


class InEditors:
    """What an editor accepts, as JSON Schema."""

    def __init__(self, json_schema: dict[str, Any]) -> None:
        self.json_schema = json_schema


class ModelField:
    """A key of a part: its type, how it is written where that differs from its name, and its default.

    In the body of a part it stands for the default, where that is a part itself or the key is a word of Python.
    """

    def __init__(
        self, default: Any = _NO_DEFAULT, *, default_factory: Callable[[], Any] | None = None, alias: str | None = None
    ) -> None:
        self.default = default
        self.default_factory = default_factory
        self.alias = alias
        self.annotation: Any = None

    def is_required(self) -> bool:
        """Whether the key must be written."""
        return self.default is _NO_DEFAULT and self.default_factory is None

    def get_default(self) -> Any:
        """What the key is when nobody wrote it, new for each part where that can change."""
        if self.default_factory is not None:
            return self.default_factory()
        return dict(self.default) if isinstance(self.default, dict) else self.default


def default(value: Any = _NO_DEFAULT, *, made_by: Callable[[], Any] | None = None, alias: str | None = None) -> Any:
    """A ModelField, where the body of a part has a default. The key has its type, so this can be of any."""
    return ModelField(value, default_factory=made_by, alias=alias)
