package freehold.control.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.kernel.AccountId;
import freehold.kernel.store.MemoryJournal;
import freehold.kernel.store.Store;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BillTest {
    private static final AccountId ALICE = new AccountId("111122223333");
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant LATER = START.plusSeconds(100_000_000);
    private static final Period ALWAYS = new Period(START, LATER);
    private static final String T3_MICRO = "0.0104";

    private final Store store = new Store(new MemoryJournal(), List.of(Usage.KIND, VolumeUsage.KIND));

    @Test
    void anHourCostsThePriceOfAnHour() {
        ran("i-1/1", START, START.plusSeconds(3600));
        var bill = bill(ALWAYS);
        assertThat(bill.total().usd(10)).isEqualByComparingTo(T3_MICRO);
        assertThat(bill.lines().getFirst().quantity()).isEqualByComparingTo("1");
    }

    @Test
    void secondsAreCountedBetweenTheTimesThatCustomersSee() {
        ran("i-1/1", START.plusMillis(999), START.plusSeconds(100).plusMillis(1));
        assertThat(bill(ALWAYS).lines().getFirst().seconds()).isEqualTo(100);
    }

    @Test
    void everyStartIsChargedForAMinute() {
        ran("i-1/1", START, START.plusSeconds(1));
        ran("i-1/2", START.plusSeconds(10), START.plusSeconds(11));
        ran("i-1/3", START.plusSeconds(20), START.plusSeconds(110));
        var line = bill(ALWAYS).lines().getFirst();
        assertThat(line.seconds()).isEqualTo(60 + 60 + 90);
        assertThat(bill(ALWAYS).lines()).hasSize(1);
    }

    @Test
    void whatIsStillRunningIsChargedUntilNow() {
        ran("i-1/1", START, null);
        assertThat(Bill.of(store.view(), ALICE, ALWAYS, START.plusSeconds(20)).lines().getFirst().seconds()).isEqualTo(60);
        assertThat(Bill.of(store.view(), ALICE, ALWAYS, START.plusSeconds(200)).lines().getFirst().seconds()).isEqualTo(200);
        assertThat(Bill.of(store.view(), ALICE, ALWAYS, START.minusSeconds(5)).lines().getFirst().seconds()).isEqualTo(60);
    }

    @Test
    void theBillsOfTwoMonthsAreTogetherTheBillOfBoth() {
        long seed = 20260301;
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            var from = START.plusMillis(random.nextLong(5_000_000));
            ran("i-" + i + "/1", from, from.plusMillis(random.nextLong(200_000)));
        }
        var cut = START.plusMillis(random.nextLong(5_000_000));
        var whole = bill(ALWAYS).total();
        var parts = bill(new Period(START, cut)).total().plus(bill(new Period(cut, LATER)).total());
        assertThat(parts.parts()).isEqualByComparingTo(whole.parts());
    }

    @Test
    void storageCostsAsInEbsOwnExample() {
        // 2,000 GB for 12 hours at $0.08 per GB-month of 30 days: $2.667
        stood("vol-1/1", 2000, 3000, 125, START, START.plusSeconds(43_200));
        var bill = bill(ALWAYS);
        assertThat(bill.lines()).hasSize(1);
        assertThat(bill.lines().getFirst().quantity()).isEqualByComparingTo("33.333333");
        assertThat(bill.total().usd(3)).isEqualByComparingTo("2.667");
    }

    @Test
    void iopsAndThroughputAboveTheFreeOnesCostExtra() {
        // For 12 of 720 hours: 3,000 IOPS more than are free at $0.005, and 375 MiB/s more at $0.04
        stood("vol-1/1", 2000, 6000, 500, START, START.plusSeconds(43_200));
        assertThat(bill(ALWAYS).lines()).extracting(Line::what).containsExactly("gp3 storage", "gp3 IOPS", "gp3 throughput");
        assertThat(bill(ALWAYS).lines()).extracting(l -> l.amount().usd(2)).containsExactly(
                new BigDecimal("2.67"), new BigDecimal("0.25"), new BigDecimal("0.25"));
    }

    @Test
    void nothingIsLostInAThousandSmallSums() {
        for (int i = 0; i < 1000; i++) {
            ran("i-" + i + "/1", START, START.plusSeconds(61));
        }
        var exact = new BigDecimal(T3_MICRO).multiply(BigDecimal.valueOf(61_000 * 720L));
        assertThat(bill(ALWAYS).total().parts()).isEqualByComparingTo(exact);
    }

    @Test
    void anotherAccountsUsageIsNotOnIt() {
        ran("i-1/1", START, START.plusSeconds(3600));
        assertThat(Bill.of(store.view(), new AccountId("444455556666"), ALWAYS, LATER).lines()).isEmpty();
    }

    @Test
    void isATableForPeople() {
        ran("i-0123456789abcdef0/1", START, START.plusSeconds(90));
        stood("vol-0123456789abcdef0/1", 8, 3000, 125, START, START.plusSeconds(3600));
        assertThat(BillTable.of(bill(new Period(START, START.plusSeconds(3600))))).isEqualTo("""
                Account 111122223333, from 2026-03-01T00:00:00Z to 2026-03-01T01:00:00Z

                RESOURCE               WHAT         SECONDS  QUANTITY  UNIT       PRICE       USD
                i-0123456789abcdef0    t3.micro          90  0.025000  h         0.0104  0.000260
                vol-0123456789abcdef0  gp3 storage     3600  0.011111  GB-month    0.08  0.000889
                TOTAL                                                                    0.001149
                """);
    }

    @Test
    void isAFileForPrograms() {
        ran("i-1/1", START, START.plusSeconds(90));
        var whole = whole(Map.of("local-1", bill(new Period(START, START.plusSeconds(3600)))));
        assertThat(BillFile.csv(whole)).isEqualTo("""
                account,from,to,resource,what,seconds,quantity,unit,price,usd,region
                111122223333,2026-03-01T00:00:00Z,2026-03-01T01:00:00Z,i-1,t3.micro,90,0.025000,h,0.0104,0.0002600000,local-1
                """);
        assertThat(BillFile.json(whole))
                .isEqualTo("{\"account\":\"111122223333\",\"from\":\"2026-03-01T00:00:00Z\",\"to\":\"2026-03-01T01:00:00Z\","
                        + "\"currency\":\"USD\",\"lines\":[{\"resource\":\"i-1\",\"what\":\"t3.micro\",\"seconds\":90,"
                        + "\"quantity\":\"0.025000\",\"unit\":\"h\",\"price\":\"0.0104\",\"usd\":\"0.0002600000\",\"region\":\"local-1\"}],"
                        + "\"total\":\"0.0002600000\"}");
    }

    @Test
    void hasAGroupOfLinesForEachRegion() {
        ran("i-1/1", START, START.plusSeconds(90));
        var bill = bill(new Period(START, START.plusSeconds(3600)));
        assertThat(BillTable.of(whole(Map.of("local-1", bill)))).as("of one region").isEqualTo(BillTable.of(bill));
        assertThat(BillTable.of(whole(new TreeMap<>(Map.of("local-1", bill, "local-2", bill))))).isEqualTo("""
                Account 111122223333, from 2026-03-01T00:00:00Z to 2026-03-01T01:00:00Z

                RESOURCE       WHAT      SECONDS  QUANTITY  UNIT   PRICE       USD
                local-1
                i-1            t3.micro       90  0.025000  h     0.0104  0.000260
                TOTAL local-1                                             0.000260
                local-2
                i-1            t3.micro       90  0.025000  h     0.0104  0.000260
                TOTAL local-2                                             0.000260
                TOTAL                                                     0.000520
                """);
    }

    private static WholeBill whole(Map<String, Bill> regions) {
        return new WholeBill(new LinkedHashMap<>(regions));
    }

    @Test
    void aPeriodEndsAfterItBegins() {
        assertThatThrownBy(() -> new Period(LATER, START)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Period.monthUntil(START.plusSeconds(86_400)).from()).isEqualTo(START);
    }

    private Bill bill(Period period) {
        return Bill.of(store.view(), ALICE, period, LATER);
    }

    private void ran(String id, Instant from, Instant to) {
        put(new Usage(id, ALICE, id.substring(0, id.indexOf('/')), "t3.micro", T3_MICRO, from, to));
    }

    private void stood(String id, int gib, int iops, int mibps, Instant from, Instant to) {
        var usage = new VolumeUsage(id, ALICE, id.substring(0, id.indexOf('/')), "gp3", gib, iops, mibps,
                VolumePrices.own().of("gp3"), from, to);
        store.commit(tx -> {
            tx.put(VolumeUsage.KIND, usage);
            return usage;
        });
    }

    private void put(Usage usage) {
        store.commit(tx -> {
            tx.put(Usage.KIND, usage);
            return usage;
        });
    }
}
