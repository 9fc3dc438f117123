package dev.tenon.processor.check.entity;

import dev.tenon.processor.check.subject.MappedType;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.check.subject.TypeCheck;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.Member;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.List;
import java.util.stream.Stream;

/** TN025: a superclass with mapped members that is no mapped superclass: nothing of it is stored. */
public final class UnmappedSuperclassCheck implements TypeCheck {

    @Override
    public void check(MappedType type, Subjects classes, Diagnostics diagnostics) {
        if (type.role() == MappedType.Role.MAPPED_SUPERCLASS) {
            return;
        }
        type.hierarchy().superclasses().stream()
                .filter(superclass -> superclass.fromSource() && !isManaged(superclass))
                .forEach(superclass -> {
                    List<String> mapped = mappedMembers(superclass);
                    if (!mapped.isEmpty()) {
                        diagnostics.report(unmapped(superclass, mapped, type));
                    }
                });
    }

    private static Diagnostic unmapped(TypeDeclaration superclass, List<String> members, MappedType type) {
        String name = superclass.name().simple();
        return Diagnostic.of(
                        Code.TN025,
                        superclass.address(),
                        "%s is mapped in its members, but is no mapped superclass".formatted(name))
                .found("%s extends %s; %s of %s would not be stored"
                        .formatted(type.display(), name, String.join(", ", members), name))
                .help("say that entities inherit its attributes:")
                .code("@MappedSuperclass")
                .suppressed(superclass.suppressed())
                .build();
    }

    private static boolean isManaged(TypeDeclaration type) {
        return type.isAnnotated(Jakarta.ENTITY)
                || type.isAnnotated(Jakarta.MAPPED_SUPERCLASS)
                || type.isAnnotated(Jakarta.EMBEDDABLE);
    }

    private static List<String> mappedMembers(TypeDeclaration type) {
        return Stream.<Member>concat(type.fields().stream(), type.properties().stream())
                .filter(member -> member.annotations().stream()
                        .anyMatch(use -> Jakarta.owns(use.type()) && !use.type().equals(Jakarta.TRANSIENT)))
                .map(Member::name)
                .distinct()
                .toList();
    }
}
