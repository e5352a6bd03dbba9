"""Where a figure holds: names and forms of places, what governs, what carries on."""
