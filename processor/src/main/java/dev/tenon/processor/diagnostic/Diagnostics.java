package dev.tenon.processor.diagnostic;

import java.util.ArrayList;
import java.util.List;

/** Collects what the stages have to say. Duplicates (same code, address and cause) are dropped. Not thread-safe. */
public final class Diagnostics {
    private final List<Diagnostic> collected = new ArrayList<>();

    /** Adds a diagnostic. */
    public void report(Diagnostic diagnostic) {
        boolean known = collected.stream()
                .anyMatch(other -> other.code() == diagnostic.code()
                        && other.address().equals(diagnostic.address())
                        && other.cause().equals(diagnostic.cause()));
        if (!known) {
            collected.add(diagnostic);
        }
    }

    /** Everything so far, in the order of reporting. */
    public List<Diagnostic> all() {
        return List.copyOf(collected);
    }
}
