package dev.tenon.processor.resolve.assembly;

import dev.tenon.processor.model.mapping.ColumnMapping;
import dev.tenon.processor.model.mapping.ColumnMapping.ColumnWriter;
import dev.tenon.processor.model.mapping.RelationshipMapping.Kind;
import dev.tenon.processor.resolve.attribute.AttributeDraft;
import dev.tenon.processor.resolve.attribute.ColumnDraft;
import dev.tenon.processor.resolve.attribute.EntityDraft;
import dev.tenon.processor.resolve.link.Link;
import dev.tenon.processor.resolve.link.LinkColumn;
import dev.tenon.processor.resolve.link.Links;
import dev.tenon.processor.resolve.name.TenonNames;
import dev.tenon.sql.Identifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Joins what attributes, relationships and others ask of each column of an entity's table. */
final class ColumnResolver {
    private final EntityDraft entity;
    private final Links links;
    private final Map<String, List<ColumnMapping>> requests = new LinkedHashMap<>();

    ColumnResolver(EntityDraft entity, Links links) {
        this.entity = entity;
        this.links = links;
    }

    /**
     * The columns: those of the key first, in its order, then the others in attribute order, then incoming ones.
     *
     * @param identity names of the columns that the database generates
     */
    List<ColumnMapping> resolve(List<Identifier> key, Set<Identifier> identity, List<ColumnMapping> incoming) {
        key.forEach(name -> requests.put(name.text(), new ArrayList<>()));
        EntityDraft.leaves(entity.attributes()).forEach(attribute -> request(attribute, 0));
        incoming.forEach(this::request);
        return requests.values().stream()
                .filter(parts -> !parts.isEmpty())
                .map(parts -> join(parts, key, identity))
                .toList();
    }

    /**
     * The columns of a secondary table: its key, then those of the attributes that stand there.
     *
     * @param table its number
     */
    List<ColumnMapping> resolve(int table, List<ColumnMapping> key) {
        key.forEach(this::request);
        EntityDraft.leaves(entity.attributes()).forEach(attribute -> request(attribute, table));
        List<Identifier> names = key.stream().map(ColumnMapping::name).toList();
        return requests.values().stream()
                .map(parts -> join(parts, names, Set.of()))
                .toList();
    }

    private void request(ColumnMapping column) {
        requests.computeIfAbsent(column.name().text(), name -> new ArrayList<>())
                .add(column);
    }

    /** Requests what an attribute has in the table of that number. */
    private void request(AttributeDraft attribute, int table) {
        if (attribute instanceof AttributeDraft.Basic basic) {
            if (basic.isResolved() && entity.tableOf(basic) == table) {
                request(column(basic));
            }
        } else if (attribute instanceof AttributeDraft.Relationship relationship
                && entity.tableOf(relationship) == table) {
            Link link = links.link(entity, relationship);
            if (link.isForeignOnOwner() && !relationship.isInverse()) {
                for (int pair = 0; pair < link.columns().size(); pair++) {
                    request(column(relationship, link, pair));
                }
            }
        }
    }

    private ColumnMapping column(AttributeDraft.Basic basic) {
        ColumnDraft column = basic.column();
        return new ColumnMapping(
                links.columnOf(entity, basic),
                column.type(),
                column.nullable(),
                column.unique(),
                false,
                List.of(writer(basic)),
                column.defaultSql(),
                column.comment(),
                column.address());
    }

    private static ColumnWriter writer(AttributeDraft.Basic basic) {
        return basic.site()
                .annotation(TenonNames.GENERATED)
                .<ColumnWriter>map(use -> new ColumnWriter.Generated(
                        basic.path(), use.constant("value", "INSERT").equals("INSERT_AND_UPDATE")))
                .orElseGet(() -> new ColumnWriter.Basic(
                        basic.path(),
                        basic.column().insertable(),
                        basic.column().updatable()));
    }

    private static ColumnMapping column(AttributeDraft.Relationship relationship, Link link, int pair) {
        LinkColumn column = link.columns().get(pair);
        boolean writes = !relationship.site().isAnnotated(TenonNames.VIEW_ONLY);
        boolean alone = relationship.kind() == Kind.ONE_TO_ONE && link.columns().size() == 1;
        return new ColumnMapping(
                column.name(),
                column.type(),
                column.nullable(),
                alone || column.unique(),
                false,
                List.of(new ColumnWriter.JoinColumn(
                        relationship.path(), pair, writes && column.insertable(), writes && column.updatable())),
                "",
                column.comment(),
                column.address());
    }

    /** A basic attribute knows the column best; null is allowed only where everybody allows it. */
    private static ColumnMapping join(List<ColumnMapping> parts, List<Identifier> key, Set<Identifier> identity) {
        List<ColumnMapping> sorted = new ArrayList<>(parts);
        sorted.sort(Comparator.comparing(ColumnResolver::isOfRelationship));
        ColumnMapping first = sorted.get(0);
        boolean keyed = key.contains(first.name());
        boolean nullable = !keyed && sorted.stream().allMatch(ColumnMapping::nullable);
        return new ColumnMapping(
                first.name(),
                first.type(),
                nullable,
                sorted.stream().anyMatch(ColumnMapping::unique),
                identity.contains(first.name()),
                sorted.stream().flatMap(part -> part.writers().stream()).toList(),
                first.defaultSql(),
                first.comment(),
                first.address());
    }

    private static boolean isOfRelationship(ColumnMapping part) {
        return part.writers().stream().allMatch(ColumnWriter.JoinColumn.class::isInstance);
    }
}
