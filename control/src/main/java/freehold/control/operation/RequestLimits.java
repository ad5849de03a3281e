package freehold.control.operation;

/// How often one account may call, by class of action as EC2 has them; each action of a class has a bucket of its own.
///
/// Source: <https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html>
///
/// @param describe          actions that look
/// @param unfiltered        those of them that may list very much, when asked for all of it at once
/// @param mutating          actions that change something
/// @param resourceIntensive those of them that EC2 counts as costly
/// @param console           actions that look, called from a console
/// @param launches          tokens for instances, of which RunInstances takes as many as it is to launch at most
public record RequestLimits(Rate describe, Rate unfiltered, Rate mutating, Rate resourceIntensive, Rate console, Rate launches) {
    /// Far above EC2's own (100 and 20 a second for looking, 50 and 5 for changing): a cloud of one's own need not be
    /// careful of strangers, only of loops that run wild.
    public static final RequestLimits GENEROUS = new RequestLimits(
            new Rate(100_000, 20_000), new Rate(20_000, 5_000), new Rate(50_000, 10_000), new Rate(20_000, 5_000),
            new Rate(20_000, 5_000), new Rate(200_000, 20_000));
}
