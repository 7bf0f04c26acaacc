"""A template and what it tells -> one handout as a Document, in the house style of the workbook or in ours."""

from typing import Any

from cxstrategy.document.document import Document
from cxstrategy.document.environment import environment
from cxstrategy.document.finishing import held_together, without_unfit
from cxstrategy.document.tell import writer_words
from cxstrategy.words.language import Message
from cxstrategy.words.wording import Wording
from cxstrategy.workshop.origin import Origin


def handout(origin: Origin, title: Message, template: str, **values: Any) -> Document:
    """The handout that `templates/document/workshop/<template>` tells of these values."""
    wording = Wording(origin.voice)
    made = environment(origin.voice, wording.currency).get_template(f"workshop/{template}")
    named = {"language": origin.voice.language, "title": title, "organisation": origin.organisation}
    body = str(made.render(**named, **values))
    stamp = origin.stamp("handout")
    return Document(
        title=title.into(origin.voice),
        subtitle="",
        organisation=origin.organisation,
        authors=(),
        language=origin.voice.language,
        edition="team",
        status="final",
        version="",
        confidentiality="",
        date=stamp.date,
        body=held_together(without_unfit(body)),
        words=writer_words(wording),
        house=origin.house,
        pictures=origin.pictures,
    )
