package dev.tenon.processor.check.attribute;

import dev.tenon.processor.check.subject.AccessStyle;
import dev.tenon.processor.check.subject.MappedType;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.check.subject.TypeCheck;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.Member;
import dev.tenon.processor.model.declaration.MethodDeclaration;
import dev.tenon.processor.model.declaration.TypeDeclaration;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** TN025: an annotation on a getter where fields are mapped, the other way round, or on another method, is not read. */
public final class AccessMismatchCheck implements TypeCheck {

    @Override
    public void check(MappedType type, Subjects classes, Diagnostics diagnostics) {
        if (type.type().kind() == TypeDeclaration.Kind.RECORD) {
            return;
        }
        Stream.<Member>concat(type.type().fields().stream(), type.type().properties().stream())
                .forEach(member -> checkAccess(type, member, diagnostics));
        for (Member member : type.otherMembers()) {
            boolean leftOut = member.isAnnotated(Jakarta.TRANSIENT)
                    || member.modifiers().isStatic()
                    || (member instanceof Member.Field && member.modifiers().isTransient());
            if (!leftOut) {
                MemberAnnotations.firstMapping(member)
                        .filter(use -> !isRepeated(use, member, type))
                        .ifPresent(use -> diagnostics.report(unread(type, member, use)));
            }
        }
        checkOtherMethods(type, diagnostics);
    }

    /** {@code @Access} stands on the member that it makes persistent. */
    private static void checkAccess(MappedType type, Member member, Diagnostics diagnostics) {
        String own = member instanceof Member.Field ? "FIELD" : "PROPERTY";
        member.annotation(Jakarta.ACCESS)
                .filter(use -> !use.constant("value", own).equals(own))
                .ifPresent(use -> diagnostics.report(type.report(
                                Code.TN025,
                                use.addressOf("value"),
                                "@Access(AccessType.%s) on the %s of %s.%s is not read"
                                        .formatted(
                                                use.constant("value", own),
                                                own.equals("FIELD") ? "field" : "getter",
                                                type.display(),
                                                member.name()))
                        .found("it stands on the member that is to be persistent")
                        .help("move it to the %s, with the other annotations of %s"
                                .formatted(own.equals("FIELD") ? "getter" : "field", member.name()))
                        .build()));
    }

    /** The same annotation on the attribute itself: then nothing is lost. */
    private static boolean isRepeated(AnnotationUse use, Member member, MappedType type) {
        return type.attributes().stream()
                .filter(attribute -> attribute.name().equals(member.name()))
                .flatMap(attribute -> attribute.use(use.type()).stream())
                .anyMatch(other -> other.members().equals(use.members()));
    }

    private static Diagnostic unread(MappedType type, Member member, AnnotationUse use) {
        boolean field = member instanceof Member.Field;
        String word = MemberAnnotations.display(use);
        return type.report(
                        Code.TN025,
                        use.address(),
                        "%s on the %s of %s.%s is not read"
                                .formatted(word, field ? "field" : "getter", type.display(), member.name()))
                .found("%s is mapped by its %s"
                        .formatted(type.display(), type.access() == AccessStyle.FIELD ? "fields" : "getters"))
                .help("move %s to the %s, or say that this one is different:"
                        .formatted(word, field ? "getter" : "field"))
                .code("@Access(AccessType.%s)".formatted(field ? "FIELD" : "PROPERTY"))
                .build();
    }

    private static void checkOtherMethods(MappedType type, Diagnostics diagnostics) {
        Set<String> getters =
                type.type().properties().stream().map(Member.Property::getter).collect(Collectors.toSet());
        type.type().methods().stream()
                .filter(method -> method.declaringClass().equals(type.type().name()))
                .filter(method ->
                        !getters.contains(method.name()) || !method.parameters().isEmpty())
                .forEach(method -> MemberAnnotations.firstMapping(method.annotations())
                        .ifPresent(use -> diagnostics.report(noGetter(type, method, use))));
    }

    private static Diagnostic noGetter(MappedType type, MethodDeclaration method, AnnotationUse use) {
        String word = MemberAnnotations.display(use);
        return type.report(
                        Code.TN025,
                        use.address(),
                        "%s on %s.%s, which is no getter".formatted(word, type.display(), method.name()))
                .found("attributes are fields, or getters with the name of a property")
                .help("move %s to the field or the getter".formatted(word))
                .build();
    }
}
