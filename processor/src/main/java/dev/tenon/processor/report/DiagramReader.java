package dev.tenon.processor.report;

import dev.tenon.processor.model.mapping.ColumnMapping;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.JoinMapping.ConditionJoin;
import dev.tenon.processor.model.mapping.JoinMapping.ForeignKeyJoin;
import dev.tenon.processor.model.mapping.JoinMapping.LinkTableJoin;
import dev.tenon.processor.model.mapping.JoinMapping.Pair;
import dev.tenon.processor.model.mapping.MappingModel;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import dev.tenon.processor.model.mapping.RelationshipMapping.Kind;
import dev.tenon.processor.model.mapping.SecondaryTableMapping;
import dev.tenon.processor.model.mapping.TableMapping;
import dev.tenon.processor.report.Diagram.Box;
import dev.tenon.processor.report.Diagram.BoxColumn;
import dev.tenon.processor.report.Diagram.Cardinality;
import dev.tenon.processor.report.Diagram.End;
import dev.tenon.processor.report.Diagram.Line;
import dev.tenon.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Makes the diagram of a mapping model: a box for each table, a line for each relationship that has an owning side. */
final class DiagramReader {
    private final MappingModel model;
    private final Map<String, Box> boxes = new TreeMap<>();
    private final List<Line> lines = new ArrayList<>();

    DiagramReader(MappingModel model) {
        this.model = model;
    }

    Diagram read() {
        model.entities().forEach(this::addTables);
        model.entities().forEach(entity -> entity.relationships().stream()
                .filter(this::isDrawnHere)
                .forEach(relationship -> model.entity(relationship.target().canonical())
                        .ifPresent(target -> addLines(entity, relationship, target))));
        return new Diagram(List.copyOf(boxes.values()), lines);
    }

    private void addTables(EntityMapping entity) {
        addBox(entity.table(), entity.name().simple());
        for (SecondaryTableMapping secondary : entity.secondaryTables()) {
            addBox(secondary.table(), "part of " + entity.name().simple());
            lines.add(new Line(
                    new End(name(entity.table()), Cardinality.ONE),
                    new End(name(secondary.table()), secondary.optional() ? Cardinality.ZERO_OR_ONE : Cardinality.ONE),
                    false,
                    "part of " + entity.name().simple()));
        }
        AttributeFacts.elements(entity).forEach(elements -> {
            String name = entity.name().simple() + "." + elements.name();
            addBox(elements.table(), name);
            lines.add(new Line(
                    new End(name(entity.table()), Cardinality.ONE),
                    new End(name(elements.table()), Cardinality.MANY),
                    false,
                    name));
        });
    }

    /** The line of an inverse side is its owning side's, unless that belongs to another compilation. */
    private boolean isDrawnHere(RelationshipMapping relationship) {
        return relationship.isOwning()
                || model.compiled().containsKey(relationship.target().canonical());
    }

    private void addLines(EntityMapping owner, RelationshipMapping relationship, EntityMapping target) {
        String other = name(target.table());
        boxes.computeIfAbsent(
                other,
                table -> new Box(table, label(target.table(), target.name().simple()), List.of()));
        if (relationship.join() instanceof LinkTableJoin link) {
            addLinks(owner, relationship, target, link);
        } else if (relationship.join() instanceof ForeignKeyJoin foreign) {
            addForeignKey(owner, relationship, target, foreign);
        } else if (relationship.join() instanceof ConditionJoin) {
            boolean manyOwners = relationship.kind() == Kind.MANY_TO_ONE || relationship.kind() == Kind.MANY_TO_MANY;
            lines.add(new Line(
                    new End(name(owner.table()), manyOwners ? Cardinality.MANY : Cardinality.ZERO_OR_ONE),
                    new End(other, relationship.isToOne() ? Cardinality.ZERO_OR_ONE : Cardinality.MANY),
                    relationship.viewOnly(),
                    bothSides(owner, relationship)));
        }
    }

    private void addForeignKey(
            EntityMapping owner, RelationshipMapping relationship, EntityMapping target, ForeignKeyJoin foreign) {
        boolean onOwner = foreign.foreignOnOwner();
        TableMapping referring = (onOwner ? owner : target).table(foreign.table());
        TableMapping referred = (onOwner ? target : owner).table();
        boolean nullable = isNullable(referring, foreign.pairs(), onOwner ? Pair::local : Pair::remote);
        boolean single = relationship.kind() == Kind.ONE_TO_ONE;
        lines.add(new Line(
                new End(name(referred), nullable ? Cardinality.ZERO_OR_ONE : Cardinality.ONE),
                new End(name(referring), single ? Cardinality.ZERO_OR_ONE : Cardinality.MANY),
                relationship.viewOnly(),
                bothSides(owner, relationship)));
    }

    /** A link table stands between two lines, each named after the side that begins at it. */
    private void addLinks(
            EntityMapping owner, RelationshipMapping relationship, EntityMapping target, LinkTableJoin link) {
        String side = owner.name().simple() + "." + relationship.path();
        addBox(link.table(), "links of " + side);
        End links = new End(name(link.table()), Cardinality.MANY);
        String otherSide = otherSide(relationship).orElse(side + " (targets)");
        lines.add(new Line(new End(name(owner.table()), Cardinality.ONE), links, relationship.viewOnly(), side));
        lines.add(new Line(new End(name(target.table()), Cardinality.ONE), links, relationship.viewOnly(), otherSide));
    }

    private static Optional<String> otherSide(RelationshipMapping relationship) {
        return relationship.inverse().map(inverse -> relationship.target().simple() + "." + inverse);
    }

    private static String bothSides(EntityMapping owner, RelationshipMapping relationship) {
        String side = owner.name().simple() + "." + relationship.path();
        return otherSide(relationship).map(other -> side + ", " + other).orElse(side);
    }

    private static boolean isNullable(TableMapping table, List<Pair> pairs, Function<Pair, Identifier> column) {
        return pairs.stream()
                .flatMap(pair -> table.column(column.apply(pair)).stream())
                .anyMatch(ColumnMapping::nullable);
    }

    /** Two entities may share a table, as may two collections: then the box is the first one's, and names both. */
    private void addBox(TableMapping table, String purpose) {
        boxes.merge(
                name(table),
                new Box(name(table), label(table, purpose), columns(table)),
                (first, second) -> new Box(first.table(), label(first, second), first.columns()));
    }

    private static String label(Box first, Box second) {
        return first.label().equals(second.label()) ? first.label() : first.label() + ", " + second.label();
    }

    private static String label(TableMapping table, String purpose) {
        return name(table) + ": " + purpose;
    }

    private static List<BoxColumn> columns(TableMapping table) {
        return table.columns().stream()
                .map(column -> new BoxColumn(
                        TypeText.of(column.type()), column.name().text(), AttributeFacts.keys(table, column)))
                .toList();
    }

    private static String name(TableMapping table) {
        return table.name().toString();
    }
}
