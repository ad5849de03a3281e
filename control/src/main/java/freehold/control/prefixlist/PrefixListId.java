package freehold.control.prefixlist;

import freehold.kernel.Id;
import freehold.kernel.IdForm;

/// A managed prefix list: `pl-…`.
public record PrefixListId(String value) implements Id {
    public static final IdForm FORM = IdForm.of("pl", "prefix list", "InvalidPrefixListID");

    public PrefixListId {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
