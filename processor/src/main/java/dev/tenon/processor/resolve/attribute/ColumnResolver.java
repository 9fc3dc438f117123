package dev.tenon.processor.resolve.attribute;

import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.Nullness;
import dev.tenon.processor.model.mapping.ValueMapping;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.processor.resolve.name.TenonNames;
import dev.tenon.sql.Identifier;
import dev.tenon.type.DataType;
import dev.tenon.type.DataType.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Works out the column of a basic value from {@code @Column} and from what the Java type says. */
final class ColumnResolver {
    private static final String DEFAULT = "default ";

    private ColumnResolver() {}

    /** The column of a basic attribute. */
    static ColumnDraft ofAttribute(
            AttributeSite site, ValueMapping value, Optional<AnnotationUse> column, Identifier defaultName) {
        boolean required = site.isAnnotated(Jakarta.ID)
                || site.annotation(Jakarta.BASIC)
                        .filter(basic -> !basic.flag("optional", true))
                        .isPresent();
        boolean lob = site.isAnnotated(Jakarta.LOB);
        ColumnDraft draft =
                draft(column, defaultName, type(value, column, lob), nullable(site, column, required), site.address());
        return site.isAnnotated(TenonNames.GENERATED) ? draft.neverWritten() : draft;
    }

    /** The column of a collection's elements, or of a map's keys, which are never null. */
    static ColumnDraft ofPart(
            AttributeSite site, ValueMapping value, Optional<AnnotationUse> column, Identifier defaultName, Part part) {
        boolean lob = part == Part.ELEMENT && site.isAnnotated(Jakarta.LOB);
        boolean nullable = part == Part.ELEMENT
                && column.map(written -> written.flag("nullable", true)).orElse(true);
        return draft(column, defaultName, type(value, column, lob), nullable, site.address());
    }

    /** The basic parts of a collection. */
    enum Part {
        ELEMENT,
        MAP_KEY
    }

    private static ColumnDraft draft(
            Optional<AnnotationUse> column,
            Identifier defaultName,
            DataType type,
            boolean nullable,
            Address attribute) {
        String name = column.map(written -> written.text("name", "")).orElse("");
        String options = column.map(written -> written.text("options", "")).orElse("");
        return new ColumnDraft(
                name.isBlank() ? defaultName : Identifier.parse(name),
                !name.isBlank(),
                column.map(written -> written.text("table", "")).orElse(""),
                type,
                nullable,
                column.map(written -> written.flag("unique", false)).orElse(false),
                column.map(written -> written.flag("insertable", true)).orElse(true),
                column.map(written -> written.flag("updatable", true)).orElse(true),
                options.toLowerCase(Locale.ROOT).startsWith(DEFAULT)
                        ? options.substring(DEFAULT.length()).strip()
                        : "",
                column.map(written -> written.text("comment", "")).orElse(""),
                column.map(written -> written.annotations("check")).orElse(List.of()),
                name.isBlank() ? attribute : column.orElseThrow().addressOf("name"));
    }

    private static boolean nullable(AttributeSite site, Optional<AnnotationUse> column, boolean required) {
        boolean primitive = site.member().type() instanceof JavaType.Primitive;
        if (required || (primitive && !site.isInsideEmbedded())) {
            return false;
        }
        boolean written = column.filter(use -> use.has("nullable")).isPresent();
        if (primitive && !written) {
            return true; // the embedded value around it may be null
        }
        return written
                ? column.orElseThrow().flag("nullable", true)
                : site.member().nullness() != Nullness.NON_NULL
                        || JavaTypes.isOptional(site.member().type());
    }

    private static DataType type(ValueMapping value, Optional<AnnotationUse> column, boolean lob) {
        Kind kind = lob ? large(value.kind()) : value.kind();
        String definition =
                column.map(written -> written.text("columnDefinition", "")).orElse("");
        DataType type = sized(kind, column);
        return definition.isBlank() ? type : type.defined(definition);
    }

    private static DataType sized(Kind kind, Optional<AnnotationUse> column) {
        return switch (kind) {
            case VARCHAR, VARBINARY -> new DataType(kind, integer(column, "length"), 0, 0, null);
            case DECIMAL -> DataType.decimal(integer(column, "precision"), integer(column, "scale"));
            case BIG_INTEGER -> new DataType(kind, 0, integer(column, "precision"), 0, null);
            case TIME, TIMESTAMP, INSTANT, TIME_WITH_OFFSET -> DataType.time(kind, fraction(column));
            default -> DataType.of(kind);
        };
    }

    /** Digits of a second's fraction: 0 is a number of them, and -1 says nothing, as Jakarta Persistence has it. */
    private static OptionalInt fraction(Optional<AnnotationUse> column) {
        int written = column.map(use -> use.integer("secondPrecision", -1)).orElse(-1);
        return written < 0 ? OptionalInt.empty() : OptionalInt.of(written);
    }

    private static int integer(Optional<AnnotationUse> column, String member) {
        return column.map(written -> written.integer(member, 0)).orElse(0);
    }

    private static Kind large(Kind kind) {
        return switch (kind) {
            case VARCHAR, CHAR -> Kind.TEXT;
            case VARBINARY -> Kind.BLOB;
            default -> kind;
        };
    }
}
