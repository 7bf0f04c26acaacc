"""Two workbooks -> what changed in meaning between them, by step, with the figures before and after."""
