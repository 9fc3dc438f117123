package dev.tenon.processor.check.column;

import dev.tenon.processor.check.subject.AnnotationTree;
import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.MappedType;
import dev.tenon.processor.check.subject.MappingCheck;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.diagnostic.Suggestions;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.resolve.attribute.Repeated;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.processor.resolve.name.TenonNames;
import dev.tenon.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * TN052, TN022: a column stands in the entity's main table or in one of its secondary tables; identifiers, versions and
 * what the database generates stand in the main one.
 */
public final class ColumnTableCheck implements MappingCheck {

    @Override
    public void check(Subjects classes, Diagnostics diagnostics) {
        for (MappedType type : classes.entities()) {
            classes.model().entity(type.canonical()).ifPresent(entity -> classes.attributesOf(type).stream()
                    .filter(attribute -> !attribute.isToMany() && !attribute.isElementCollection())
                    .forEach(attribute -> columns(attribute)
                            .forEach(column -> check(attribute, column, entity).ifPresent(diagnostics::report))));
        }
    }

    /** The columns that are written on an attribute, inside of overrides too. */
    private static Stream<AnnotationUse> columns(DeclaredAttribute attribute) {
        List<AnnotationUse> annotations = attribute.member().annotations();
        Stream<AnnotationUse> overridden =
                Repeated.in(annotations, Jakarta.ATTRIBUTE_OVERRIDE, Jakarta.ATTRIBUTE_OVERRIDES).stream()
                        .flatMap(override -> override.nested("column").stream());
        return Stream.concat(attribute.uses(Jakarta.COLUMN).stream(), overridden)
                .filter(use -> !use.text("table", "").isBlank());
    }

    private static Optional<Diagnostic> check(DeclaredAttribute attribute, AnnotationUse column, EntityMapping entity) {
        Identifier written = Identifier.parse(column.text("table", ""));
        List<String> tables = tablesOf(attribute, entity);
        if (tables.get(0).equalsIgnoreCase(written.text()) || isOfUnbuiltTable(attribute, written)) {
            return Optional.empty();
        }
        return tables.contains(written.text())
                ? inSecondaryTable(attribute, column)
                : Optional.of(unknown(attribute, column, entity, tables));
    }

    /** A secondary table of a subclass, which another rule refuses. */
    private static boolean isOfUnbuiltTable(DeclaredAttribute attribute, Identifier written) {
        return attribute.owner().isBelowEntity()
                && Repeated.in(
                                attribute.owner().hierarchy().type().annotations(),
                                Jakarta.SECONDARY_TABLE,
                                Jakarta.SECONDARY_TABLES)
                        .stream()
                        .anyMatch(table ->
                                Identifier.parse(table.text("name", "")).equals(written));
    }

    /** The table that has the attribute by default, and those that may have it: a subclass adds columns to its own only. */
    private static List<String> tablesOf(DeclaredAttribute attribute, EntityMapping entity) {
        if (attribute.owner().isBelowEntity()) {
            ClassName subclass = attribute.owner().hierarchy().type().name();
            return entity.subclass(subclass).map(found -> entity.table(found.table())).stream()
                    .map(table -> table.name().name().text())
                    .toList();
        }
        List<String> tables =
                new ArrayList<>(List.of(entity.table().name().name().text()));
        entity.secondaryTables().stream()
                .filter(table -> table.subclass().isEmpty())
                .forEach(table -> tables.add(table.table().name().name().text()));
        return tables;
    }

    private static Diagnostic unknown(
            DeclaredAttribute attribute, AnnotationUse column, EntityMapping entity, List<String> tables) {
        String written = column.text("table", "");
        String name = attribute.owner().isBelowEntity()
                ? attribute.owner().hierarchy().type().name().simple()
                : entity.name().simple();
        Diagnostic.Builder report = attribute
                .report(
                        Code.TN052,
                        column.addressOf("table"),
                        "%s has no table %s for %s".formatted(name, written, attribute.display()))
                .found(
                        tables.size() == 1
                                ? "the table of %s is %s".formatted(name, tables.get(0))
                                : "the tables of %s are %s".formatted(name, String.join(", ", tables)));
        Optional<String> near = Suggestions.nearest(written, tables);
        if (near.isPresent()) {
            return report.help("did you mean \"" + near.get() + "\"?").build();
        }
        return attribute.owner().isBelowEntity()
                ? report.help("remove table = \"%s\"".formatted(written)).build()
                : report.help("remove table = \"%s\", or say that there is such a table:".formatted(written))
                        .code("@SecondaryTable(name = \"%s\")".formatted(written))
                        .build();
    }

    private static Optional<Diagnostic> inSecondaryTable(DeclaredAttribute attribute, AnnotationUse column) {
        if (attribute.isIdentifier() || attribute.has(Jakarta.VERSION)) {
            String role = attribute.isIdentifier() ? "identifier" : "version";
            return Optional.of(attribute
                    .report(
                            Code.TN052,
                            column.addressOf("table"),
                            "%s stands in a secondary table, and is the %s".formatted(attribute.display(), role))
                    .found("the main table has it, and the rows of others belong to that one's")
                    .help("remove table = \"%s\"".formatted(column.text("table", "")))
                    .build());
        }
        return unbuilt(attribute).map(what -> attribute
                .report(
                        Code.TN022,
                        column.addressOf("table"),
                        "%s in a secondary table is not built yet: %s".formatted(what, attribute.display()))
                .found("table = \"%s\"".formatted(column.text("table", "")))
                .help("map it in the main table")
                .build());
    }

    private static Optional<String> unbuilt(DeclaredAttribute attribute) {
        return Stream.of(TenonNames.REFERENCES, TenonNames.GENERATED)
                .flatMap(name -> attribute.use(name).stream())
                .findFirst()
                .map(AnnotationTree::display);
    }
}
