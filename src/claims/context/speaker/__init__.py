"""Who says what: the cues of speech, whom they name and how far they reach."""
