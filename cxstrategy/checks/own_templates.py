"""Codes for the team's own templates: only their explanation; telling a chapter by its template reports them."""

from cxstrategy.checks.check import error


@error("CX020", reported_elsewhere=True)
def template_of_no_chapter() -> None:
    """A file in `templates/` is called after no chapter.

    A file `templates/customers.html` in the workbook tells the chapter `customers` in the place of ours, in the
    editions for the board and for the team. Its name decides which chapter that is, so a slip in the name leaves our
    chapter standing while everybody thinks that yours is told. `cxstrategy templates` lists the names. What several
    templates share stands in a file whose name begins with `_`.

    Wrong:

        templates/costumers.html

    Right:

        templates/customers.html
        templates/_tables.html
    """


@error("CX021", reported_elsewhere=True)
def template_that_cannot_be_used() -> None:
    """A template of the team's own cannot be read, or is stopped when it tells its chapter.

    A template is HTML with values of the workbook in it, in the language of Jinja. It sees plain values and the
    filters and functions that `cxstrategy templates` lists, and nothing else: no files, no programs, nothing from
    elsewhere. A name or a key that is not there is an error and never an empty place, because a board would not see
    that something is missing. A chapter that takes too much work or becomes too long is stopped. Until it is mended,
    our own chapter is told in its place and the document is a draft.

    Wrong:

        {% for segment in segmnets %}<p style="color: red">{{ segment.nam }}</p>{% endfor %}

    Right:

        {% for segment in segments %}<p>{{ segment.name }}</p>{% endfor %}
    """
