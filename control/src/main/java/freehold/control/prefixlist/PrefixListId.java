package freehold.control.prefixlist;

import freehold.kernel.Id;
import freehold.kernel.IdForm;

/// A managed prefix list: `pl-…`.
public record PrefixListId(String value) implements Id {
    public static final IdForm FORM = new IdForm("pl", "InvalidPrefixListId.Malformed", "InvalidPrefixListID.NotFound",
            "The prefix list ID '%s' does not exist");

    public PrefixListId {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
