"""What is asked back."""
