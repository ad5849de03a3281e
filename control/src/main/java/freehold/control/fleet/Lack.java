package freehold.control.fleet;

import freehold.control.fleet.Fleet.Member;
import java.util.List;

/// What capacity of each class a fleet lacks; below 0 is what it has too much.
record Lack(double onDemand, double spot) {
    static Lack of(Fleet fleet, List<Member> members) {
        var target = new Target(fleet.request());
        return new Lack(target.onDemand() - weight(members, false), target.spot() - weight(members, true));
    }

    static double weight(List<Member> members, boolean spot) {
        return Fleet.weight(members.stream().filter(member -> member.spot() == spot).toList());
    }

    boolean isAny() {
        return onDemand > 0 || spot > 0;
    }

    /// Of both classes.
    double total() {
        return Math.max(0, onDemand) + Math.max(0, spot);
    }

    double of(boolean ofSpot) {
        return ofSpot ? spot : onDemand;
    }
}
