package freehold.control.vpcendpoint;

import freehold.control.vpcendpoint.VpcEndpoint.Place;
import freehold.hosting.NetworkSpec;
import freehold.kernel.store.Store;
import freehold.kernel.store.View;
import java.util.List;

/// What networks tell of their endpoints: one whose interfaces a network has all of is available.
public final class EndpointReports {
    private final Store store;

    public EndpointReports(Store store) {
        this.store = store;
    }

    /// @param network as it is now
    public void take(NetworkSpec network) {
        if (!news(store.view(), network).isEmpty()) {
            store.commit(tx -> {
                var news = news(tx, network);
                news.forEach(endpoint -> tx.put(
                        VpcEndpoint.TYPE.kind(), endpoint.withEachPlace(place -> isHad(place, network) ? place.made() : place)));
                return news;
            });
        }
    }

    private static List<VpcEndpoint> news(View view, NetworkSpec network) {
        return view.by(VpcEndpoint.TYPE.kind(), VpcEndpoint.BY_VPC, network.id().value()).stream()
                .filter(endpoint -> endpoint.places().stream().anyMatch(place -> !place.seen() && isHad(place, network)))
                .toList();
    }

    private static boolean isHad(Place place, NetworkSpec network) {
        return network.endpoints().containsKey(place.networkInterface().value());
    }
}
