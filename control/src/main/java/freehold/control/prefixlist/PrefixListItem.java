package freehold.control.prefixlist;

import freehold.control.operation.Call;
import freehold.model.ec2.ManagedPrefixList;

/// A list's shape on the wire.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ManagedPrefixList.html>
final class PrefixListItem {
    private PrefixListItem() {}

    static ManagedPrefixList of(PrefixList list, Call call) {
        return of(list, list.state(), call);
    }

    static ManagedPrefixList of(PrefixList list, String state, Call call) {
        return ManagedPrefixList.builder()
                .prefixListId(list.id().value())
                .prefixListArn("arn:aws:ec2:" + call.caller().region() + ":" + list.owner() + ":prefix-list/" + list.id())
                .prefixListName(list.name())
                .addressFamily(list.family().text())
                .state(state)
                .maxEntries(list.maxEntries())
                .version(list.version().number())
                .ownerId(list.owner().value())
                .tags(list.tags().items())
                .build();
    }
}
