package freehold.control.gateway;

import freehold.control.operation.Call;
import freehold.kernel.AccountId;
import freehold.kernel.store.Kind;
import freehold.kernel.store.View;
import freehold.model.ec2.VpcBlockPublicAccessOptions;
import java.time.Instant;
import java.util.Optional;

/// What an account has decided about the internet for all its VPCs in the region: EC2's "VPC block public access".
///
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa.html>
///
/// @param mode EC2's word: `off`, `block-bidirectional` or `block-ingress`
public record InternetBlock(AccountId account, String mode, Instant at) {
    public static final Kind<InternetBlock> KIND =
            Kind.of("internet-block", InternetBlock.class, b -> b.account().value(), b -> b.account().value());

    static final String OFF = "off";
    static final String BIDIRECTIONAL = "block-bidirectional";
    static final String INGRESS = "block-ingress";

    /// Empty for an account that has never decided.
    static Optional<InternetBlock> of(View view, AccountId account) {
        return view.find(KIND, account.value());
    }

    /// How an account's decision looks on the wire.
    static VpcBlockPublicAccessOptions shown(Call call) {
        var decided = of(call.view(), call.account());
        return VpcBlockPublicAccessOptions.builder()
                .awsAccountId(call.account().value())
                .awsRegion(call.caller().region())
                .state(decided.isPresent() ? "update-complete" : "default-state")
                .internetGatewayBlockMode(decided.map(InternetBlock::mode).orElse(OFF))
                .lastUpdateTimestamp(decided.map(InternetBlock::at).orElse(null))
                .managedBy("account")
                .exclusionsAllowed("allowed")
                .build();
    }

    /// How far a subnet's ports get where nothing is excluded.
    InternetReach reach() {
        return switch (mode) {
            case BIDIRECTIONAL -> InternetReach.NONE;
            case INGRESS -> InternetReach.OUTWARD;
            default -> InternetReach.FULL;
        };
    }
}
