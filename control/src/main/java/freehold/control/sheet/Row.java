package freehold.control.sheet;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One line of a [Sheet].
public final class Row {
    /// Digits of a number, so that none is monstrous.
    private static final int DIGITS_LIMIT = 15;

    private final String file;
    private final int line;
    private final Map<String, String> cells;

    Row(String file, int line, Map<String, String> cells) {
        this.file = file;
        this.line = line;
        this.cells = cells;
    }

    public String text(String column) {
        var text = cells.getOrDefault(column, "");
        if (text.isEmpty()) {
            throw fault(column, "is empty; give a value");
        }
        return text;
    }

    public String text(String column, String otherwise) {
        return has(column) ? text(column) : otherwise;
    }

    public boolean has(String column) {
        return !cells.getOrDefault(column, "").isEmpty();
    }

    /// One of a few words.
    public String word(String column, String otherwise, String... words) {
        var text = text(column, otherwise);
        for (var word : words) {
            if (word.equals(text)) {
                return text;
            }
        }
        throw fault(column, "'" + text + "' is not one of: " + String.join(", ", words));
    }

    public int wholeNumber(String column, int least, int most) {
        var text = text(column);
        if (text.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw fault(column, "'" + text + "' is not a whole number from " + least + " to " + most);
    }

    public int wholeNumber(String column, int least, int most, int otherwise) {
        return has(column) ? wholeNumber(column, least, most) : otherwise;
    }

    /// @return null for an empty cell
    public @Nullable Integer optionalNumber(String column, int least, int most) {
        return has(column) ? (Integer) wholeNumber(column, least, most) : null;
    }

    /// A number not below zero, exactly as it is written.
    public BigDecimal decimal(String column) {
        var text = text(column);
        if (text.matches("[0-9]+(\\.[0-9]+)?") && text.length() <= DIGITS_LIMIT) {
            return new BigDecimal(text);
        }
        throw fault(column, "'" + text + "' is not a number such as 0.0104");
    }

    public BigDecimal decimal(String column, BigDecimal otherwise) {
        return has(column) ? decimal(column) : otherwise;
    }

    public IllegalArgumentException fault(String column, String what) {
        return new IllegalArgumentException(file + ", line " + line + ", column " + column + ": " + what);
    }
}
