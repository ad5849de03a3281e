package freehold.control.fleet;

/// What a fleet launches from: a template with one of its overrides, and the type that this comes to.
///
/// @param config   which of the fleet's configurations, from 0
/// @param override which of its overrides, from 0; -1 for the template alone
/// @param type     the instance type; empty if it could not be told
public record PoolName(int config, int override, String type) {}
