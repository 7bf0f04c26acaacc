"""HTML bytes -> its head, its contents, each of its sections by name, and what stands behind them."""

import re
from dataclasses import dataclass

_SECTION = re.compile(r'<section class="[^"]*" id="([\w-]+)">')


@dataclass(frozen=True)
class Sections:
    """A page in pieces that a browser can replace one by one; `around` is what only a new page changes."""

    around: str
    by_name: dict[str, str]
    behind: str


def sections_of(page: bytes) -> Sections:
    """The pieces of a page that `write_html` made: no section stands within another."""
    text = page.decode()
    body, _, behind = text.partition("</main>")
    starts = list(_SECTION.finditer(body))
    ends = [*(found.start() for found in starts[1:]), len(body)]
    by_name, rests = {}, []
    for found, end in zip(starts, ends, strict=True):
        closed = body.rindex("</section>", found.start(), end) + len("</section>")
        by_name[found[1]] = body[found.start() : closed]
        rests.append(body[closed:end])
    before = body[: starts[0].start()] if starts else body
    return Sections(before + "".join(rests), by_name, behind.partition("<script>")[0])


def changed_sections(old: Sections, new: Sections) -> dict[str, str] | None:
    """The sections that differ; None where the page around them or their order does, so that it loads anew."""
    if old.around != new.around or list(old.by_name) != list(new.by_name):
        return None
    return {name: text for name, text in new.by_name.items() if old.by_name[name] != text}
