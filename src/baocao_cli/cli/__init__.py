"""The commands: build inputs, make one core call, show the result. Only `console` prints."""
