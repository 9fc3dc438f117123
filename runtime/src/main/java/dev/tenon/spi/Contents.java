package dev.tenon.spi;

import org.jspecify.annotations.Nullable;

/** What {@code load} knows of one collection attribute of an entry: a link of the chain that begins at the entry. */
public abstract class Contents {
    /** What is known of the next collection attribute; null for the last one. */
    public @Nullable Contents next;

    /** For {@code load}. */
    protected Contents() {}
}
