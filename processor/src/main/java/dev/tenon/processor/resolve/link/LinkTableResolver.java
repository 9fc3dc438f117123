package dev.tenon.processor.resolve.link;

import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.mapping.Container;
import dev.tenon.processor.model.mapping.JoinMapping;
import dev.tenon.processor.model.mapping.JoinMapping.LinkTableJoin;
import dev.tenon.processor.model.mapping.RelationshipMapping.Kind;
import dev.tenon.processor.model.mapping.TableMapping;
import dev.tenon.processor.resolve.attribute.AttributeDraft;
import dev.tenon.processor.resolve.attribute.Compilation;
import dev.tenon.processor.resolve.attribute.EntityDraft;
import dev.tenon.processor.resolve.attribute.TableNames;
import dev.tenon.sql.Identifier;
import dev.tenon.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Resolves relationships that are stored in a table of their own. */
final class LinkTableResolver {
    private final Compilation compilation;
    private final Links links;
    private final JoinColumnResolver joinColumns;

    LinkTableResolver(Compilation compilation, Links links, JoinColumnResolver joinColumns) {
        this.compilation = compilation;
        this.links = links;
        this.joinColumns = joinColumns;
    }

    Link resolve(EntityDraft entity, AttributeDraft.Relationship relationship, Target target) {
        Optional<AnnotationUse> annotation = relationship.join().table();
        Target self = links.target(entity);
        JoinSite site = JoinSite.of(relationship.site(), false);
        Identifier ownerPrefix = inverseOf(entity, relationship)
                .map(compilation.names()::named)
                .orElseGet(() -> compilation.names().named(entity.nameWith(relationship)));
        Optional<List<LinkColumn>> owner =
                joinColumns.resolve(site, uses(annotation, "joinColumns"), self, ownerPrefix);
        Optional<List<LinkColumn>> inverse = joinColumns.resolve(
                site,
                uses(annotation, "inverseJoinColumns"),
                target,
                compilation.names().named(relationship.name()));
        if (owner.isEmpty() || inverse.isEmpty() || sharesColumn(site, annotation, owner.get(), inverse.get())) {
            return Link.unresolved();
        }
        TableMapping table = table(entity, relationship, target, owner.get(), inverse.get());
        JoinMapping join = new LinkTableJoin(
                table,
                owner.get().stream().map(LinkColumn::fromReferenced).toList(),
                inverse.get().stream().map(LinkColumn::fromHolder).toList());
        return Link.following(join, Optional.empty());
    }

    private static List<AnnotationUse> uses(Optional<AnnotationUse> annotation, String member) {
        return annotation.map(use -> use.annotations(member)).orElse(List.of());
    }

    /** The attribute on the target that names this one, after which Jakarta Persistence names the owner's columns. */
    private Optional<String> inverseOf(EntityDraft entity, AttributeDraft.Relationship relationship) {
        return links.draft(relationship.target()).stream()
                .flatMap(target -> target.relationships().stream())
                .filter(candidate -> candidate.mappedBy().equals(relationship.path())
                        && candidate.target().equals(entity.classWith(relationship)))
                .map(AttributeDraft::name)
                .findFirst();
    }

    private boolean sharesColumn(
            JoinSite site, Optional<AnnotationUse> annotation, List<LinkColumn> owner, List<LinkColumn> inverse) {
        Set<Identifier> names = new HashSet<>();
        owner.forEach(column -> names.add(column.name()));
        Optional<LinkColumn> shared =
                inverse.stream().filter(column -> names.contains(column.name())).findFirst();
        shared.ifPresent(column -> compilation.report(JoinColumnDiagnostics.onBothSides(site, annotation, column)));
        return shared.isPresent();
    }

    private TableMapping table(
            EntityDraft entity,
            AttributeDraft.Relationship relationship,
            Target target,
            List<LinkColumn> owner,
            List<LinkColumn> inverse) {
        Optional<AnnotationUse> annotation = relationship.join().table();
        QualifiedName targetTable = links.draft(relationship.target())
                .map(draft -> draft.tableOf(relationship.target()))
                .orElseGet(target::table);
        Identifier defaultName =
                compilation.names().joined(entity.tableWith(relationship).name(), targetTable.name());
        TableBuilder parts = new TableBuilder(
                compilation,
                RelationshipDiagnostics.label(relationship),
                relationship.site().suppressed());
        owner.forEach(parts::column);
        inverse.forEach(parts::column);
        Optional<Identifier> order = OrderColumns.of(compilation, relationship);
        order.ifPresent(name -> parts.orderColumn(name, relationship.site()));
        relationship.keyColumn().ifPresent(key -> parts.column(key.column().required()));
        parts.foreignKey(ForeignKeys.over(
                owner, links.target(entity), annotation.flatMap(use -> use.nested("foreignKey")), relationship.site()));
        parts.foreignKey(ForeignKeys.over(
                inverse, target, annotation.flatMap(use -> use.nested("inverseForeignKey")), relationship.site()));
        if (relationship.kind() == Kind.ONE_TO_MANY || relationship.kind() == Kind.ONE_TO_ONE) {
            parts.unique(names(inverse), relationship.site().address());
        }
        annotation.ifPresent(parts::constraints);
        return parts.build(TableNames.of(annotation, defaultName), primaryKey(relationship, owner, inverse, order));
    }

    private static List<Identifier> names(List<LinkColumn> columns) {
        return columns.stream().map(LinkColumn::name).toList();
    }

    /** A list has a key only if it has positions: tables of others may have a pair twice. Keys of their own make a map's. */
    private static List<Identifier> primaryKey(
            AttributeDraft.Relationship relationship,
            List<LinkColumn> owner,
            List<LinkColumn> inverse,
            Optional<Identifier> order) {
        List<Identifier> key = new ArrayList<>(names(owner));
        if (relationship.isToOne()) {
            return key;
        }
        if (order.isPresent()) {
            key.add(order.get());
            return key;
        }
        if (relationship.keyColumn().isPresent()) {
            key.add(relationship.keyColumn().get().column().name());
            return key;
        }
        Container container = relationship.container().orElse(Container.COLLECTION);
        if (container == Container.LIST || container == Container.COLLECTION) {
            return List.of();
        }
        key.addAll(names(inverse));
        return key;
    }
}
