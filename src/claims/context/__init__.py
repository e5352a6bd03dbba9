"""What the text says of each quantity: subject, place, time, speaker, statistic, basis, whole, modality; one module each."""
