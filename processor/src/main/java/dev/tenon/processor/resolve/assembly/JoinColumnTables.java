package dev.tenon.processor.resolve.assembly;

import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Suggestions;
import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.resolve.attribute.AttributeDraft;
import dev.tenon.processor.resolve.attribute.AttributeSite;
import dev.tenon.processor.resolve.attribute.Compilation;
import dev.tenon.processor.resolve.attribute.EntityDraft;
import dev.tenon.processor.resolve.link.Link;
import dev.tenon.processor.resolve.link.Links;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.processor.resolve.name.TenonNames;
import dev.tenon.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * TN052, TN022: the columns of a foreign key stand together, in the entity's main table or in one of its secondary ones; what
 * is told apart by foreign keys there is not built yet.
 */
public final class JoinColumnTables {
    private final EntityDraft entity;
    private final List<String> tables;

    private JoinColumnTables(EntityDraft entity) {
        this.entity = entity;
        this.tables = IntStream.rangeClosed(0, entity.secondaryTables().size())
                .mapToObj(number -> entity.tableName(number).name().text())
                .toList();
    }

    /** Reports what is written of the tables of join columns and cannot be. */
    public static void report(Compilation compilation, List<EntityDraft> entities, Links links) {
        for (EntityDraft entity : entities) {
            JoinColumnTables tables = new JoinColumnTables(entity);
            for (AttributeDraft.Relationship relationship : entity.relationships()) {
                tables.columns(relationship, links).ifPresent(compilation::report);
                tables.deletion(relationship).ifPresent(compilation::report);
                tables.collection(relationship, links.link(entity, relationship))
                        .ifPresent(compilation::report);
            }
        }
    }

    private Optional<Diagnostic> columns(AttributeDraft.Relationship relationship, Links links) {
        Optional<AnnotationUse> named = relationship.join().columns().stream()
                .filter(column -> !column.text("table", "").isBlank())
                .findFirst();
        if (named.isEmpty()
                || relationship.isInverse()
                || relationship.join().table().isPresent()) {
            return Optional.empty();
        }
        if (!relationship.isToOne()) {
            boolean ordinary = links.target(relationship.target())
                    .map(target -> isNamed(named.get(), target.table().name()))
                    .orElse(true);
            return ordinary ? Optional.empty() : Optional.of(ofOneToMany(relationship, named.get()));
        }
        Optional<AnnotationUse> unknown = relationship.join().columns().stream()
                .filter(column -> !column.text("table", "").isBlank())
                .filter(column ->
                        tablesOf(relationship).stream().noneMatch(table -> isNamed(column, Identifier.parse(table))))
                .findFirst();
        if (unknown.isPresent()) {
            return Optional.of(unknown(relationship, unknown.get()));
        }
        if (isNamed(named.get(), entity.tableWith(relationship).name()) && areTogether(relationship)) {
            return Optional.empty();
        }
        if (relationship.identifies()) {
            return Optional.of(identifier(relationship, named.get()));
        }
        if (!areTogether(relationship)) {
            return Optional.of(spread(relationship, named.get()));
        }
        return relationship.site().isAnnotated(TenonNames.JOIN_TARGET)
                ? Optional.of(unbuilt(relationship, named.get(), "a relationship with @JoinTarget")
                        .help("map it in the main table")
                        .build())
                : Optional.empty();
    }

    /** The tables that may have its foreign key: a subclass adds columns to its own only. */
    private List<String> tablesOf(AttributeDraft.Relationship relationship) {
        if (!entity.classWith(relationship).equals(entity.name())) {
            return List.of(entity.tableWith(relationship).name().text());
        }
        List<String> possible = new ArrayList<>(List.of(tables.get(0)));
        entity.secondaryTables().stream()
                .filter(table -> table.subclass().isEmpty())
                .forEach(table -> possible.add(table.name().name().text()));
        return possible;
    }

    private static boolean isNamed(AnnotationUse column, Identifier table) {
        return Identifier.parse(column.text("table", "")).text().equalsIgnoreCase(table.text());
    }

    private boolean areTogether(AttributeDraft.Relationship relationship) {
        return relationship.join().columns().stream()
                        .map(column -> column.text("table", ""))
                        .map(table ->
                                table.isBlank() ? entity.tableWith(relationship).name() : Identifier.parse(table))
                        .map(table -> table.text().toLowerCase(Locale.ROOT))
                        .distinct()
                        .count()
                == 1;
    }

    private Diagnostic unknown(AttributeDraft.Relationship relationship, AnnotationUse column) {
        String written = column.text("table", "");
        String name = entity.classWith(relationship).simple();
        List<String> possible = tablesOf(relationship);
        Diagnostic.Builder report = at(
                        Code.TN052,
                        relationship,
                        column,
                        "%s has no table %s for %s".formatted(name, written, label(relationship)))
                .found(
                        possible.size() == 1
                                ? "the table of %s is %s".formatted(name, possible.get(0))
                                : "the tables of %s are %s".formatted(name, String.join(", ", possible)));
        Optional<String> near = Suggestions.nearest(written, possible);
        if (near.isPresent()) {
            return report.help("did you mean \"" + near.get() + "\"?").build();
        }
        boolean ofSubclass = !entity.classWith(relationship).equals(entity.name());
        return ofSubclass
                ? report.help("remove table = \"%s\"".formatted(written)).build()
                : report.help("remove table = \"%s\", or say that there is such a table:".formatted(written))
                        .code("@SecondaryTable(name = \"%s\")".formatted(written))
                        .build();
    }

    private Diagnostic identifier(AttributeDraft.Relationship relationship, AnnotationUse column) {
        return at(
                        Code.TN052,
                        relationship,
                        column,
                        "%s stands in a secondary table, and is the identifier".formatted(label(relationship)))
                .found("the main table has it, and the rows of others belong to that one's")
                .help("remove table = \"%s\"".formatted(column.text("table", "")))
                .build();
    }

    private Diagnostic spread(AttributeDraft.Relationship relationship, AnnotationUse column) {
        return at(
                        Code.TN052,
                        relationship,
                        column,
                        "the join columns of %s stand in several tables".formatted(label(relationship)))
                .found("a foreign key has its columns in one table")
                .help("say of each that it stands there:")
                .code("@JoinColumn(table = \"%s\")".formatted(column.text("table", "")))
                .build();
    }

    private Diagnostic ofOneToMany(AttributeDraft.Relationship relationship, AnnotationUse column) {
        return unbuilt(relationship, column, "the join column of a one-to-many")
                .help("let the other side have it:")
                .code("@ManyToOne @JoinColumn(table = \"%s\")".formatted(column.text("table", "")))
                .build();
    }

    /** The database would delete one row of an object, and leave the others. */
    private Optional<Diagnostic> deletion(AttributeDraft.Relationship relationship) {
        int table = entity.tableOf(relationship);
        return relationship
                .site()
                .annotation(TenonNames.ON_DELETE)
                .filter(use -> table > 0 && use.constant("value", "").equals("CASCADE"))
                .map(use -> Diagnostic.of(
                                Code.TN022,
                                use.addressOf("value"),
                                "ON DELETE CASCADE in a secondary table is not built yet: %s"
                                        .formatted(label(relationship)))
                        .suppressed(relationship.site().suppressed())
                        .found("the database would delete the row of %s, and leave that of %s"
                                .formatted(tables.get(table), tables.get(0)))
                        .help("let the row lose its target, or let a cascade remove the object:")
                        .code("@OnDelete(OnDelete.Action.SET_NULL)")
                        .code("@OneToMany(mappedBy = \"%s\", cascade = CascadeType.REMOVE)"
                                .formatted(relationship.path()))
                        .build());
    }

    /** What tells a collection's elements apart, in the main table of the targets, beside a foreign key in another one. */
    private Optional<Diagnostic> collection(AttributeDraft.Relationship relationship, Link link) {
        if (link.join().remoteTable() == 0) {
            return Optional.empty();
        }
        AttributeSite site = relationship.site();
        if (relationship.keyColumn().isPresent()) {
            return Optional.of(apart(relationship, "a column for a map's keys", site.address()));
        }
        return site.annotation(Jakarta.ORDER_COLUMN)
                .map(use -> apart(relationship, "@OrderColumn", use.address()))
                .or(() -> site.annotation(TenonNames.LIMIT).map(use -> apart(relationship, "@Limit", use.address())));
    }

    private Diagnostic apart(AttributeDraft.Relationship relationship, String what, Address address) {
        return Diagnostic.of(
                        Code.TN022,
                        address,
                        "%s beside a foreign key in a secondary table is not built yet: %s"
                                .formatted(what, label(relationship)))
                .suppressed(relationship.site().suppressed())
                .found("the foreign key stands in a secondary table of %s"
                        .formatted(relationship.target().simple()))
                .help("map the foreign key in the main table")
                .build();
    }

    private Diagnostic.Builder unbuilt(AttributeDraft.Relationship relationship, AnnotationUse column, String what) {
        return at(
                        Code.TN022,
                        relationship,
                        column,
                        "%s in a secondary table is not built yet: %s".formatted(what, label(relationship)))
                .found("table = \"%s\"".formatted(column.text("table", "")));
    }

    private static Diagnostic.Builder at(
            Code code, AttributeDraft.Relationship relationship, AnnotationUse column, String text) {
        return Diagnostic.of(code, column.addressOf("table"), text)
                .suppressed(relationship.site().suppressed());
    }

    private String label(AttributeDraft.Relationship relationship) {
        return entity.label(relationship);
    }
}
