package freehold.control.operation;

import freehold.kernel.IdForm;
import freehold.kernel.store.Kind;

/// A type of resource: how it is kept, how its ids are spelt, and what EC2 calls it in tag specifications.
///
/// @param name EC2's name (<https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TagSpecification.html>): `instance`
public record ResourceType<R extends Resource>(String name, IdForm form, Kind<R> kind) {
    public static <R extends Resource> ResourceType<R> of(String name, Class<R> type, IdForm form) {
        return new ResourceType<>(name, form, Kind.of(name, type, r -> r.id().value(), r -> r.owner().value()));
    }

    public ResourceType<R> with(Kind.Index<R> index) {
        return new ResourceType<>(name, form, kind.with(index));
    }
}
