"""Codes that the reading of the files reports: nothing to run here, only the explanation of each."""

from cxstrategy.checks.check import error, warning


@error("CX001", reported_elsewhere=True)
def bad_yaml() -> None:
    """The file is not readable YAML.

    Usually it is the indent: children stand two spaces to the right of their parent, all in one column, and never
    behind a tab. A text that contains a colon followed by a space, or starts with `[`, `{`, `#`, `&`, `*` or `@`, needs
    quotes. Nothing else is judged until the file can be read, because a guess at what you meant would be worse than a
    question.

    Wrong:

        importance:
          reason: One thing: nobody calls back

    Right:

        importance:
          reason: "One thing: nobody calls back"
    """


@error("CX002", reported_elsewhere=True)
def key_written_twice() -> None:
    """A key appears twice under the same parent.

    Only one of the two can count, and most programs quietly take the last. The first value then disappears from the
    strategy without anyone noticing, which is how a target or an owner gets lost when two people work in one file.
    Keep the value you mean and remove the other; if you meant two items, make them two entries of a list.

    Wrong:

        importance:
          sponsor: Director of Customer
          sponsor: General director

    Right:

        importance:
          sponsor: General director
    """


@error("CX003", reported_elsewhere=True)
def key_in_two_files() -> None:
    """The same top-level key appears in two files of the workbook.

    The files of a workbook are read as one text, whatever they are called, so that everything has one place where
    it is found and changed. A section in two files has two truths. Join them in the file where your team would look
    for it and remove the key from the other.

    Wrong:

        # 4-objectives.yaml
        metrics: [...]
        # measuring.yaml
        metrics: [...]

    Right:

        # 4-objectives.yaml
        metrics: [...]
    """


@error("CX004", reported_elsewhere=True)
def unknown_key() -> None:
    """A key that the format does not have.

    Nearly always a slip of the keyboard or a key in the wrong place. It is an error rather than something to skip,
    because whatever stands behind it would be missing from the document while everybody thinks it is there. The finding
    offers the nearest key that does exist here. A note for colleagues belongs in a comment, behind `#`.

    Wrong:

        objectives:
          - id: nps
            deadlin: 2028-12-31

    Right:

        objectives:
          - id: nps
            deadline: 2028-12-31
    """


@error("CX005", reported_elsewhere=True)
def missing_key() -> None:
    """A key that this part cannot do without.

    Few keys are required: only those without which a part means nothing, such as the title of the workbook, the id
    of an objective or the discount rate of a business case. All other keys may wait, and are listed as open until
    they are filled. If you do not know the value yet, leave out the whole part until you do.

    Wrong:

        segments:
          - name: Families

    Right:

        segments:
          - id: families
            name: Families
    """


@error("CX006", reported_elsewhere=True)
def wrong_kind_of_value() -> None:
    """The value is not of the kind that belongs here.

    Numbers have a decimal point, dates are written as year-month-day, and a share says that it is one, with a percent
    sign or as a fraction. That is stricter than people need, but 12,5 and 1.234 mean different things in different
    countries, and a business case that reads one for the other is wrong by a factor of a thousand. The finding shows
    how to write what you meant.

    Wrong:

        base:
          margin: 30
          churn: 12,5%

    Right:

        base:
          margin: 30%
          churn: 12.5%
    """


@error("CX007", reported_elsewhere=True)
def id_that_points_nowhere() -> None:
    """An id that no part of the workbook has.

    The strategy holds together by ids: an objective names its metric, an action its objective, a benefit the objective
    that earns it. A name that leads nowhere breaks that chain without a sound. The finding offers the nearest id that
    does exist. Correct the name, or add the part that it should point to. What a choice in `decided` is about is a
    path, as findings write it (`compass/promise`), and is held to the same.

    Wrong:

        metrics:
          - {id: nps, name: Recommendation, kind: nps}
        objectives:
          - {id: recommend, metric: nsp}

    Right:

        objectives:
          - {id: recommend, metric: nps}
    """


@error("CX008", reported_elsewhere=True)
def id_given_twice() -> None:
    """Two parts have the same id.

    An id is how the rest of the workbook points at a part. With two of them nobody can tell which one an action or a
    benefit means, and a figure would end up with the wrong objective. Give one of them another id, in lower case with
    hyphens, and change whatever points to it.

    Wrong:

        journeys:
          - {id: repair, name: A first repair}
          - {id: repair, name: A second repair}

    Right:

        journeys:
          - {id: repair, name: A first repair}
          - {id: second-repair, name: A second repair}
    """


@error("CX009", reported_elsewhere=True)
def file_missing_or_outside() -> None:
    """A file or picture that is not there, or that lies outside the workbook.

    Every path is read from the folder of the workbook and may not leave it: no path from the root of the disk, no `..`
    and no link that leads out. That way the folder can be given to a colleague and still builds the same document, and
    a workbook from somebody else cannot pick up files of yours. Copy the file into the workbook and name it from there.

    Wrong:

        maturity:
          responses: ../survey/maturity.csv

    Right:

        maturity:
          responses: responses/maturity.csv
    """


@error("CX012", reported_elsewhere=True)
def unreadable_file() -> None:
    """A file that is too large or too deep to be a workbook, or that is not plain text.

    A workbook is written by people and stays far below every limit here. A file that crosses one is usually another
    kind of file with the wrong name, an export in an old character set, or text pasted with invisible control
    characters. It is refused before it can take up all memory. Save the file as UTF-8 and keep survey answers in CSV
    files beside the workbook.

    Wrong:

        reason: a text saved as Windows-1252, where é is a byte that UTF-8 does not know

    Right:

        reason: the same text, saved again with the encoding set to UTF-8
    """


@error("CX014", reported_elsewhere=True)
def responses_that_do_not_fit() -> None:
    """A CSV file of responses that does not fit the questionnaire.

    The first row names the columns: `respondent`, `layer`, and one column for each statement id. Every row after it is
    one person; an answer is a level, or `unknown`. An answer that cannot be read is not skipped, because a scan with
    silent gaps gives another score than the one people gave. The finding names the row and the column. Correct it in
    the CSV file, and leave a cell empty or write `unknown` where somebody had no answer.

    Wrong:

        respondent,layer,strategy-defined
        r1,board,sometimes

    Right:

        respondent,layer,strategy-defined
        r1,board,ad_hoc
    """


@warning("CX015", reported_elsewhere=True)
def accepted_in_vain() -> None:
    """The workbook accepts a finding that is not there.

    Accepting is telling the board: we know this, and here is why we live with it. It is listed in the appendix. An
    entry that covers nothing is a reason without a finding: the code or the place is misspelt, and then the finding is
    still open, or it was solved and the entry can go. Findings about how the workbook is written (such as CX006) cannot
    be accepted.

    Wrong:

        accepted:
          - {check: CX407, where: objective/nps, reason: Sample grows next year}

    Right:

        accepted:
          - {check: CX407, where: objectives/nps, reason: Sample grows next year}
    """


@warning("CX016", reported_elsewhere=True)
def point_between_thousands() -> None:
    """A count or an amount with three decimals, which may have been meant as thousands.

    In Dutch a point separates thousands; here it comes before decimals: `250.000` customers are 250 customers. No
    program can tell which of the two you meant, and a business case is off by a factor of a thousand if it guesses
    wrong. Nearly always the thousands were meant. Take the point out, or drop the decimals that say nothing.

    Wrong:

        base:
          customers: 250.000

    Right:

        base:
          customers: 250000
    """
