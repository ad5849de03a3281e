"""A network of its own with a DHCP server and an instance metadata service, and a guest on it."""
