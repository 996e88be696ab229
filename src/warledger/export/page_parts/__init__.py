"""What the pages share: markup that is safe by construction, the frame with its policy, one style, one theme switch."""
