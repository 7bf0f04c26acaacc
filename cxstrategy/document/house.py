"""The brand that a workbook names -> the house style of what is made of it, with the logo's bytes."""

from collections.abc import Callable

from cxstrategy.document.document import House
from cxstrategy.document.finishing import PICTURE, WORD, fetch
from cxstrategy.document.tokens import ACCENT, PRIMARY
from cxstrategy.model.strategy import Strategy


def house_of(strategy: Strategy, picture: Callable[[str], bytes]) -> tuple[House, dict[str, bytes]]:
    """The house style, and the logo by its name where there is one.

    `picture` is the gate to the workbook's files; what it refuses is left out.
    """
    brand = strategy.workbook.brand
    logo = fetch(brand.logo, picture, PICTURE) if brand.logo else None
    house = House(
        primary=brand.primary or PRIMARY,
        accent=brand.accent or ACCENT,
        font=brand.font,
        logo=brand.logo if logo is not None else None,
        word=fetch(brand.word, picture, WORD) if brand.word else None,
    )
    return house, {brand.logo: logo} if brand.logo and logo is not None else {}
