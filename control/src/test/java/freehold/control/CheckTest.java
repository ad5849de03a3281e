package freehold.control;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.control.keypair.KeyPair;
import freehold.control.operation.Call;
import freehold.control.operation.Query;
import freehold.model.Api;
import freehold.model.ec2.DescribeKeyPairsRequest;
import freehold.model.ec2.DescribeKeyPairsResult;
import freehold.model.ec2.KeyPairInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A check fails for an operation that is careless.
class CheckTest {
    /// Shows all keys, whatever was asked for.
    private static final class Careless implements Query<DescribeKeyPairsRequest, DescribeKeyPairsResult> {
        @Override
        public Api<DescribeKeyPairsRequest, DescribeKeyPairsResult> api() {
            return DescribeKeyPairsRequest.API;
        }

        @Override
        public Set<String> honours() {
            return Set.of("KeyName", "KeyPairId");
        }

        @Override
        public DescribeKeyPairsResult handle(DescribeKeyPairsRequest request, Call call) {
            var all = call.view().all(KeyPair.TYPE.kind()).stream()
                    .map(key -> KeyPairInfo.builder().keyPairId(key.id().value()).keyName(key.name()).build())
                    .toList();
            return DescribeKeyPairsResult.builder().keyPairs(all).build();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HIDES_WHAT_IS_NOT_THE_CALLERS", "KNOWS_A_MALFORMED_ID"})
    void failsForACarelessOperation(Check check) {
        var cloud = new TestCloud(List.of(), List.of(new Careless()));
        var call = new Calls.Call("DescribeKeyPairs", Map.of(), List.of(new Calls.Also(Map.of("KeyPairId.1", "{key-id}"), List.of())), Map.of(), List.of(), List.of(), List.of());
        assertThatThrownBy(() -> check.in(cloud, call)).isInstanceOf(AssertionError.class).hasMessageContaining("was not refused");
    }
}
