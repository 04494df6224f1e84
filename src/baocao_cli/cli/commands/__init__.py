"""The commands, a thin module each: build the inputs, make one core call, show the result."""
