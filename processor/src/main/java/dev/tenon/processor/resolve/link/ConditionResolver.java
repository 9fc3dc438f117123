package dev.tenon.processor.resolve.link;

import dev.tenon.processor.condition.JoinLanguage;
import dev.tenon.processor.condition.fact.ConditionFacts;
import dev.tenon.processor.condition.resolve.Scope;
import dev.tenon.processor.condition.source.ConditionText;
import dev.tenon.processor.condition.text.JoinTemplates;
import dev.tenon.processor.condition.tree.Relation;
import dev.tenon.processor.condition.tree.ResolvedFrom;
import dev.tenon.processor.condition.tree.ResolvedTarget;
import dev.tenon.processor.condition.tree.Term;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.mapping.JoinMapping.ConditionJoin;
import dev.tenon.processor.model.mapping.JoinMapping.ForeignKeyJoin;
import dev.tenon.processor.model.mapping.JoinMapping.Pair;
import dev.tenon.processor.resolve.attribute.AttributeDraft;
import dev.tenon.processor.resolve.attribute.Compilation;
import dev.tenon.processor.resolve.attribute.EntityDraft;
import dev.tenon.processor.resolve.name.TenonNames;
import dev.tenon.sql.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Resolves a join that is written in the join-condition language: {@code @JoinOn}, {@code @Through}, {@code @JoinTarget}. */
final class ConditionResolver {
    private static final List<String> ANNOTATIONS =
            List.of(TenonNames.JOIN_ON, TenonNames.THROUGH, TenonNames.JOIN_TARGET);

    private final Compilation compilation;
    private final Links links;
    private final MappedRelations relations;

    ConditionResolver(Compilation compilation, Links links) {
        this.compilation = compilation;
        this.links = links;
        this.relations = new MappedRelations(compilation, links);
    }

    /** Whether a relationship is joined by such an annotation. */
    static boolean isWrittenOn(AttributeDraft.Relationship relationship) {
        return ANNOTATIONS.stream().anyMatch(relationship.site()::isAnnotated);
    }

    /**
     * Resolves the join.
     *
     * @param ordinary the join without these annotations, for a {@code @JoinTarget} without condition
     */
    Link resolve(EntityDraft entity, AttributeDraft.Relationship relationship, Target target, Supplier<Link> ordinary) {
        Optional<Relation> that = relations.of(target);
        if (that.isEmpty() || !isAlone(relationship) || !isReadOnlyWhereItHasTo(relationship)) {
            return Link.unresolved();
        }
        if (relationship.isInverse()) {
            return ordinary.get().isResolved() ? beside(entity, relationship, target, that.get()) : Link.unresolved();
        }
        return joined(entity, relationship, target, that.get(), ordinary);
    }

    /** The condition finds the rows, and {@code mappedBy} only names the side that is written (VWO-6). */
    private Link beside(EntityDraft entity, AttributeDraft.Relationship relationship, Target target, Relation that) {
        Link link = joined(entity, relationship, target, that, Link::unresolved);
        return new Link(link.join(), Optional.of(relationship.mappedBy()), link.columns(), link.foreignKey());
    }

    private Link joined(
            EntityDraft entity,
            AttributeDraft.Relationship relationship,
            Target target,
            Relation that,
            Supplier<Link> ordinary) {
        Scope scope = Scope.of(relations).with("this", relations.of(entity));
        Optional<AnnotationUse> through = relationship.site().annotation(TenonNames.THROUGH);
        if (through.isPresent()) {
            return through(relationship, target, through.get(), scope, that);
        }
        Optional<AnnotationUse> relation = relationship.site().annotation(TenonNames.JOIN_TARGET);
        if (relation.isPresent()) {
            return target(relationship, relation.get(), scope, that, ordinary);
        }
        return condition(relationship, scope.with("that", that))
                .map(term -> new ForeignColumnResolver(compilation, links, entity, target, relationship)
                        .link(new ConditionFacts(term)))
                .orElseGet(Link::unresolved);
    }

    private boolean isAlone(AttributeDraft.Relationship relationship) {
        if (relationship.isInverse() && relationship.site().isAnnotated(TenonNames.VIEW_ONLY)) {
            boolean syncs = relationship
                    .site()
                    .annotation(TenonNames.VIEW_ONLY)
                    .filter(use -> use.flag("syncBackReference", false))
                    .isPresent();
            if (!syncs) {
                compilation.report(ConditionDiagnostics.unsyncedBackReference(relationship));
            }
            return syncs;
        }
        boolean other = relationship.isInverse()
                || relationship.join().table().isPresent()
                || (!relationship.join().columns().isEmpty()
                        && !relationship.site().isAnnotated(TenonNames.JOIN_TARGET));
        if (other) {
            compilation.report(ConditionDiagnostics.besideAnotherJoin(relationship));
        }
        return !other;
    }

    private boolean isReadOnlyWhereItHasTo(AttributeDraft.Relationship relationship) {
        boolean has = relationship.site().isAnnotated(TenonNames.THROUGH)
                || relationship.site().isAnnotated(TenonNames.JOIN_TARGET);
        if (has && !relationship.site().isAnnotated(TenonNames.VIEW_ONLY)) {
            compilation.report(ConditionDiagnostics.notReadOnly(relationship));
            return false;
        }
        return true;
    }

    private Optional<Term> condition(AttributeDraft.Relationship relationship, Scope scope) {
        return relationship
                .site()
                .annotation(TenonNames.JOIN_ON)
                .flatMap(use -> condition(relationship, use, "value", scope));
    }

    private Optional<Term> condition(
            AttributeDraft.Relationship relationship, AnnotationUse use, String member, Scope scope) {
        ConditionText text = ConditionText.condition(
                RelationshipDiagnostics.label(relationship), use.text(member, ""), use.addressOf(member));
        return read(language -> language.condition(text, scope));
    }

    private <T> Optional<T> read(Function<JoinLanguage, Optional<T>> reading) {
        Diagnostics found = new Diagnostics();
        Optional<T> read = reading.apply(new JoinLanguage(found));
        found.all().forEach(compilation::report);
        return read;
    }

    private Link through(
            AttributeDraft.Relationship relationship, Target target, AnnotationUse use, Scope scope, Relation that) {
        ConditionText text = ConditionText.from(
                RelationshipDiagnostics.label(relationship), use.text("from", ""), use.addressOf("from"));
        Optional<ResolvedFrom> from = read(language -> language.from(text, scope));
        if (from.isEmpty()) {
            return Link.unresolved();
        }
        Scope between = JoinLanguage.scope(scope, from.get());
        Optional<Term> on = condition(relationship, use, "on", between);
        Optional<Term> to = condition(relationship, use, "to", between.with("that", that));
        if (on.isEmpty() || to.isEmpty()) {
            return Link.unresolved();
        }
        String source = "(" + JoinTemplates.from(from.get()).text() + " join "
                + target.table().sql() + " {that} on " + text(to.get()) + ")";
        return readOnly(relationship, source, List.of(), text(on.get()));
    }

    private static String text(Term condition) {
        return JoinTemplates.condition(condition).text();
    }

    private static Link readOnly(
            AttributeDraft.Relationship relationship, String source, List<Pair> equal, String rest) {
        return Link.following(ConditionJoin.readOnly(source, equal, rest, relationship.isToOne()), Optional.empty());
    }

    private Link target(
            AttributeDraft.Relationship relationship,
            AnnotationUse use,
            Scope scope,
            Relation that,
            Supplier<Link> ordinary) {
        ConditionText text = ConditionText.target(
                RelationshipDiagnostics.label(relationship), use.text("value", ""), use.addressOf("value"));
        Optional<ResolvedTarget> resolved = read(language -> language.target(text, scope, that));
        if (resolved.isEmpty()) {
            return Link.unresolved();
        }
        String rows = JoinTemplates.target(resolved.get(), columns(that)).text();
        String source = resolved.get().joins().isEmpty() ? rows : "(" + rows + ")";
        if (relationship.site().isAnnotated(TenonNames.JOIN_ON)) {
            return condition(relationship, JoinLanguage.scope(scope, resolved.get()))
                    .map(ConditionFacts::new)
                    .map(facts -> readOnly(relationship, source, ColumnPairs.equal(facts), ColumnPairs.rest(facts)))
                    .orElseGet(Link::unresolved);
        }
        if (!relationship.isToOne() && relationship.join().columns().isEmpty()) {
            compilation.report(ConditionDiagnostics.targetWithoutCondition(relationship));
            return Link.unresolved();
        }
        Link link = ordinary.get();
        return link.join() instanceof ForeignKeyJoin join
                ? new Link(
                        ConditionJoin.readOnly(source, join.pairs(), "", join.foreignOnOwner()),
                        link.mappedBy(),
                        link.columns(),
                        link.foreignKey())
                : Link.unresolved();
    }

    private static List<Identifier> columns(Relation relation) {
        return relation.attributes().stream()
                .flatMap(attribute -> attribute instanceof Relation.Attribute.Single single
                        ? Stream.of(single.column())
                        : Stream.empty())
                .distinct()
                .toList();
    }
}
