package dev.tenon.processor.check.subject;

import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.HierarchyDeclaration;
import dev.tenon.processor.model.declaration.Member;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A class of this compilation that takes part in a mapping.
 *
 * @param type the class
 * @param role what it is mapped as
 * @param access where its attributes are declared
 * @param hierarchy the managed class whose hierarchy it was met in; its type variables are replaced as that class says
 */
public record MappedType(TypeDeclaration type, Role role, AccessStyle access, HierarchyDeclaration hierarchy) {

    /** What a class can be mapped as. */
    public enum Role {
        ENTITY("entity"),
        MAPPED_SUPERCLASS("mapped superclass"),
        EMBEDDABLE("embeddable");

        private final String word;

        Role(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /** The simple name, as messages use it. */
    public String display() {
        return type.name().simple();
    }

    /** The canonical name. */
    public String canonical() {
        return type.name().canonical();
    }

    /** Whether it is an entity. */
    public boolean isEntity() {
        return role == Role.ENTITY;
    }

    /** Whether it is, or gives its attributes to, an entity that extends another one. */
    public boolean isBelowEntity() {
        return hierarchy.entitySuperclass().isPresent()
                && hierarchy.belowEntity().fromRoot().contains(type);
    }

    /** The annotation of that canonical name. */
    public Optional<AnnotationUse> use(String annotation) {
        return type.annotation(annotation);
    }

    /** Whether the class carries that annotation. */
    public boolean has(String annotation) {
        return type.isAnnotated(annotation);
    }

    /** Fields and properties that are persistent under the class's access. */
    public List<DeclaredAttribute> attributes() {
        return Stream.concat(type.fields().stream(), type.properties().stream())
                .filter(member -> access.makesPersistent(member, type))
                .map(member -> new DeclaredAttribute(this, member))
                .toList();
    }

    /** Fields and properties that are not, although they may carry annotations. */
    public List<Member> otherMembers() {
        return Stream.<Member>concat(type.fields().stream(), type.properties().stream())
                .filter(member -> !access.makesPersistent(member, type))
                .toList();
    }

    /** Begins a diagnostic at this class. */
    public Diagnostic.Builder report(Code code, String cause) {
        return report(code, type.address(), cause);
    }

    /** Begins a diagnostic at a part of this class. */
    public Diagnostic.Builder report(Code code, Address address, String cause) {
        return Diagnostic.of(code, address, cause).suppressed(type.suppressed());
    }
}
