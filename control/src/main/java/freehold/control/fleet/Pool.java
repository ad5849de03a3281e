package freehold.control.fleet;

import freehold.control.instance.TemplatedLaunch;
import freehold.control.launchtemplate.LaunchParameters;
import freehold.control.launchtemplate.LaunchTemplateVersion;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Somewhere that a fleet can launch from: a template, what an override lays over it, and one instance type.
///
/// @param zone     null if it may be any
/// @param weight   capacity that one instance is worth
/// @param priority the lower, the sooner
/// @param price    of one instance, for the order
record Pool(
        PoolName name,
        LaunchTemplateVersion template,
        LaunchParameters over,
        @Nullable String zone,
        double weight,
        double priority,
        BigDecimal price) {

    double pricePerUnit() {
        return price.doubleValue() / weight;
    }

    TemplatedLaunch launch() {
        return TemplatedLaunch.of(template, over.with("MinCount", "1").with("MaxCount", "1"));
    }
}
