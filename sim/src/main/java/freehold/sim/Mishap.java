package freehold.sim;

/// What can go wrong when a host is asked for something.
public enum Mishap {
    /// It says no, but may say yes another time. Nothing was done.
    REFUSAL_FOR_NOW,
    /// It says no and means it. Nothing was done.
    REFUSAL_FOR_GOOD,
    /// It says nothing and does nothing.
    SILENCE,
    /// The agent's process dies before anything was done. Guests run on.
    DEATH_BEFORE,
    /// The agent's process dies when all was done, before it could say so. Guests run on.
    DEATH_AFTER,
    /// The machine loses its power when all was done, and comes back with every guest off.
    POWER_LOSS,
    /// It is done, but what comes of it is seen late.
    LATE,
    /// It is done, and what comes of it is told twice.
    TWICE
}
