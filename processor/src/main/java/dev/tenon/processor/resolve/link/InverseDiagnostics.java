package dev.tenon.processor.resolve.link;

import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Suggestions;
import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.ClassName;
import dev.tenon.processor.model.mapping.RelationshipMapping.Kind;
import dev.tenon.processor.resolve.attribute.AttributeDraft;
import java.util.List;

/** What there is to say about {@code mappedBy}. */
final class InverseDiagnostics {
    private InverseDiagnostics() {}

    /** TN110. */
    static Diagnostic besideJoin(AttributeDraft.Relationship relationship) {
        boolean table = relationship.join().table().isPresent();
        Address address = relationship
                .join()
                .table()
                .map(use -> use.address())
                .orElseGet(() -> relationship.join().columns().get(0).address());
        String annotation = table ? "@JoinTable" : "@JoinColumn";
        return of(Code.TN110, address, relationship, label(relationship) + " has " + annotation + " beside mappedBy")
                .found("mappedBy = \"" + relationship.mappedBy() + "\" says that " + target(relationship) + "."
                        + relationship.mappedBy() + " writes the columns")
                .help("remove one of the two; the join belongs on " + target(relationship) + "."
                        + relationship.mappedBy())
                .build();
    }

    /** TN111. */
    static Diagnostic bothInverse(AttributeDraft.Relationship relationship, AttributeDraft.Relationship owning) {
        return of(
                        Code.TN111,
                        mappedBy(relationship),
                        relationship,
                        label(relationship) + " and " + label(owning) + " both say mappedBy")
                .found("mappedBy = \"" + relationship.mappedBy() + "\" here, mappedBy = \"" + owning.mappedBy()
                        + "\" there; nobody writes the columns")
                .help("remove it from the side that owns the columns:")
                .code(annotation(owning.kind()))
                .build();
    }

    /** TN112, as in the house style's example. */
    static Diagnostic namesNothing(AttributeDraft.Relationship relationship, List<String> attributes) {
        String written = relationship.mappedBy();
        Diagnostic.Builder diagnostic = of(
                        Code.TN112,
                        mappedBy(relationship),
                        relationship,
                        "mappedBy names no attribute of " + target(relationship))
                .found("mappedBy = \"" + written + "\"; " + target(relationship) + " has "
                        + Suggestions.listed(written, attributes))
                .found(label(relationship) + " follows a relationship of " + target(relationship));
        String last = written.substring(written.lastIndexOf('.') + 1);
        String prefix = written.substring(0, written.length() - last.length());
        Suggestions.nearest(last, attributes).ifPresent(near -> diagnostic
                .help("did you mean \"" + prefix + near + "\"?")
                .code(annotation(relationship.kind()) + "(mappedBy = \"" + prefix + near + "\")"));
        return diagnostic.build();
    }

    /** TN113. */
    static Diagnostic namesNoRelationship(AttributeDraft.Relationship relationship, String type) {
        String path = target(relationship) + "." + relationship.mappedBy();
        return of(
                        Code.TN113,
                        mappedBy(relationship),
                        relationship,
                        "mappedBy of " + label(relationship) + " names an attribute that is no relationship")
                .found(path + " is " + type)
                .help("name the relationship that leads back, or make it one:")
                .code(back(relationship))
                .build();
    }

    /** TN114. */
    static Diagnostic leadsElsewhere(AttributeDraft.Relationship relationship, String owning, ClassName target) {
        String owner = relationship.site().entity().simple();
        return of(
                        Code.TN114,
                        mappedBy(relationship),
                        relationship,
                        "mappedBy of " + label(relationship) + " names a relationship to another entity")
                .found(owning + " leads to " + target.simple() + ", not to " + owner)
                .help("name a relationship of " + target(relationship) + " that leads to " + owner)
                .build();
    }

    /** TN115. */
    static Diagnostic wrongKind(AttributeDraft.Relationship relationship, Kind owning) {
        return of(
                        Code.TN115,
                        mappedBy(relationship),
                        relationship,
                        "mappedBy of " + label(relationship) + " names a relationship of the wrong kind")
                .found(target(relationship) + "." + relationship.mappedBy() + " is " + annotation(owning)
                        + "; the other side of " + annotation(relationship.kind()) + " is "
                        + annotation(opposite(relationship.kind())))
                .help("make both sides agree:")
                .code(back(relationship))
                .build();
    }

    /** TN117. */
    static Diagnostic followsViewOnly(AttributeDraft.Relationship relationship) {
        String path = target(relationship) + "." + relationship.mappedBy();
        return of(
                        Code.TN117,
                        mappedBy(relationship),
                        relationship,
                        "mappedBy of " + label(relationship) + " names a view-only relationship")
                .found(path + " has @ViewOnly, so that neither side would be written")
                .help("remove @ViewOnly from " + path + ", or view this side only:")
                .code("@ViewOnly")
                .build();
    }

    private static String back(AttributeDraft.Relationship relationship) {
        String name = relationship.mappedBy();
        String owner = relationship.site().entity().simple();
        boolean many = relationship.kind() == Kind.MANY_TO_MANY;
        return annotation(opposite(relationship.kind())) + " " + (many ? "Set<" + owner + ">" : owner) + " "
                + name.substring(name.lastIndexOf('.') + 1) + ";";
    }

    private static Kind opposite(Kind kind) {
        return kind == Kind.ONE_TO_MANY ? Kind.MANY_TO_ONE : kind;
    }

    private static String annotation(Kind kind) {
        return RelationshipDiagnostics.annotation(kind);
    }

    private static Address mappedBy(AttributeDraft.Relationship relationship) {
        return relationship.annotation().addressOf("mappedBy");
    }

    private static String label(AttributeDraft.Relationship relationship) {
        return RelationshipDiagnostics.label(relationship);
    }

    private static String target(AttributeDraft.Relationship relationship) {
        return relationship.target().simple();
    }

    private static Diagnostic.Builder of(
            Code code, Address address, AttributeDraft.Relationship relationship, String cause) {
        return Diagnostic.of(code, address, cause)
                .suppressed(relationship.site().suppressed());
    }
}
