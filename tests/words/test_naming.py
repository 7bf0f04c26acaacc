from cxstrategy.words.naming import UniqueNames, distinct


def test_a_repeated_name_gets_a_number() -> None:
    assert list(distinct(["Team", "Sales", "Team", "Team"])) == ["Team", "Sales", "Team (2)", "Team (3)"]


def test_a_number_makes_no_name_that_is_there_already() -> None:
    assert list(distinct(["Team", "Team", "Team (2)"])) == ["Team", "Team (3)", "Team (2)"]


def test_names_that_count_as_one_are_told_apart() -> None:
    unique = UniqueNames("{}-{}".format, alike=str.lower)
    assert [unique.give(name) for name in ("Plan", "plan", "plan-2")] == ["Plan", "plan-2", "plan-2-2"]
