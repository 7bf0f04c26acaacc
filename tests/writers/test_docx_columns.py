"""Widths of columns in Word: a number keeps the room that it needs, whatever stands beside it."""

from cxstrategy.writers.word.columns import Column, widths

WORD = "Meervoudigepersoonlijkheidsonderzoekscommissievergadering"


def column(*texts: str, number: bool = False) -> Column:
    made = Column(number=number)
    for text in texts:
        made.add(text, 10, whole=number)
    return made


def test_a_number_never_breaks_beside_words_that_are_too_long() -> None:
    amount = column("€ 1.234.567.890", number=True)
    found = widths([column(WORD), amount, column(WORD)], 6000)
    assert sum(found) == 6000
    assert found[1] >= int(amount.need)


def test_a_number_with_a_space_is_one_word() -> None:
    assert column("€ 1.234.567", number=True).need > column("€1.234.567", number=True).need
    assert column("€ 1.234.567").need == column("1.234.567").need


def test_all_columns_shrink_when_numbers_alone_ask_more_than_half() -> None:
    amounts = [column("€ 1.234.567.890,00", number=True) for _ in range(2)]
    found = widths([column(WORD), *amounts], 4000)
    assert sum(found) == 4000
    assert found[0] > 400
    assert found[1] < amounts[0].need
