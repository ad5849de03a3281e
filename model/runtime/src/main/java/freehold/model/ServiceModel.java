package freehold.model;

/// A service as its published model names it: `ec2`, the API version all answers are written for, and the XML
/// namespace of its answers without a trailing slash.
public record ServiceModel(String name, String version, String namespace, Protocol protocol) {}
