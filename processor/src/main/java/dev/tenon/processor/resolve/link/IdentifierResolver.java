package dev.tenon.processor.resolve.link;

import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.model.mapping.BasicType;
import dev.tenon.processor.model.mapping.IdentifierMapping.Form;
import dev.tenon.processor.model.mapping.ValueMapping;
import dev.tenon.processor.resolve.attribute.AttributeDraft;
import dev.tenon.processor.resolve.attribute.Compilation;
import dev.tenon.processor.resolve.attribute.EntityDraft;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.type.DataType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the attributes that identify an entity, and says so where there are none or impossible ones. */
final class IdentifierResolver {
    private static final Set<BasicType> IMPOSSIBLE = EnumSet.of(
            BasicType.BYTES,
            BasicType.BYTE_OBJECTS,
            BasicType.CHARS,
            BasicType.CHARACTER_OBJECTS,
            BasicType.SERIALIZABLE,
            BasicType.TIME_ZONE);

    private final Compilation compilation;

    IdentifierResolver(Compilation compilation) {
        this.compilation = compilation;
    }

    IdentifierDraft resolve(EntityDraft entity) {
        List<AttributeDraft> annotated = entity.attributes().stream()
                .filter(attribute -> attribute.site().isAnnotated(Jakarta.ID))
                .toList();
        Optional<AttributeDraft> embedded = entity.attributes().stream()
                .filter(attribute -> attribute.site().isAnnotated(Jakarta.EMBEDDED_ID))
                .findFirst();
        if (embedded.isPresent()) {
            return embedded(embedded.get());
        }
        Optional<AnnotationUse> idClass = idClass(entity);
        if (annotated.isEmpty()) {
            if (isClass(entity)
                    && !isIdentifiedByNoAttribute(entity)
                    && !isIdentifiedInVain(entity)
                    && !extendsUnknown(entity)) {
                compilation.report(IdentifierDiagnostics.missing(entity));
            }
            return IdentifierDraft.unresolved();
        }
        if (!annotated.stream().allMatch(this::isPossible)) {
            return IdentifierDraft.unresolved();
        }
        if (annotated.size() > 1 && idClass.isEmpty()) {
            compilation.report(IdentifierDiagnostics.several(entity, annotated));
            return IdentifierDraft.unresolved();
        }
        Form form = idClass.isPresent() ? Form.ID_CLASS : Form.SIMPLE;
        return new IdentifierDraft(form, annotated, Optional.empty(), idClass);
    }

    /** Of a superclass that the compiler does not find it is not known what it has. */
    private static boolean extendsUnknown(EntityDraft entity) {
        return entity.hierarchy().fromRoot().get(0).superclass() instanceof JavaType.Unresolved;
    }

    private static boolean isClass(EntityDraft entity) {
        TypeDeclaration.Kind kind = entity.hierarchy().type().kind();
        return kind == TypeDeclaration.Kind.CLASS || kind == TypeDeclaration.Kind.RECORD;
    }

    /**
     * An identifier on a member that is no attribute, because its class is not mapped or it is static or transient: the
     * check that says so names the cause (TN025, TN049).
     */
    private static boolean isIdentifiedByNoAttribute(EntityDraft entity) {
        return entity.hierarchy().fromRoot().stream()
                .filter(TypeDeclaration::fromSource)
                .flatMap(type -> Stream.concat(type.fields().stream(), type.properties().stream()))
                .filter(member -> !member.isAnnotated(Jakarta.TRANSIENT))
                .anyMatch(member -> member.isAnnotated(Jakarta.ID) || member.isAnnotated(Jakarta.EMBEDDED_ID));
    }

    /** A record, and an identifier that an interface means to name: checks speak of those (TN001, TN065, TN066). */
    private boolean isIdentifiedInVain(EntityDraft entity) {
        return compilation
                .declarations()
                .mappingOf(entity.name())
                .filter(mapping -> entity.hierarchy().type().kind() == TypeDeclaration.Kind.RECORD
                        || !mapping.type().supertypes().isEmpty()
                        || mapping.type().methods().stream()
                                .anyMatch(
                                        method -> method.annotation(Jakarta.ID).isPresent()
                                                || method.annotation(Jakarta.EMBEDDED_ID)
                                                        .isPresent()))
                .isPresent();
    }

    private static Optional<AnnotationUse> idClass(EntityDraft entity) {
        return entity.hierarchy().fromRoot().stream()
                .flatMap(type -> type.annotation(Jakarta.ID_CLASS).stream())
                .reduce((inherited, own) -> own);
    }

    private IdentifierDraft embedded(AttributeDraft attribute) {
        if (!(attribute instanceof AttributeDraft.Embedded embedded)) {
            return IdentifierDraft.unresolved();
        }
        List<AttributeDraft> parts = EntityDraft.leaves(embedded.attributes());
        if (parts.isEmpty()) {
            compilation.report(IdentifierDiagnostics.impossible(attribute, false));
            return IdentifierDraft.unresolved();
        }
        Optional<AttributeDraft> relationship = parts.stream()
                .filter(AttributeDraft.Relationship.class::isInstance)
                .findFirst();
        if (relationship.isPresent()) {
            compilation.report(IdentifierDiagnostics.relationshipInside(attribute, relationship.get()));
            return IdentifierDraft.unresolved();
        }
        return parts.stream().allMatch(this::isPossible)
                ? new IdentifierDraft(Form.EMBEDDED, parts, Optional.of(embedded), Optional.empty())
                : IdentifierDraft.unresolved();
    }

    private boolean isPossible(AttributeDraft part) {
        if (part instanceof AttributeDraft.Unresolved) {
            return false;
        }
        if (part instanceof AttributeDraft.Basic basic) {
            return basic.isResolved() && isPossible(basic);
        }
        if (part instanceof AttributeDraft.Relationship relationship
                && relationship.isToOne()
                && !relationship.isInverse()) {
            return true;
        }
        compilation.report(IdentifierDiagnostics.impossible(part, part instanceof AttributeDraft.Embedded));
        return false;
    }

    private boolean isPossible(AttributeDraft.Basic basic) {
        boolean large = basic.site().isAnnotated(Jakarta.LOB);
        boolean mutable = basic.value() instanceof ValueMapping.Plain plain && IMPOSSIBLE.contains(plain.type());
        boolean json = basic.value().kind() == DataType.Kind.JSON;
        boolean contradicting = json && basic.site().isAnnotated(Jakarta.ID); // which a check says (TN048)
        if ((large || mutable || json) && !contradicting) {
            compilation.report(IdentifierDiagnostics.impossible(basic, false));
        }
        return !large && !mutable && !json;
    }
}
