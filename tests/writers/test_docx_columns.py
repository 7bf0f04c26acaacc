"""Widths of columns in Word: a number keeps the room that it needs, whatever stands beside it."""

import pytest

from cxstrategy.document.table_columns import Column, measure, type_width, widths

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


@pytest.mark.parametrize(
    ("text", "width"),
    [
        # 10 points are 200 twips: .53 of it for a letter, .29 for a narrow one, .88 for a wide one, .63 for a capital.
        ("n", 106),
        ("i", 58),
        ("m", 176),
        ("A", 126),
        ("Z", 126),
        ("M", 196),
        ("I", 78),
        ("[", 58),
        ("@", 176),
        ("漢", 176),
        (chr(0x2E7F), 106),
        (chr(0x2E80), 176),
        ("Am i", 126 + 176 + 58 + 58),
        ("", 0),
    ],
)
def test_letters_are_narrow_plain_or_wide(text: str, width: int) -> None:
    assert measure(text, 10) == pytest.approx(width)
    assert measure(text, 5) == pytest.approx(width / 2)


def test_a_column_needs_its_longest_word_and_asks_for_its_longest_text() -> None:
    words = column("nn n", "n")  # 212 for the word, 376 for the text, and 190 around it
    assert (words.need, words.lengths) == (pytest.approx(402), [pytest.approx(566), pytest.approx(296)])
    assert (words.longest, words.weight) == (pytest.approx(566), pytest.approx((566 + 431) / 2))
    number = column("nn n", number=True)  # 85 more, and it does not break
    assert (number.need, number.lengths) == (pytest.approx(651), [pytest.approx(651)])
    assert column("n" * 150).longest == pytest.approx(150 * 106 + 190)
    assert column("n" * 151).longest == pytest.approx(16_000 + 190)  # 160 times ten points in tenths of them
    assert (Column().need, Column().longest, Column().weight) == (0, 0, 0)


def test_a_font_that_nobody_knows_may_be_wider_than_those_of_every_office() -> None:
    assert type_width("CALIBRI") == 1 < type_width("Arial") < type_width(None) == type_width("House Sans")


def of(need: float, *lengths: float, number: bool = False) -> Column:
    return Column(need=need, number=number, lengths=list(lengths))


ENDLESS = of(1000, 20_000)


@pytest.mark.parametrize(
    ("columns", "room", "expected"),
    [
        # Room to spare is shared in proportion; a number takes six tenths of its part.
        ([of(0, 1000), of(0, 3000)], 8000, [2000, 6000]),
        ([of(0, 1000, number=True), of(0, 3000)], 8000, [1666, 6334]),  # 4000 · 600/3600, and what is left over
        ([of(0, 1000), of(0, 3000)], 4000, [1000, 3000]),
        ([of(0), of(500, 500)], 900, [400, 500]),  # 400 is the least
        # A short column, with half of the room left, has all its text on one line: A. The rest goes by weight:
        # 7500 and 5000, less the 1000 that each has already, share 3000.
        ([of(500, 1500), of(1000, 9000, 3000), of(1000, 5000, 5000)], 6500, [1500, 2858, 2142]),
        ([of(400, 2400), ENDLESS], 8000, [2400, 5600]),
        ([of(400, 2401), ENDLESS], 8000, [1028, 6972]),  # too long: 400 and 6600 · 2001/21001
        ([of(400, 2400), ENDLESS], 5400, [2400, 3000]),  # takes 2000 of 4000
        ([of(400, 2400), ENDLESS], 5399, [780, 4619]),  # 2000 of 3999 is more than half: 400 and 3999 · 2000/21000
        ([of(3000, 3000, 100), ENDLESS], 6000, [3001, 2999]),  # a word wider than the weight asks next to nothing
        # Too little room: numbers keep theirs up to half of it.
        ([of(1000, number=True), of(3000), of(5000)], 5000, [1000, 2000, 2000]),
        # The column of one endless word gives way; the others keep their words whole.
        ([of(900), of(9000), of(1500)], 5000, [900, 2600, 1500]),
        ([of(5000), of(900), of(6000)], 5000, [2050, 900, 2050]),
        ([of(2500, number=True), of(5000)], 5000, [2500, 2500]),
        ([of(2502, number=True), of(4998)], 5000, [2500, 2500]),
        ([of(3000, number=True), of(5000, number=True)], 4000, [2000, 2000]),
        ([of(0), of(0)], 600, [300, 300]),
    ],
)
def test_the_room_is_shared(columns: list[Column], room: int, expected: list[int]) -> None:
    assert widths(columns, room) == expected


def test_a_word_stays_whole_in_a_wider_font_where_there_is_room() -> None:
    heads = [Column() for _ in range(3)]
    for one, text in zip(heads, ("Streefwaarde", "Doelstelling", "Wie"), strict=True):
        one.add(text, 10, False, wider=1.2)
    heads[2].add("Een lange zin met veel korte woorden erin " * 6, 10, False)
    found = widths(heads, 6000)
    assert sum(found) == 6000
    assert found[0] >= measure("Streefwaarde", 10) * 1.2
    assert found[1] >= measure("Doelstelling", 10) * 1.2
