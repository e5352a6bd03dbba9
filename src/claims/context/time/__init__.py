"""Which time dates a figure: the one that governs it in its sentence, or one that is carried from before."""
