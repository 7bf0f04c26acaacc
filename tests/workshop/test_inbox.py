"""The inbox: what is written is read back, corrected by hand too; nothing that is there is overwritten."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxstrategy.edit.text_file import EditRefused, TextFile
from cxstrategy.text.folder import read_workbook
from cxstrategy.words.language import Voice
from cxstrategy.workshop.inbox import (
    Inbox,
    InboxAlternative,
    InboxEntry,
    UnplacedText,
    inbox_of,
    inbox_path,
    inbox_text,
    read_inboxes,
    slug,
    with_decided,
)

DAY = date(2027, 1, 15)
ENTRY = InboxEntry(
    "expectations/waiting/importance",
    (InboxAlternative("8", "groep 2", form="verwachtingen.xlsx"), InboxAlternative("9", "groep 3", "staff", 4)),
    stands="7",
)
BROUGHT = Inbox(DAY, "groep 2", (ENTRY,), (UnplacedText("Bel eerst: dan pas mailen # echt", "story.docx", "B7"),))


def written(tmp_path, inbox, name="2027-01-15-groep-2.yaml", language="nl"):
    (tmp_path / "inbox").mkdir(exist_ok=True)
    (tmp_path / "inbox" / name).write_text(inbox_text(inbox, Voice(language)), "utf-8")


def test_what_is_written_is_read_back(tmp_path):
    written(tmp_path, BROUGHT)
    folder = read_inboxes(tmp_path)
    assert list(folder.inboxes.values()) == [BROUGHT]
    assert not folder.problems


TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cf", "Co", "Cn")), min_size=1).map(
    str.strip
)


@given(TEXT.filter(bool), TEXT.filter(bool))
def test_any_text_comes_back(text, group):
    inbox = Inbox(DAY, group, (InboxEntry("importance/reason", (InboxAlternative(text, group),), stands=text),))
    assert inbox_of(TextFile.read("inbox/x.yaml", inbox_text(inbox, Voice("nl")).encode())) == inbox


def test_several_lines_and_what_looks_like_a_number_come_back():
    inbox = Inbox(
        DAY, "2", (InboxEntry("compass/refusals", (InboxAlternative("een\ntwee: drie\n- vier", "0x10"),), "ja"),)
    )
    assert inbox_of(TextFile.read("inbox/x.yaml", inbox_text(inbox, Voice("en")).encode())) == inbox


def test_it_begins_with_what_it_is_in_the_language_of_the_workbook():
    assert inbox_text(BROUGHT, Voice("en")).startswith("# What a workshop brought and nobody chose yet")
    assert not inbox_text(BROUGHT, Voice("nl")).startswith("# What")


def test_a_decision_is_marked_and_the_rest_stays_to_the_byte():
    text = inbox_text(BROUGHT, Voice("nl")).replace("\n", "\r\n").replace("by: groep 2", "by: groep 2  # de tafel", 1)
    file = TextFile.read("inbox/x.yaml", text.encode())
    marked = with_decided(file, [0], date(2027, 2, 1))
    assert inbox_of(marked).entries[0].decided == date(2027, 2, 1)
    assert [line for line in marked.text.split("\r\n") if "decided: 2027" not in line] == text.split("\r\n")


def test_a_decided_entry_stays_and_is_not_open(tmp_path):
    written(tmp_path, Inbox(DAY, "a", (InboxEntry("story/but", (InboxAlternative("x", "a"),), decided=DAY), ENTRY)))
    folder = read_inboxes(tmp_path)
    assert [(number, one.about) for _, number, one in folder.open_entries()] == [(1, ENTRY.about)]
    assert folder.holds("story/but", InboxAlternative("x", "A", form="other.xlsx"))
    assert not folder.holds("story/but", InboxAlternative("x", "b"))


def test_what_groups_say_of_the_same_place_stands_together(tmp_path):
    written(tmp_path, BROUGHT)
    written(tmp_path, Inbox(DAY, "groep 3", (InboxEntry(ENTRY.about, (InboxAlternative("6", "groep 3"),)),)), "b.yaml")
    assert [len(found) for found in read_inboxes(tmp_path).open_by_place().values()] == [2]


@pytest.mark.parametrize(
    "text", ["- een\n- twee\n", "by: [\n", "taken_in: morgen\nby: x\n", "taken_in: 2027-01-15\nentries: 3\n", "", "x"]
)
def test_a_file_that_is_none_is_a_sentence_and_the_others_are_read(tmp_path, text):
    written(tmp_path, BROUGHT)
    (tmp_path / "inbox" / "a.yaml").write_text(text, "utf-8")
    folder = read_inboxes(tmp_path)
    assert len(folder.problems) == 1
    assert "inbox/a.yaml" in folder.problems[0].into("nl")
    assert len(folder.inboxes) == 1


def test_names_are_safe_and_never_taken():
    assert (
        inbox_path(DAY, "Groep 2: de Zuid-Afrikaanse/tafel", [])
        == "inbox/2027-01-15-groep-2-de-zuid-afrikaanse-tafel.yaml"
    )
    assert inbox_path(DAY, "../../etc", []) == "inbox/2027-01-15-etc.yaml"
    assert inbox_path(DAY, "团队", []) == "inbox/2027-01-15-group.yaml"
    taken = {"2027-01-15-a.yaml", "inbox/2027-01-15-a-2.yaml"}
    assert inbox_path(DAY, "A", taken) == "inbox/2027-01-15-a-3.yaml"


def test_a_slug_is_short_and_ascii():
    assert (
        slug("Ik weet waar ik aan toe ben, één dag van tevoren en altijd") == "ik-weet-waar-ik-aan-toe-ben-een-dag-van"
    )
    assert slug("x" * 90) == "x" * 40


def test_the_inbox_is_no_text_of_the_workbook(tmp_path):
    (tmp_path / "workbook.yaml").write_text("workbook:\n  date: 2027-01-15\n", "utf-8")
    written(tmp_path, BROUGHT)
    assert [source.path.rpartition("/")[2] for source in read_workbook(tmp_path).sources] == ["workbook.yaml"]


def test_a_broken_file_is_never_marked():
    with pytest.raises(EditRefused):
        with_decided(TextFile.read("inbox/x.yaml", b"entries: 3\n"), [0], DAY)
