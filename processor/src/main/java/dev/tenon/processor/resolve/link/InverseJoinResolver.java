package dev.tenon.processor.resolve.link;

import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.mapping.AttributeMapping;
import dev.tenon.processor.model.mapping.EntityMapping;
import dev.tenon.processor.model.mapping.JoinMapping;
import dev.tenon.processor.model.mapping.JoinMapping.ConditionJoin;
import dev.tenon.processor.model.mapping.JoinMapping.ForeignKeyJoin;
import dev.tenon.processor.model.mapping.JoinMapping.LinkTableJoin;
import dev.tenon.processor.model.mapping.JoinMapping.Pair;
import dev.tenon.processor.model.mapping.RelationshipMapping;
import dev.tenon.processor.model.mapping.RelationshipMapping.Kind;
import dev.tenon.processor.resolve.attribute.AttributeDraft;
import dev.tenon.processor.resolve.attribute.Compilation;
import dev.tenon.processor.resolve.attribute.EntityDraft;
import dev.tenon.processor.resolve.name.TenonNames;
import dev.tenon.sql.AliasedText;
import dev.tenon.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/** Resolves the inverse side of a relationship: the attribute that {@code mappedBy} names, seen from the other end. */
final class InverseJoinResolver {
    private final Compilation compilation;
    private final Links links;

    InverseJoinResolver(Compilation compilation, Links links) {
        this.compilation = compilation;
        this.links = links;
    }

    Link resolve(EntityDraft entity, AttributeDraft.Relationship relationship, Target target) {
        if (!relationship.join().columns().isEmpty()
                || relationship.join().table().isPresent()) {
            compilation.report(InverseDiagnostics.besideJoin(relationship));
        }
        Optional<EntityDraft> draft = links.draft(target.name());
        if (draft.isPresent()) {
            return inDraft(relationship, entity, draft.get());
        }
        return compilation
                .compiled(target.name())
                .map(mapping -> inCompiled(relationship, entity, mapping))
                .orElseGet(Link::unresolved);
    }

    private Link inDraft(AttributeDraft.Relationship relationship, EntityDraft entity, EntityDraft target) {
        Optional<AttributeDraft> attribute =
                target.attributeAt(relationship.mappedBy()).filter(found -> target.has(relationship.target(), found));
        if (attribute.isEmpty()) {
            compilation.report(InverseDiagnostics.namesNothing(relationship, attributeNames(target, relationship)));
            return Link.unresolved();
        }
        if (attribute.get() instanceof AttributeDraft.Unresolved) {
            return Link.unresolved();
        }
        if (!(attribute.get() instanceof AttributeDraft.Relationship owning)) {
            compilation.report(InverseDiagnostics.namesNoRelationship(
                    relationship, attribute.get().site().type().display()));
            return Link.unresolved();
        }
        if (!isSameHierarchy(owning.target(), entity.classWith(relationship))) {
            compilation.report(InverseDiagnostics.leadsElsewhere(
                    relationship, RelationshipDiagnostics.label(owning), owning.target()));
            return Link.unresolved();
        }
        if (!isOpposite(relationship.kind(), owning.kind())) {
            compilation.report(InverseDiagnostics.wrongKind(relationship, owning.kind()));
            return Link.unresolved();
        }
        if (owning.isInverse()) {
            compilation.report(InverseDiagnostics.bothInverse(relationship, owning));
            return Link.unresolved();
        }
        if (owning.site().isAnnotated(TenonNames.VIEW_ONLY)
                && !relationship.site().isAnnotated(TenonNames.VIEW_ONLY)) {
            compilation.report(InverseDiagnostics.followsViewOnly(relationship));
            return Link.unresolved();
        }
        Link link = links.link(target, owning);
        return link.isResolved() ? following(relationship, link.join(), target.table()) : Link.unresolved();
    }

    private static List<String> attributeNames(EntityDraft target, AttributeDraft.Relationship relationship) {
        int dot = relationship.mappedBy().lastIndexOf('.');
        List<AttributeDraft> attributes = dot < 0
                ? target.attributes()
                : target.attributeAt(relationship.mappedBy().substring(0, dot))
                        .filter(AttributeDraft.Embedded.class::isInstance)
                        .map(embedded -> ((AttributeDraft.Embedded) embedded).attributes())
                        .orElse(target.attributes());
        return attributes.stream()
                .filter(attribute -> target.has(relationship.target(), attribute))
                .map(AttributeDraft::name)
                .toList();
    }

    private Link inCompiled(AttributeDraft.Relationship relationship, EntityDraft entity, EntityMapping target) {
        Optional<AttributeMapping> attribute = target.attributeAt(relationship.mappedBy());
        if (attribute.isEmpty()) {
            compilation.report(InverseDiagnostics.namesNothing(
                    relationship,
                    target.attributes().stream().map(AttributeMapping::name).toList()));
            return Link.unresolved();
        }
        if (!(attribute.get() instanceof RelationshipMapping owning)) {
            compilation.report(InverseDiagnostics.namesNoRelationship(relationship, typeOf(attribute.get())));
            return Link.unresolved();
        }
        if (!isSameHierarchy(owning.target(), entity.classWith(relationship))) {
            compilation.report(
                    InverseDiagnostics.leadsElsewhere(relationship, target.label(owning.path()), owning.target()));
            return Link.unresolved();
        }
        if (!isOpposite(relationship.kind(), owning.kind())) {
            compilation.report(InverseDiagnostics.wrongKind(relationship, owning.kind()));
            return Link.unresolved();
        }
        return following(relationship, owning.join(), target.table().name());
    }

    private Link following(AttributeDraft.Relationship relationship, JoinMapping join, QualifiedName table) {
        if (!(join instanceof ConditionJoin condition)) {
            return Link.following(flip(join), Optional.of(relationship.mappedBy()));
        }
        if (condition.source().startsWith("(")) {
            compilation.report(ConditionDiagnostics.notInvertible(relationship));
            return Link.unresolved();
        }
        String rest = new AliasedText(condition.rest())
                .with(name -> name.equals("this") ? "{that}" : name.equals("that") ? "{this}" : "{" + name + "}");
        ConditionJoin inverse = new ConditionJoin(
                table.sql() + " {that}",
                flip(condition.equal()),
                rest,
                flip(condition.written()),
                condition.criteria(),
                !condition.foreignOnOwner(),
                condition.referencesIdentifier());
        return Link.following(inverse, Optional.of(relationship.mappedBy()));
    }

    private static String typeOf(AttributeMapping attribute) {
        if (attribute instanceof AttributeMapping.Basic basic) {
            return basic.value().javaType().display();
        }
        return attribute instanceof AttributeMapping.Embedded embedded
                ? embedded.embeddable().simple()
                : "a collection of values";
    }

    private boolean isSameHierarchy(ClassName left, ClassName right) {
        return compilation.isSubtype(left, right.canonical()) || compilation.isSubtype(right, left.canonical());
    }

    private static boolean isOpposite(Kind inverse, Kind owning) {
        return switch (inverse) {
            case ONE_TO_MANY -> owning == Kind.MANY_TO_ONE;
            case ONE_TO_ONE -> owning == Kind.ONE_TO_ONE;
            case MANY_TO_MANY -> owning == Kind.MANY_TO_MANY;
            case MANY_TO_ONE -> false;
        };
    }

    /** The same join from the other end. */
    static JoinMapping flip(JoinMapping join) {
        if (join instanceof ForeignKeyJoin foreign) {
            return new ForeignKeyJoin(
                    flip(foreign.pairs()),
                    !foreign.foreignOnOwner(),
                    foreign.referencesIdentifier(),
                    foreign.enforced(),
                    foreign.table());
        }
        if (join instanceof LinkTableJoin link) {
            return new LinkTableJoin(link.table(), flip(link.targetPairs()), flip(link.ownerPairs()));
        }
        return join;
    }

    private static List<Pair> flip(List<Pair> pairs) {
        return pairs.stream().map(pair -> new Pair(pair.remote(), pair.local())).toList();
    }
}
