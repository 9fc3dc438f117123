package dev.tenon.processor.condition.type;

import dev.tenon.type.DataType;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The type of a value in a condition.
 *
 * @param data the column type, where there is one
 * @param name what messages and casts call it; for a type of the database's own, its name
 */
public record ValueType(Family family, Optional<DataType> data, String name) {

    /** Fits everything. */
    public static final ValueType UNKNOWN = of(Family.UNKNOWN);

    public static final ValueType BOOLEAN = of(DataType.of(DataType.Kind.BOOLEAN));

    /** Types of PostgreSQL and its extensions that are never compared with text unless it is cast. */
    private static final Set<String> STRANGE_TO_TEXT = Set.of(
            "inet",
            "cidr",
            "macaddr",
            "macaddr8",
            "json",
            "jsonb",
            "xml",
            "bit",
            "bit varying",
            "varbit",
            "int4range",
            "int8range",
            "numrange",
            "tsrange",
            "tstzrange",
            "daterange",
            "point",
            "line",
            "lseg",
            "box",
            "path",
            "polygon",
            "circle",
            "tsvector",
            "tsquery",
            "money",
            "geometry",
            "geography",
            "hstore");

    /** A value of that family whose column type is not known. */
    public static ValueType of(Family family) {
        return new ValueType(family, Optional.empty(), family.shown());
    }

    /** The type of a column. A column definition of the user's own replaces what the Java type says. */
    public static ValueType of(DataType type) {
        String definition = type.definition();
        if (definition != null) {
            return defined(definition);
        }
        if (type.kind() == DataType.Kind.JSON) {
            return named("jsonb");
        }
        return new ValueType(
                Family.of(type.kind()), Optional.of(type), type.kind().name().toLowerCase(Locale.ROOT));
    }

    /** The type that SQL calls so. */
    public static ValueType named(String name) {
        return TypeNames.standard(name, 0, 0)
                .map(ValueType::of)
                .orElseGet(() -> new ValueType(Family.OWN, Optional.empty(), name));
    }

    /** {@code inet not null default …}: the type is what comes first. */
    private static ValueType defined(String definition) {
        String folded = definition
                .trim()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\([^)]*\\)", "")
                .replaceAll(
                        "\\s+(not|null|default|unique|primary|check|references|collate|generated|constraint)\\b.*", "")
                .replaceAll("\\s+", " ")
                .trim();
        return named(folded);
    }

    /** The kind for a template; empty if it is not known. */
    public Optional<DataType.Kind> kind() {
        return data.map(DataType::kind);
    }

    /** Whether it is never compared with text, numbers and booleans unless they are cast. */
    public boolean isStrange() {
        return family == Family.OWN && STRANGE_TO_TEXT.contains(name);
    }

    /** Whether nothing is known that could be checked. */
    public boolean isUnknown() {
        return family == Family.UNKNOWN;
    }

    /** How messages name a value of it. */
    public String shown() {
        return family == Family.OWN ? "a value of type " + name : family.shown();
    }
}
