package freehold.control.keypair;

import freehold.control.operation.Call;
import freehold.control.operation.Filters;
import freehold.control.operation.Query;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.DescribeKeyPairsRequest;
import freehold.model.ec2.DescribeKeyPairsResult;
import freehold.model.ec2.KeyPairInfo;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/// Lists key pairs: their public halves, which is all there is.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeKeyPairs.html>
public final class DescribeKeyPairs implements Query<DescribeKeyPairsRequest, DescribeKeyPairsResult> {
    private static final Filters<KeyPair> FILTERS = new Filters<KeyPair>()
            .on("fingerprint", KeyPair::fingerprint)
            .on("key-name", KeyPair::name)
            .on("key-pair-id", k -> k.id().value())
            .onTags(KeyPair::tags);

    @Override
    public Api<DescribeKeyPairsRequest, DescribeKeyPairsResult> api() {
        return DescribeKeyPairsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("KeyName", "KeyPairId", "IncludePublicKey");
    }

    @Override
    public DescribeKeyPairsResult handle(DescribeKeyPairsRequest request, Call call) {
        boolean withKey = Boolean.TRUE.equals(request.includePublicKey());
        return DescribeKeyPairsResult.builder()
                .keyPairs(asked(request, call).stream()
                        .filter(FILTERS.test(request.filters()))
                        .map(key -> item(key, withKey))
                        .toList())
                .build();
    }

    private static Collection<KeyPair> asked(DescribeKeyPairsRequest request, Call call) {
        if (request.keyNames().isEmpty() && request.keyPairIds().isEmpty()) {
            return call.mine(KeyPair.TYPE);
        }
        var found = new LinkedHashSet<>(call.getAll(KeyPair.TYPE, request.keyPairIds(), KeyPairId::new));
        for (var name : request.keyNames()) {
            found.add(KeyPair.named(call, name)
                    .orElseThrow(() -> Fault.client("InvalidKeyPair.NotFound", "The key pair '" + name + "' does not exist")));
        }
        return found;
    }

    private static KeyPairInfo item(KeyPair key, boolean withKey) {
        return KeyPairInfo.builder()
                .keyPairId(key.id().value())
                .keyName(key.name())
                .keyType(key.type())
                .keyFingerprint(key.fingerprint())
                .publicKey(withKey ? key.publicKey() : null)
                .createTime(key.created())
                .tags(key.tags().items())
                .build();
    }
}
