package freehold.server.cli;

import freehold.server.Machine;
import freehold.server.Terminal;
import freehold.server.operator.OperatorClient;
import freehold.server.operator.Verbs;
import freehold.server.operator.Verbs.BillFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "bill",
        description = "Prints what an account owes, to the second.",
        footer = {"", "Example:", "  freehold bill", "  freehold bill --account research --from 2026-01-01 --to 2026-02-01 --format csv"})
final class BillVerb implements Callable<Integer> {
    private final Machine machine;
    private final Terminal terminal;

    @Option(names = "--account", paramLabel = "NAME", defaultValue = "default", description = "Name or id of the account (${DEFAULT-VALUE}).")
    private String account;

    @Option(names = "--from", paramLabel = "TIME", converter = Moment.class,
            description = "First moment: a day, as 2026-01-31, or a time, as 2026-01-31T12:00:00Z; UTC. Without it: the first of this month.")
    private @Nullable Instant from;

    @Option(names = "--to", paramLabel = "TIME", converter = Moment.class, description = "The moment after the last. Without it: now.")
    private @Nullable Instant to;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", description = "table, csv or json (${DEFAULT-VALUE}).")
    private BillFormat format;

    BillVerb(Machine machine, Terminal terminal) {
        this.machine = machine;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var asked = new Verbs.WhichBill(account, from, to, format);
        terminal.print(new OperatorClient(machine.home()).ask(Verbs.BILL, asked).text().stripTrailing());
        return 0;
    }

    /// A day or a time, in UTC.
    static final class Moment implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String text) {
            try {
                return text.contains("T") ? Instant.parse(text) : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            } catch (DateTimeParseException _) {
                throw new TypeConversionException("'" + text + "' is neither a day, as 2026-01-31, nor a time, as 2026-01-31T12:00:00Z");
            }
        }
    }
}
