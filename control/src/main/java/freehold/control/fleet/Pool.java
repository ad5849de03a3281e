package freehold.control.fleet;

import freehold.control.instance.TemplatedLaunch;
import freehold.control.launchtemplate.LaunchParameters;
import freehold.control.launchtemplate.LaunchTemplateVersion;
import freehold.control.operation.Tags;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Somewhere that a fleet can launch from: a template, what an override lays over it, and one instance type.
///
/// @param template null where there is none, and what is laid over it says it all
/// @param zone     null if it may be any
/// @param weight   capacity that one instance is worth
/// @param priority the lower, the sooner
/// @param price    of one instance, for the order
record Pool(
        PoolName name,
        @Nullable LaunchTemplateVersion template,
        LaunchParameters over,
        @Nullable String zone,
        double weight,
        double priority,
        BigDecimal price) {

    double pricePerUnit() {
        return price.doubleValue() / weight;
    }

    TemplatedLaunch launch() {
        var one = over.with("MinCount", "1").with("MaxCount", "1");
        return template == null ? new TemplatedLaunch(one.request(), Tags.NONE) : TemplatedLaunch.of(template, one);
    }
}
