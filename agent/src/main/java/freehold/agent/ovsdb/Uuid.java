package freehold.agent.ovsdb;

/// The name that the database gave a row.
public record Uuid(String text) {}
