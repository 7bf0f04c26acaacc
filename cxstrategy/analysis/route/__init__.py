"""The route in numbers: questionnaire, scores, agreement, confidence, outcome and step plan."""
