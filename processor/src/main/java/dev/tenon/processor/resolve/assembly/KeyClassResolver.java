package dev.tenon.processor.resolve.assembly;

import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.HierarchyDeclaration;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.Member;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.model.mapping.AttributeAccess.Style;
import dev.tenon.processor.model.mapping.IdentifierMapping.Form;
import dev.tenon.processor.model.mapping.IdentifierMapping.IdClassMapping;
import dev.tenon.processor.model.mapping.IdentifierMapping.IdClassMember;
import dev.tenon.processor.model.mapping.Instantiation;
import dev.tenon.processor.model.mapping.ValueMapping;
import dev.tenon.processor.resolve.attribute.AccessResolver;
import dev.tenon.processor.resolve.attribute.AttributeDraft;
import dev.tenon.processor.resolve.attribute.Compilation;
import dev.tenon.processor.resolve.attribute.EntityDraft;
import dev.tenon.processor.resolve.attribute.InstantiationResolver;
import dev.tenon.processor.resolve.attribute.JavaTypes;
import dev.tenon.processor.resolve.link.IdentifierDiagnostics;
import dev.tenon.processor.resolve.link.IdentifierDraft;
import dev.tenon.processor.resolve.link.Links;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves the class that users pass to {@code find} where an identifier is composite. */
final class KeyClassResolver {
    /** Identifiers that are derived from each other nest no deeper than this; a cycle ends here. */
    private static final int DEEPEST = 8;

    private final Compilation compilation;
    private final Links links;
    private final KeyTypes types;

    KeyClassResolver(Compilation compilation, Links links) {
        this.compilation = compilation;
        this.links = links;
        this.types = new KeyTypes(compilation, links);
    }

    /** The class of an entity's composite identifier; nothing for a simple one, and after a report. */
    Optional<IdClassMapping> resolve(EntityDraft entity) {
        IdentifierDraft identifier = links.identifier(entity);
        Optional<IdClassMapping> keyClass = keyClass(entity, entity, "", 0);
        if (onlyParent(identifier).isEmpty()) {
            identifier.idClass().ifPresent(use -> reportProblems(entity, identifier, use, keyClass));
        }
        return keyClass;
    }

    /** The key class of {@code of}, to be used by code in the package of {@code from}. */
    private Optional<IdClassMapping> keyClass(EntityDraft from, EntityDraft of, String prefix, int depth) {
        IdentifierDraft identifier = links.identifier(of);
        Optional<AttributeDraft.Relationship> parent = onlyParent(identifier);
        if (parent.isPresent()) {
            String path = prefix + parent.get().path() + ".";
            return depth > DEEPEST
                    ? Optional.empty()
                    : links.draft(parent.get().target()).flatMap(target -> keyClass(from, target, path, depth + 1));
        }
        AccessResolver access = from.access();
        if (identifier.form() == Form.EMBEDDED && identifier.embedded().isPresent()) {
            return Optional.of(embedded(identifier.embedded().get(), prefix));
        }
        return identifier
                .idClass()
                .flatMap(use -> use.classLiteral("value"))
                .flatMap(JavaTypes::className)
                .flatMap(compilation::type)
                .map(idClass -> idClass(from, of, idClass, access, prefix, depth));
    }

    /**
     * The relationship that is the whole identifier, which is then the parent's own: the id class, if one is written,
     * is the parent's as well.
     */
    private Optional<AttributeDraft.Relationship> onlyParent(IdentifierDraft identifier) {
        if (identifier.parts().size() != 1
                || !(identifier.parts().get(0) instanceof AttributeDraft.Relationship relationship)) {
            return Optional.empty();
        }
        Optional<JavaType> written = identifier.idClass().flatMap(use -> use.classLiteral("value"));
        boolean parents = written.isEmpty()
                || types.type(relationship)
                        .filter(type -> JavaTypes.isSameClass(type, written.get()))
                        .isPresent();
        return parents ? Optional.of(relationship) : Optional.empty();
    }

    private static IdClassMapping embedded(AttributeDraft.Embedded embedded, String prefix) {
        List<IdClassMember> members = new ArrayList<>();
        for (AttributeDraft attribute : embedded.attributes()) {
            String path = prefix + attribute.path();
            if (attribute instanceof AttributeDraft.Basic basic) {
                members.add(new IdClassMember(path, basic.value(), basic.site().access(), Optional.empty()));
            } else if (attribute instanceof AttributeDraft.Embedded inner) {
                members.add(new IdClassMember(
                        path,
                        new ValueMapping.Unresolved(inner.site().type()),
                        inner.site().access(),
                        Optional.of(embedded(inner, prefix))));
            }
        }
        return new IdClassMapping(embedded.embeddable().name(), embedded.instantiation(), members);
    }

    private IdClassMapping idClass(
            EntityDraft from,
            EntityDraft of,
            HierarchyDeclaration idClass,
            AccessResolver access,
            String prefix,
            int depth) {
        List<IdClassMember> members = new ArrayList<>();
        Map<String, JavaType> memberTypes = new LinkedHashMap<>();
        for (AttributeDraft part : links.identifier(of).parts()) {
            Optional<Member> member = member(idClass, part.name(), of.style());
            if (member.isPresent()) {
                memberTypes.put(part.name(), member.get().type());
                members.add(member(from, part, member.get(), style(idClass, member.get()), access, prefix, depth));
            }
        }
        List<String> onlyByConstructor = members.stream()
                .filter(member -> !member.access().isWritable())
                .map(member -> member.access().reader())
                .toList();
        Instantiation instantiation =
                new InstantiationResolver(access).resolve(idClass.type(), memberTypes, onlyByConstructor);
        return new IdClassMapping(idClass.type().name(), instantiation, members);
    }

    private IdClassMember member(
            EntityDraft from,
            AttributeDraft part,
            Member member,
            Style style,
            AccessResolver access,
            String prefix,
            int depth) {
        String path = prefix + part.path();
        Optional<IdClassMapping> nested = Optional.empty();
        if (part instanceof AttributeDraft.Relationship relationship && depth < DEEPEST) {
            nested =
                    links.draft(relationship.target()).flatMap(target -> keyClass(from, target, path + ".", depth + 1));
        }
        ValueMapping value = nested.isPresent()
                ? new ValueMapping.Unresolved(member.type())
                : types.value(part).orElseGet(() -> new ValueMapping.Unresolved(member.type()));
        return new IdClassMember(path, value, access.resolve(member, style), nested);
    }

    private static Style style(HierarchyDeclaration idClass, Member member) {
        if (idClass.type().kind() == TypeDeclaration.Kind.RECORD) {
            return Style.COMPONENT;
        }
        return member instanceof Member.Property ? Style.PROPERTY : Style.FIELD;
    }

    /** In the entity's access style where the class has it so, else as the class has it. */
    private static Optional<Member> member(HierarchyDeclaration idClass, String name, Style style) {
        Optional<Member> field = idClass.fromRoot().stream()
                .flatMap(type -> type.fields().stream())
                .<Member>map(member -> member)
                .filter(member -> member.name().equals(name))
                .findFirst();
        Optional<Member> property = idClass.fromRoot().stream()
                .flatMap(type -> type.properties().stream())
                .filter(member -> member.setter() != null || field.isEmpty())
                .<Member>map(member -> member)
                .filter(member -> member.name().equals(name))
                .findFirst();
        boolean byProperty = style == Style.PROPERTY && idClass.type().kind() != TypeDeclaration.Kind.RECORD;
        return byProperty ? property.or(() -> field) : field.or(() -> property);
    }

    /** That names differ is the cause of a constructor that does not fit, and said alone. */
    private void reportProblems(
            EntityDraft entity, IdentifierDraft identifier, AnnotationUse use, Optional<IdClassMapping> keyClass) {
        Optional<TypeDeclaration> idClass = use.classLiteral("value").flatMap(compilation::declaration);
        if (idClass.isEmpty() || keyClass.isEmpty()) {
            return;
        }
        List<String> differences = compilation
                .type(idClass.get().name())
                .map(hierarchy -> differences(entity, identifier, hierarchy))
                .orElse(List.of());
        if (!differences.isEmpty()) {
            compilation.report(IdentifierDiagnostics.idClassDoesNotMatch(
                    entity, idClass.get().name().simple(), use.addressOf("value"), differences));
        } else if (keyClass.get().instantiation() instanceof Instantiation.Unresolved && !isByLombok(idClass.get())) {
            compilation.report(IdentifierDiagnostics.keyCannotBeMade(entity, idClass.get(), use.addressOf("value")));
        }
    }

    /** Constructors that Lombok adds may not be seen yet. */
    private static boolean isByLombok(TypeDeclaration type) {
        return type.annotations().stream().anyMatch(use -> use.type().startsWith("lombok."));
    }

    private List<String> differences(EntityDraft entity, IdentifierDraft identifier, HierarchyDeclaration idClass) {
        List<String> differences = new ArrayList<>();
        String name = idClass.type().name().simple();
        String owner = entity.name().simple();
        for (AttributeDraft part : identifier.parts()) {
            Optional<Member> member = member(idClass, part.name(), entity.style());
            Optional<JavaType> expected = types.type(part);
            if (member.isEmpty()) {
                differences.add(name + " has no " + part.name() + ", which is an @Id of " + owner);
            } else if (expected.isPresent() && !isSame(member.get().type(), expected.get())) {
                differences.add(name + "." + part.name() + " is "
                        + member.get().type().display() + "; " + owner + "." + part.name() + " is "
                        + expected.get().display());
            }
        }
        idClass.fromRoot().stream()
                .flatMap(type -> type.fields().stream())
                .filter(field ->
                        !field.modifiers().isStatic() && !field.modifiers().isTransient())
                .filter(field -> identifier.parts().stream()
                        .noneMatch(part -> part.name().equals(field.name())))
                .forEach(field -> differences.add(owner + " has no @Id " + field.name() + ", which " + name + " has"));
        return differences;
    }

    private static boolean isSame(JavaType member, JavaType expected) {
        return JavaTypes.isUnresolved(member)
                || JavaTypes.isUnresolved(expected)
                || JavaTypes.isSameClass(member, expected);
    }
}
