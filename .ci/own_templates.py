"""Write the lists of `cxstrategy templates` below the text of docs/own-templates.md."""

from pathlib import Path

from cxstrategy.document.own_templates.listing import listing

PAGE = Path(__file__).parent.parent / "docs" / "own-templates.md"
MARK = "`cxstrategy templates` prints the lists below.\n"


def lists() -> str:
    """Every list: a table where its names are explained, else a line."""
    pieces = []
    for heading, rows in listing("en"):
        pieces.append(f"## {heading}\n")
        if any(said for _, said in rows):
            pieces.append("| name | |\n|---|---|")
            pieces += [f"| `{name}` | {said} |".replace("|percent", "\\|percent") for name, said in rows]
        else:
            pieces.append(" · ".join(f"`{name}`" for name, _ in rows))
        pieces.append("")
    return "\n".join(pieces)


if __name__ == "__main__":
    text = PAGE.read_text("utf-8").split(MARK)[0]
    PAGE.write_text(f"{text}{MARK}\n{lists().rstrip()}\n", "utf-8")
