package freehold.server.operator;

import freehold.hosting.HostFacts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All that the operator may ask.
public final class Verbs {
    public static final Verb<Nothing, Status> STATUS = new Verb<>("status", Nothing.class, Status.class);
    public static final Verb<NewAccount, Credentials> CREATE_ACCOUNT = new Verb<>("create-account", NewAccount.class, Credentials.class);
    public static final Verb<Nothing, Accounts> LIST_ACCOUNTS = new Verb<>("list-accounts", Nothing.class, Accounts.class);
    public static final Verb<WhichAccount, Credentials> CREDENTIALS = new Verb<>("credentials", WhichAccount.class, Credentials.class);
    public static final Verb<NewImage, ImageRow> REGISTER_IMAGE = new Verb<>("register-image", NewImage.class, ImageRow.class);
    public static final Verb<Nothing, Images> LIST_IMAGES = new Verb<>("list-images", Nothing.class, Images.class);
    public static final Verb<WhichInstance, Whereabouts> FIND_INSTANCE = new Verb<>("find-instance", WhichInstance.class, Whereabouts.class);
    public static final Verb<StopGuests, Stopping> STOP_GUESTS = new Verb<>("stop-guests", StopGuests.class, Stopping.class);

    public static final Verb<WhichBill, BillText> BILL = new Verb<>("bill", WhichBill.class, BillText.class);

    private Verbs() {}

    public record Nothing() {}

    /// @param region  the home region's name
    /// @param regions all of them, the home region first
    public record Status(
            String version, long pid, Instant since, String region, String endpoint, boolean simulated, int accounts, List<RegionRow> regions) {
        /// How many instances of all regions are in a state, by EC2's name of it.
        public int instancesIn(String state) {
            return regions.stream().mapToInt(row -> row.instances().getOrDefault(state, 0)).sum();
        }
    }

    /// @param zones     names, in order
    /// @param instances by EC2's name of their state
    public record RegionRow(String name, List<String> zones, List<HostFacts> hosts, Map<String, Integer> instances) {}

    public record NewAccount(String name) {}

    /// @param secret of the access key
    public record Credentials(String accountId, String name, String accessKeyId, String secret, String region, String endpoint) {
        @Override
        public String toString() {
            return "Credentials[" + accountId + ", " + accessKeyId + "]";
        }
    }

    public record Accounts(List<AccountRow> accounts) {}

    public record AccountRow(String id, String name, Instant created, List<String> accessKeyIds) {}

    /// @param account id or name
    /// @param region  null for the home region
    public record WhichAccount(String account, @Nullable String region) {}

    /// @param recipe    folder name of the recipe; the image's name too
    /// @param directory absolute, with `disk.qcow2` and `image.json`; the disk is moved from there
    public record NewImage(String recipe, String directory) {}

    /// @param digest of the recipe that it was built from
    public record ImageRow(String id, String name, Instant created, long diskBytes, String digest, String region) {}

    public record Images(List<ImageRow> images) {}

    public enum BillFormat {
        TABLE,
        CSV,
        JSON
    }

    /// @param account id or name
    /// @param from    null for the first of this month
    /// @param to      null for now
    public record WhichBill(String account, @Nullable Instant from, @Nullable Instant to, BillFormat format) {}

    public record BillText(String text) {}

    public record WhichInstance(String id) {}

    /// @param address   to reach it from this machine; null while it has none
    /// @param loginUser of its image
    public record Whereabouts(String id, String state, @Nullable String address, String loginUser, @Nullable String keyName) {}

    /// @param force pull the plug, instead of pressing the power button
    public record StopGuests(boolean force) {}

    /// @param left how many guests are not off yet
    public record Stopping(int left) {}
}
