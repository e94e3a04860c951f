"""What bodies receive: meeting by meeting, and what has slipped since they last met."""
