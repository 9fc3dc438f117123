package dev.tenon.processor.resolve.link;

import dev.tenon.processor.condition.resolve.Relations;
import dev.tenon.processor.condition.tree.Relation;
import dev.tenon.processor.model.mapping.ColumnMapping;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.JoinMapping;
import dev.tenon.processor.model.mapping.TableMapping;
import dev.tenon.processor.resolve.attribute.AttributeDraft;
import dev.tenon.processor.resolve.attribute.Compilation;
import dev.tenon.processor.resolve.attribute.EntityDraft;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The entities and link tables that a compilation sees, as join conditions name them. */
final class MappedRelations implements Relations {
    private final Compilation compilation;
    private final Links links;

    MappedRelations(Compilation compilation, Links links) {
        this.compilation = compilation;
        this.links = links;
    }

    /** The rows of an entity of this compilation. */
    Relation of(EntityDraft entity) {
        return new DraftRelation(entity, links).relation();
    }

    /** The rows of a target. */
    Optional<Relation> of(Target target) {
        return links.draft(target.name())
                .map(this::of)
                .or(() -> compilation.compiled(target.name()).map(MappedRelations::of));
    }

    @Override
    public Optional<Relation> entity(String name) {
        return links.drafts().stream()
                .filter(draft -> isNamed(
                        name,
                        draft.entityName(),
                        draft.name().simple(),
                        draft.name().canonical()))
                .findFirst()
                .map(this::of)
                .or(() -> compilation.allCompiled().stream()
                        .filter(entity -> isNamed(
                                name,
                                entity.entityName(),
                                entity.name().simple(),
                                entity.name().canonical()))
                        .findFirst()
                        .map(MappedRelations::of));
    }

    private static boolean isNamed(String name, String... names) {
        return List.of(names).contains(name);
    }

    @Override
    public Optional<Relation> table(String name) {
        return linkTables()
                .filter(table -> table.name().name().text().equals(name))
                .findFirst()
                .map(MappedRelations::of)
                .or(() -> links.drafts().stream()
                        .filter(draft -> draft.table().name().text().equals(name))
                        .findFirst()
                        .map(this::byColumns));
    }

    private Stream<TableMapping> linkTables() {
        return links.drafts().stream().flatMap(draft -> draft.relationships().stream()
                .filter(relationship -> relationship.join().table().isPresent())
                .flatMap(
                        relationship -> links.link(draft, relationship).join() instanceof JoinMapping.LinkTableJoin join
                                ? Stream.of(join.table())
                                : Stream.empty()));
    }

    private static Relation of(TableMapping table) {
        return new Relation(
                "\"" + table.name().name().text() + "\"",
                table.name(),
                table.columns().stream().map(MappedRelations::column).toList());
    }

    private static Relation.Attribute column(ColumnMapping column) {
        return new Relation.Attribute.Single(column.name().text(), column.name(), column.type(), column.nullable());
    }

    private Relation byColumns(EntityDraft entity) {
        List<Relation.Attribute> columns = of(entity).attributes().stream()
                .filter(Relation.Attribute.Single.class::isInstance)
                .map(Relation.Attribute.Single.class::cast)
                .<Relation.Attribute>map(single -> new Relation.Attribute.Single(
                        single.column().text(), single.column(), single.type(), single.nullable()))
                .distinct()
                .toList();
        return new Relation("\"" + entity.table().name().text() + "\"", entity.table(), columns);
    }

    private static Relation of(EntityMapping entity) {
        return new CompiledRelation(entity).relation();
    }

    @Override
    public List<String> entityNames() {
        return Stream.concat(
                        links.drafts().stream().map(EntityDraft::entityName),
                        compilation.allCompiled().stream().map(EntityMapping::entityName))
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether a to-one has columns that a condition can name: those of its own join columns. */
    static boolean hasColumns(AttributeDraft.Relationship relationship) {
        return relationship.isToOne() && !relationship.isInverse() && !ConditionResolver.isWrittenOn(relationship);
    }
}
