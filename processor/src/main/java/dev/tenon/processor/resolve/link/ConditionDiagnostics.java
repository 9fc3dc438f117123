package dev.tenon.processor.resolve.link;

import dev.tenon.processor.condition.fact.ConditionFacts;
import dev.tenon.processor.condition.fact.Pairing;
import dev.tenon.processor.condition.tree.Term;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.mapping.JoinMapping.Pair;
import dev.tenon.processor.model.mapping.RelationshipMapping.Kind;
import dev.tenon.processor.resolve.attribute.AttributeDraft;
import dev.tenon.processor.resolve.name.TenonNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What there is to say about relationships with join conditions that cannot be kept. */
final class ConditionDiagnostics {
    private ConditionDiagnostics() {}

    /** TN181 (REL-E6): nothing says which columns hold the relationship. */
    static Diagnostic nothingForeign(AttributeDraft.Relationship relationship, ConditionFacts facts, boolean readOnly) {
        Diagnostic.Builder diagnostic = at(
                        Code.TN181,
                        relationship,
                        "no column in the condition of " + RelationshipDiagnostics.label(relationship) + " is foreign")
                .found(text(relationship))
                .found("no foreign key leads from one of its columns to the other, and none is marked");
        Optional<Term.Column> likely = likely(facts);
        likely.ifPresentOrElse(
                column -> diagnostic
                        .help(
                                readOnly
                                        ? "mark the column that refers to the other row:"
                                        : "mark the column that it writes:")
                        .code(marked(relationship, column)),
                () -> diagnostic.help("mark the column that refers to the other row: foreign(this.…)"));
        likely.ifPresent(column -> diagnostic.help("or declare the foreign key: @References on " + column.path()));
        return diagnostic.build();
    }

    /** The column of a comparison that is not the other row's identifier. */
    private static Optional<Term.Column> likely(ConditionFacts facts) {
        for (Pairing pairing : facts.pairings()) {
            if (!pairing.left().alias().equals(pairing.right().alias())) {
                return Optional.of(pairing.left().path().equals("id") ? pairing.right() : pairing.left());
            }
        }
        return facts.columns().stream().findFirst();
    }

    private static String marked(AttributeDraft.Relationship relationship, Term.Column column) {
        String text = text(relationship);
        return "@JoinOn(\"" + text.substring(0, column.span().start()) + "foreign("
                + column.span().of(text) + ")" + text.substring(column.span().end()) + "\")";
    }

    /** TN182 (REL-E7): no foreign column is made equal to a column of the other row. */
    static Diagnostic nothingWritten(AttributeDraft.Relationship relationship, List<Term.Column> foreign) {
        return at(
                        Code.TN182,
                        relationship,
                        "the condition of " + RelationshipDiagnostics.label(relationship)
                                + " gives its foreign column no value")
                .found(text(relationship))
                .found(names(foreign)
                        + " is not compared by = with a column of the other row, so a flush could not write it")
                .help("let it be read only:")
                .code("@ViewOnly")
                .build();
    }

    /** TN182: the foreign column holds values of another type than the column that gives it its value. */
    static Diagnostic cannotBeCopied(AttributeDraft.Relationship relationship, List<Term.Column> foreign, Pair pair) {
        return at(
                        Code.TN182,
                        relationship,
                        "the condition of " + RelationshipDiagnostics.label(relationship)
                                + " gives its foreign column a value of another type")
                .found(text(relationship))
                .found("a flush copies values as they are, and " + pair.local() + " and " + pair.remote()
                        + " are of different types; " + names(foreign) + " is foreign")
                .help("give both columns one type, or let it be read only:")
                .code("@ViewOnly")
                .build();
    }

    /** TN183 (REL-E8): foreign columns on both sides. */
    static Diagnostic foreignOnBothSides(AttributeDraft.Relationship relationship, List<Term.Column> foreign) {
        return at(
                        Code.TN183,
                        relationship,
                        "the direction of " + RelationshipDiagnostics.label(relationship) + " is not clear")
                .found(text(relationship))
                .found("foreign columns on both sides: " + names(foreign))
                .help("mark only the columns that refer to the other row: foreign("
                        + foreign.get(0).shown() + ")")
                .build();
    }

    /** TN184 (REL-E14): the annotation says the other direction. */
    static Diagnostic wrongDirection(
            AttributeDraft.Relationship relationship, List<Term.Column> foreign, boolean onOwner) {
        String annotation = "@" + simpleName(relationship.annotation());
        Diagnostic.Builder diagnostic = at(
                        Code.TN184,
                        relationship,
                        annotation + " on " + RelationshipDiagnostics.label(relationship)
                                + " contradicts its condition")
                .found(text(relationship));
        if (relationship.kind() == Kind.MANY_TO_MANY) {
            return diagnostic
                    .found("a many-to-many is joined through other tables")
                    .help("write the tables between the two:")
                    .code("@Through(from = \"…\", on = \"…\", to = \"…\")")
                    .build();
        }
        return diagnostic
                .found(names(foreign)
                        + (onOwner
                                ? " is a column of this entity, which makes it a many-to-one"
                                : " is a column of the target, which makes it a one-to-many"))
                .help(onOwner ? "hold one target:" : "hold a collection, or mark a column of this entity:")
                .code(onOwner ? "@ManyToOne" : "@OneToMany")
                .build();
    }

    /** TN185: what cannot be written is not marked as read only. */
    static Diagnostic notReadOnly(AttributeDraft.Relationship relationship) {
        boolean through = relationship.site().isAnnotated(TenonNames.THROUGH);
        return of(
                        Code.TN185,
                        relationship,
                        address(relationship),
                        RelationshipDiagnostics.label(relationship) + " cannot be written")
                .found(
                        through
                                ? "@Through leads over rows that no flush could make"
                                : "@JoinTarget reads rows of a relation, not of the target's table alone")
                .help("let it be read only:")
                .code("@ViewOnly")
                .build();
    }

    /** TN186: two ways to say how the rows find each other. */
    static Diagnostic besideAnotherJoin(AttributeDraft.Relationship relationship) {
        String other = relationship.isInverse()
                ? "mappedBy"
                : relationship.join().table().isPresent() ? "@JoinTable" : "@JoinColumn";
        return of(
                        Code.TN186,
                        relationship,
                        address(relationship),
                        RelationshipDiagnostics.label(relationship) + " is joined in two ways")
                .found("its condition says how the rows find each other, and so does " + other)
                .help("remove " + other)
                .build();
    }

    /** TN156: a condition of its own, and a side that is written which it would not follow. */
    static Diagnostic unsyncedBackReference(AttributeDraft.Relationship relationship) {
        String other = relationship.target().simple() + "." + relationship.mappedBy();
        return of(
                        Code.TN156,
                        relationship,
                        relationship
                                .site()
                                .annotation(TenonNames.VIEW_ONLY)
                                .orElseThrow()
                                .address(),
                        RelationshipDiagnostics.label(relationship) + " is view-only, and the back reference of "
                                + other)
                .found("changes of " + other + " are not shown in a view-only relationship before it is loaded again")
                .help("remove mappedBy: the condition says how the rows find each other; or show them:")
                .code("@ViewOnly(syncBackReference = true)")
                .build();
    }

    /** TN187: a relation as the target, and no way to it. */
    static Diagnostic targetWithoutCondition(AttributeDraft.Relationship relationship) {
        return of(
                        Code.TN187,
                        relationship,
                        address(relationship),
                        "no condition leads to the target of " + RelationshipDiagnostics.label(relationship))
                .found("without @JoinOn, its rows would be found through a link table, which @JoinTarget does not know")
                .help("say how they are found:")
                .code("@JoinOn(\"foreign(that.…) = this.id\")")
                .build();
    }

    /** TN188: the other side of a relationship that is read through other tables. */
    static Diagnostic notInvertible(AttributeDraft.Relationship relationship) {
        return of(
                        Code.TN188,
                        relationship,
                        relationship.annotation().addressOf("mappedBy"),
                        RelationshipDiagnostics.label(relationship)
                                + " is mapped by a relationship that has one direction")
                .found(relationship.mappedBy()
                        + " reads rows of other tables or of a query, which lead from one side only")
                .help("remove mappedBy, and write this side's own @Through or @JoinTarget")
                .build();
    }

    private static String names(List<Term.Column> columns) {
        return columns.stream().map(Term.Column::shown).distinct().collect(Collectors.joining(", "));
    }

    private static String text(AttributeDraft.Relationship relationship) {
        return relationship
                .site()
                .annotation(TenonNames.JOIN_ON)
                .map(use -> use.text("value", ""))
                .orElse("");
    }

    private static Diagnostic.Builder at(Code code, AttributeDraft.Relationship relationship, String cause) {
        Address address = relationship
                .site()
                .annotation(TenonNames.JOIN_ON)
                .map(use -> use.addressOf("value"))
                .orElse(relationship.site().address());
        return of(code, relationship, address, cause);
    }

    private static Diagnostic.Builder of(
            Code code, AttributeDraft.Relationship relationship, Address address, String cause) {
        return Diagnostic.of(code, address, cause)
                .suppressed(relationship.site().suppressed());
    }

    private static Address address(AttributeDraft.Relationship relationship) {
        for (String annotation : List.of(TenonNames.THROUGH, TenonNames.JOIN_TARGET, TenonNames.JOIN_ON)) {
            Optional<AnnotationUse> use = relationship.site().annotation(annotation);
            if (use.isPresent()) {
                return use.get().address();
            }
        }
        return relationship.site().address();
    }

    private static String simpleName(AnnotationUse use) {
        return use.type().substring(use.type().lastIndexOf('.') + 1);
    }
}
