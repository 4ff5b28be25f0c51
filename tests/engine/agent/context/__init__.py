"""What a message means by where it stands."""
