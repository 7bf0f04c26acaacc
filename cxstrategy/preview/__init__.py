"""A workbook that is being written -> its page in a browser, following every save, with the findings beside it."""
