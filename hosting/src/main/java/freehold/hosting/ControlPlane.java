package freehold.hosting;

/// The cloud, as an agent knows it.
public interface ControlPlane {
    /// Takes in what a host sees and answers what it should have.
    HostOrders exchange(HostReport report);

    /// Calls `wake` whenever the orders of a host may have changed. A hint: an agent exchanges from time to time anyway.
    void onOrders(HostId host, Runnable wake);
}
