package dev.tenon.processor.check.entity;

import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.MappedType;
import dev.tenon.processor.check.subject.MappingCheck;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.JavaType;
import dev.tenon.processor.model.declaration.Member;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.model.declaration.TypeDeclaration.Kind;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** TN025: a class with a table or an identifier that is no entity: nothing of it is stored. */
public final class ForgottenEntityCheck implements MappingCheck {

    @Override
    public void check(Subjects classes, Diagnostics diagnostics) {
        Set<String> spokenOf = spokenOf(classes);
        classes.declarations().classes().values().stream()
                .map(found -> found.type())
                .filter(type -> type.fromSource() && type.kind() == Kind.CLASS && hasNoRole(type))
                .filter(type -> !spokenOf.contains(type.name().canonical()))
                .filter(type -> type.isAnnotated(Jakarta.TABLE) || isIdentified(type))
                .forEach(type -> diagnostics.report(forgotten(type)));
    }

    private static Diagnostic forgotten(TypeDeclaration type) {
        String name = type.name().simple();
        return Diagnostic.of(Code.TN025, type.address(), "%s is mapped like an entity, but is none".formatted(name))
                .found("%s has %s, and no @Entity"
                        .formatted(name, type.isAnnotated(Jakarta.TABLE) ? "@Table" : "an attribute with @Id"))
                .help("say what it is:")
                .code("@Entity")
                .suppressed(type.suppressed())
                .build();
    }

    /** Superclasses, keys and targets of relationships: what is wrong with those is said where they are used. */
    private static Set<String> spokenOf(Subjects classes) {
        Set<String> names = new HashSet<>();
        for (MappedType type : classes.types()) {
            type.hierarchy()
                    .superclasses()
                    .forEach(superclass -> names.add(superclass.name().canonical()));
            type.use(Jakarta.ID_CLASS).flatMap(use -> use.classLiteral("value")).ifPresent(key -> add(key, names));
        }
        classes.attributes().stream()
                .map(DeclaredAttribute::member)
                .map(Member::type)
                .forEach(type -> add(type, names));
        return names;
    }

    private static void add(JavaType type, Set<String> names) {
        if (type instanceof JavaType.Declared declared) {
            names.add(declared.name().canonical());
            declared.arguments().forEach(argument -> add(argument, names));
        }
    }

    private static boolean hasNoRole(TypeDeclaration type) {
        return Stream.of(Jakarta.ENTITY, Jakarta.MAPPED_SUPERCLASS, Jakarta.EMBEDDABLE, Jakarta.CONVERTER)
                .noneMatch(type::isAnnotated);
    }

    private static boolean isIdentified(TypeDeclaration type) {
        return Stream.<Member>concat(type.fields().stream(), type.properties().stream())
                .anyMatch(member -> member.isAnnotated(Jakarta.ID) || member.isAnnotated(Jakarta.EMBEDDED_ID));
    }
}
