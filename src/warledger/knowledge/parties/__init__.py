"""The parties of the world's conflicts: states and their forces, armed groups, what they are called."""
