"""Why a file that came back from a workshop cannot be read, in one sentence for whoever sent it."""

from cxstrategy.words.language import Message


class Unreadable(Exception):
    """A file that is no filled form, or is damaged, protected or too large; `message` says so and what to do."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return self.message.into("en")
