"""Many claims → incidents and estimates, pure: what tells of one incident (`link`), and what it comes to (`weigh`)."""
