/// The operator's choices: one YAML file, every key with a default, nothing misspelt passed over.
@org.jspecify.annotations.NullMarked
package freehold.server.configuration;
