"""Formulas of the business case as trees: one formula is calculated, printed and written into spreadsheet cells.

`customers * reach * ramp` on names gives a Product; `values` calculates it for every year, on known numbers and on
draws alike, and `written` gives its text in any notation. A new kind of node needs those two, here and nowhere else.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import reduce
from operator import add, mul, sub
from typing import NamedTuple

from cxstrategy.analysis.money.draws import Amount, capped
from cxstrategy.model.quantities import of_list
from cxstrategy.words.language import Message

# What a number or a formula is: one value that holds for every year, or one for each of the years 1 to n.
Series = tuple[Amount, ...]
# The inputs by their names.
Numbers = Mapping[str, Series]


class Notation(NamedTuple):
    """How a formula is written: its signs, and `term`, the text for a part of it, None to write that part out.

    `least` is how the smaller of two things is written, with both in its braces.
    """

    times: str
    plus: str
    minus: str
    least: str
    term: Callable[["Expression"], str | None]


class Expression:
    """A formula; sums, differences and products of expressions are expressions.

    `parts` are the expressions that it is made of, `yearly` says whether it can differ from year to year. `binds` says
    how strongly it holds together: 1 a sum, 2 a product, 3 what never needs brackets.
    """

    binds = 3

    def __init__(self, *parts: "Expression", yearly: bool = False) -> None:
        self.parts = parts
        self.yearly: bool = yearly or any(part.yearly for part in parts)

    def __mul__(self, other: "Expression") -> "Expression":
        return Product(*(self.parts if isinstance(self, Product) else (self,)), other)

    def __add__(self, other: "Expression") -> "Expression":
        return Sum(self, other)

    def __sub__(self, other: "Expression") -> "Expression":
        return Difference(self, other)

    def __rsub__(self, other: float) -> "Expression":
        return Difference(Constant(other), self)

    def values(self, numbers: Numbers, years: int) -> Series:
        """What it comes to: one value where it is the same every year, else one for each of the years 1 to `years`."""
        raise NotImplementedError

    def written(self, notation: Notation, binds: int = 0) -> str:
        """Its text, in brackets where it binds less strongly than it must."""
        text = notation.term(self)
        if text is not None:
            return text
        text = self._written(notation)
        return f"({text})" if self.binds < binds else text

    def _written(self, notation: Notation) -> str:
        raise NotImplementedError

    def within(self) -> Iterator["Expression"]:
        """Everything it is made of, the innermost first, and itself."""
        for part in self.parts:
            yield from part.within()
        yield self

    def names(self) -> tuple[str, ...]:
        """The inputs that it uses, in the order of the formula."""
        return tuple(dict.fromkeys(part.name for part in self.within() if isinstance(part, Name)))


class Constant(Expression):
    """A number that belongs to the formula."""

    def __init__(self, value: float) -> None:
        super().__init__()
        self.value = value

    def values(self, numbers: Numbers, years: int) -> Series:
        """The number itself."""
        return (self.value,)

    def _written(self, notation: Notation) -> str:
        return f"{self.value:.15g}"


class Name(Expression):
    """An input of the case: of the `base` or of the benefit itself; `yearly` where it is a series."""

    def __init__(self, name: str, base: bool = False, yearly: bool = False) -> None:
        super().__init__(yearly=yearly)
        self.name = name
        self.base = base

    def values(self, numbers: Numbers, years: int) -> Series:
        """What the input is."""
        return numbers[self.name]

    def _written(self, notation: Notation) -> str:
        return self.name


class Sum(Expression):
    """Two expressions, the right one added to the left."""

    binds = 1

    def values(self, numbers: Numbers, years: int) -> Series:
        """The sum."""
        left, right = self.parts
        return _by_year(add, left.values(numbers, years), right.values(numbers, years))

    def _written(self, notation: Notation) -> str:
        return notation.plus.join(part.written(notation, 1) for part in self.parts)


class Difference(Expression):
    """Two expressions, the right one taken off the left."""

    binds = 1

    def values(self, numbers: Numbers, years: int) -> Series:
        """The difference."""
        left, right = self.parts
        return _by_year(sub, left.values(numbers, years), right.values(numbers, years))

    def _written(self, notation: Notation) -> str:
        left, right = self.parts
        return left.written(notation, 1) + notation.minus + right.written(notation, 2)


class Product(Expression):
    """Expressions multiplied; what is the same every year is multiplied once, before what is not."""

    binds = 2

    def __init__(self, *factors: Expression) -> None:
        super().__init__(*factors)
        every = tuple(_factors(self))
        self.fixed = tuple(factor for factor in every if not factor.yearly)
        self.varying = tuple(factor for factor in every if factor.yearly)

    def values(self, numbers: Numbers, years: int) -> Series:
        """The product."""
        series = [factor.values(numbers, years) for factor in self.varying]
        if self.fixed:
            series.insert(0, (reduce(mul, (factor.values(numbers, years)[0] for factor in self.fixed)),))
        return reduce(lambda left, right: _by_year(mul, left, right), series)

    def _written(self, notation: Notation) -> str:
        return notation.times.join(part.written(notation, 2) for part in self.parts)


class Capped(Expression):
    """What is a part of everything there is: never more than 1, whatever was written, moved or drawn."""

    def values(self, numbers: Numbers, years: int) -> Series:
        """What it is, at most 1."""
        return tuple(capped(value, 1.0) for value in self.parts[0].values(numbers, years))

    def _written(self, notation: Notation) -> str:
        return notation.least.format(1, self.parts[0].written(notation))


class Recurrence(Expression):
    """x_t = x_(t−1) · keeps_t + adds_t, and x_0 = 0; the whole formula of a Quantity, whose line holds x_(t−1)."""

    binds = 1

    def __init__(self, keeps: Expression, adds: Expression) -> None:
        super().__init__(keeps, adds, yearly=True)

    def values(self, numbers: Numbers, years: int) -> Series:
        """Its value at the end of each year."""
        keeps, adds = (part.values(numbers, years) for part in self.parts)
        found = [0.0 * of_list(keeps, 1) + of_list(adds, 1)]
        for year in range(2, years + 1):
            found.append(found[-1] * of_list(keeps, year) + of_list(adds, year))
        return tuple(found)

    def _written(self, notation: Notation) -> str:
        keeps, adds = self.parts
        return (PREVIOUS * keeps + adds).written(notation)


# The value of a Recurrence in the year before; only `written` meets it.
PREVIOUS = Name("previous", yearly=True)


class Quantity(Expression):
    """A part of a formula that has a meaning of its own: a line in a spreadsheet, and a step when it is explained.

    With a `symbol` the formula is printed with that symbol, and the quantity's own formula (`of`) after it.
    """

    def __init__(self, key: str, label: Message, of: Expression, symbol: str = "") -> None:
        super().__init__(of)
        self.key = key
        self.label = label
        self.of = of
        self.symbol = symbol
        self.binds = of.binds

    @property
    def recurs(self) -> bool:
        """Whether its value depends on the year before."""
        return isinstance(self.of, Recurrence)

    def values(self, numbers: Numbers, years: int) -> Series:
        """What it comes to."""
        return self.of.values(numbers, years)

    def _written(self, notation: Notation) -> str:
        return self.of.written(notation)


def _factors(expression: Expression) -> Iterator[Expression]:
    """What an expression is the product of, looking into quantities as well."""
    if isinstance(expression, Quantity) and isinstance(expression.of, Product):
        expression = expression.of
    if isinstance(expression, Product):
        for factor in expression.parts:
            yield from _factors(factor)
    else:
        yield expression


def _by_year(operation: Callable[[Amount, Amount], Amount], left: Series, right: Series) -> Series:
    """The operation year by year; one that holds for every year goes with each year of the other."""
    years = range(1, max(len(left), len(right)) + 1)
    return tuple(operation(of_list(left, year), of_list(right, year)) for year in years)
