package dev.tenon.processor.model.notation;

import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.mapping.EntityMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes a mapping as text and reads it back.
 *
 * <p>The notation follows the records of the mapping model component by component, so it knows no rule that could differ
 * from them. Positions in sources are left out: a later compilation reports nothing on what is compiled already.
 */
public final class MappingNotation {
    private static final int PART = 110;
    private static final int FORMAT = RecordShape.of(EntityMapping.class);

    private MappingNotation() {}

    /** Tells notations of differently shaped models apart. */
    public static int format() {
        return FORMAT;
    }

    /** The mapping in parts of about a line each. */
    public static List<String> write(EntityMapping mapping) {
        String text = new RecordPrinter().print(mapping);
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < text.length(); from += PART) {
            parts.add(text.substring(from, Math.min(text.length(), from + PART)));
        }
        return parts;
    }

    /** The mapping; empty if the text was written by a version with another model. */
    public static Optional<EntityMapping> read(int format, List<String> parts) {
        if (format != format()) {
            return Optional.empty();
        }
        RecordParser parser = new RecordParser(String.join("", parts), MappingNotation::nowhere);
        return Optional.of(parser.parse(EntityMapping.class));
    }

    private static Address nowhere() {
        return Address.ofType("");
    }
}
