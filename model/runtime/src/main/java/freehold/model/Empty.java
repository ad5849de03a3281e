package freehold.model;

/// The answer of an operation whose model has none. EC2 says `<return>true</return>` there.
public record Empty() {
    public static final Empty ANSWER = new Empty();
}
