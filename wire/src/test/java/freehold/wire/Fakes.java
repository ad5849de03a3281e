package freehold.wire;

import freehold.kernel.AccountId;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ServiceModel;
import freehold.model.ec2.DescribeRegionsRequest;
import freehold.model.ec2.DescribeRegionsResult;
import freehold.model.ec2.Ec2Apis;
import freehold.model.ec2.Region;
import freehold.model.sts.GetCallerIdentityRequest;
import freehold.model.sts.GetCallerIdentityResponse;
import freehold.model.sts.StsApis;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Two small services with one account, to speak with from outside.
final class Fakes {
    static final String KEY = "AKIDEXAMPLE";
    static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    static final AccountId ACCOUNT = new AccountId("111122223333");

    private Fakes() {}

    static @Nullable Credential credential(String accessKeyId) {
        return accessKeyId.equals(KEY) ? new Credential(KEY, SECRET, ACCOUNT, "arn:aws:iam::" + ACCOUNT + ":root") : null;
    }

    static List<Service> services() {
        return List.of(
                new Fake(Ec2Apis.SERVICE, Map.of(
                        "DescribeRegions", (_, params, _) -> answer(DescribeRegionsRequest.API, params, it ->
                                DescribeRegionsResult.builder().regions(it.regionNames().contains("none") ? List.of() : List.of(Region.builder()
                                        .regionName("local-1").endpoint("127.0.0.1").optInStatus("opt-in-not-required").build())).build()),
                        "DescribeVpcs", (_, _, _) -> {
                            throw Fault.client("InvalidVpcID.NotFound", "The vpc ID '<x>' does not exist");
                        },
                        "DescribeHosts", (_, _, _) -> {
                            throw new IllegalStateException("a secret detail");
                        })),
                new Fake(StsApis.SERVICE, Map.of(
                        "GetCallerIdentity", (caller, params, _) -> answer(GetCallerIdentityRequest.API, params, _ ->
                                GetCallerIdentityResponse.builder().account(caller.account().toString()).arn(caller.principalArn())
                                        .userId(caller.account().toString()).build()))));
    }

    private static <Q, A> Answer answer(Api<Q, A> api, freehold.model.Params params, java.util.function.Function<Q, A> how) {
        return Answer.of(api, how.apply(api.parse(params)));
    }

    private record Fake(ServiceModel model, Map<String, Action> actions) implements Service {
        @Override
        public @Nullable Action find(String action) {
            return actions.get(action);
        }

        @Override
        public @Nullable Api<?, ?> api(String action) {
            return model.name().equals("ec2") ? Ec2Apis.find(action) : StsApis.find(action);
        }
    }
}
