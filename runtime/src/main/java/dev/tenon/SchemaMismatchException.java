package dev.tenon;

import java.util.List;

/** The database's schema is not the one that the mappings need. */
public final class SchemaMismatchException extends TenonException {
    private static final long serialVersionUID = 1L;

    private final List<String> differences;

    /**
     * Reports all differences.
     *
     * @param differences one line each
     * @param mends for each difference the statement that would mend it
     */
    public SchemaMismatchException(List<String> differences, List<String> mends) {
        super(
                "TN618",
                "the schema differs from the mappings in " + differences.size()
                        + (differences.size() == 1 ? " place" : " places")
                        + "\nfound:  " + String.join("\n        ", differences)
                        + "\nhelp:   change the mappings, or the schema:\n            "
                        + String.join(";\n", mends).replace("\n", "\n            ") + ";");
        this.differences = List.copyOf(differences);
    }

    /** The differences, one line each. */
    public List<String> differences() {
        return differences;
    }
}
