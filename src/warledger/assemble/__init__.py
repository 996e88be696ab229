"""Many claims → incidents and estimates, pure."""
