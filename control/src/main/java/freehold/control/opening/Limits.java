package freehold.control.opening;

import freehold.control.account.AccountAttribute;
import freehold.control.network.DefaultVpc;
import java.util.List;

/// What an account may ask about itself.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeAccountAttributes.html>
public final class Limits {
    private Limits() {}

    /// @param instances       an account may have running
    /// @param groups          security groups that an interface may be in
    /// @param elasticAddresses an account may have
    public static List<AccountAttribute> all(int instances, int groups, int elasticAddresses) {
        return List.of(
                new AccountAttribute("supported-platforms", _ -> "VPC"),
                AccountAttribute.limit("vpc-max-security-groups-per-interface", groups),
                AccountAttribute.limit("max-elastic-ips", elasticAddresses),
                AccountAttribute.limit("max-instances", instances),
                AccountAttribute.limit("vpc-max-elastic-ips", elasticAddresses),
                new AccountAttribute("default-vpc", call -> DefaultVpc.find(call).map(v -> v.id().value()).orElse("none")));
    }
}
