package dev.tenon.processor.check.column;

import dev.tenon.processor.check.subject.Annotated;
import dev.tenon.processor.check.subject.AnnotationTree;
import dev.tenon.processor.check.subject.MappingCheck;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.sql.Identifier;
import dev.tenon.sql.NameLength;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** TN046: a name that a database would not accept, or would understand otherwise. */
public final class NameCheck implements MappingCheck {
    private static final List<String> NAMES = List.of("name");
    private static final List<String> TABLE_NAMES = List.of("name", "schema", "catalog");
    private static final Map<String, List<String>> MEMBERS = Map.ofEntries(
            Map.entry(Jakarta.COLUMN, NAMES),
            Map.entry(Jakarta.JOIN_COLUMN, List.of("name", "referencedColumnName")),
            Map.entry(Jakarta.MAP_KEY_COLUMN, NAMES),
            Map.entry(Jakarta.MAP_KEY_JOIN_COLUMN, NAMES),
            Map.entry(Jakarta.ORDER_COLUMN, NAMES),
            Map.entry(Jakarta.PRIMARY_KEY_JOIN_COLUMN, NAMES),
            Map.entry(Jakarta.TABLE, TABLE_NAMES),
            Map.entry(Jakarta.SECONDARY_TABLE, TABLE_NAMES),
            Map.entry(Jakarta.JOIN_TABLE, TABLE_NAMES),
            Map.entry(Jakarta.COLLECTION_TABLE, TABLE_NAMES),
            Map.entry(Jakarta.SEQUENCE_GENERATOR, List.of("sequenceName", "schema", "catalog")),
            Map.entry(
                    Jakarta.TABLE_GENERATOR, List.of("table", "schema", "catalog", "pkColumnName", "valueColumnName")),
            Map.entry("jakarta.persistence.Index", NAMES),
            Map.entry("jakarta.persistence.UniqueConstraint", NAMES),
            Map.entry("jakarta.persistence.CheckConstraint", NAMES),
            Map.entry("jakarta.persistence.ForeignKey", NAMES));
    private static final Set<String> NOT_EMPTY =
            Set.of(Jakarta.COLUMN, Jakarta.JOIN_COLUMN, Jakarta.TABLE, Jakarta.JOIN_TABLE, Jakarta.COLLECTION_TABLE);

    @Override
    public void check(Subjects classes, Diagnostics diagnostics) {
        classes.annotations()
                .forEach(annotated -> MEMBERS.getOrDefault(annotated.use().type(), List.of())
                        .forEach(member -> fault(annotated, member)
                                .ifPresent(fault -> diagnostics.report(impossible(annotated, member, fault)))));
    }

    private static Optional<Fault> fault(Annotated annotated, String member) {
        String name = annotated.use().text(member, "name");
        if (name.isBlank()) {
            boolean left = name.isEmpty()
                    && !(member.equals("name")
                            && NOT_EMPTY.contains(annotated.use().type()));
            return left
                    ? Optional.empty()
                    : Optional.of(new Fault("empty", "leave the member out to get the default name"));
        }
        if (!name.equals(name.strip())) {
            return Optional.of(new Fault("has spaces around it", member + " = \"" + name.strip() + "\""));
        }
        String text = Identifier.parse(name).text();
        if (!NameLength.PORTABLE.allows(text)) {
            int bytes = text.getBytes(StandardCharsets.UTF_8).length;
            return Optional.of(new Fault(
                    "has %d bytes; databases keep %d".formatted(bytes, NameLength.PORTABLE.bytes()),
                    "use a shorter name"));
        }
        if (text.equals(name.toLowerCase(java.util.Locale.ROOT)) && text.contains(".")) {
            int dot = name.lastIndexOf('.');
            boolean table = TABLE_NAMES.equals(MEMBERS.get(annotated.use().type()));
            return Optional.of(new Fault(
                    "contains a dot",
                    table && dot > 0
                            ? "name = \"%s\", schema = \"%s\""
                                    .formatted(name.substring(dot + 1), name.substring(0, dot))
                            : "%s = \"%s\"".formatted(member, name.substring(dot + 1))));
        }
        long quotes = text.chars().filter(c -> c == '"' || c == '`').count();
        return quotes > 0
                ? Optional.of(new Fault("has quotes that do not enclose it", "quote the whole name, or nothing of it"))
                : Optional.empty();
    }

    private record Fault(String what, String remedy) {}

    private static Diagnostic impossible(Annotated annotated, String member, Fault fault) {
        String name = annotated.use().text(member, "");
        return Diagnostic.of(
                        Code.TN046,
                        annotated.use().addressOf(member),
                        "the %s \"%s\" of %s on %s is not possible"
                                .formatted(
                                        member,
                                        name.length() > 70 ? name.substring(0, 67) + "..." : name,
                                        AnnotationTree.display(annotated.use()),
                                        annotated.on()))
                .found("it " + (fault.what().equals("empty") ? "is empty" : fault.what()))
                .help("write:")
                .code(fault.remedy())
                .suppressed(annotated.suppressed())
                .build();
    }
}
