package dev.tenon.processor.check.attribute;

import dev.tenon.processor.check.subject.MappedType;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.check.subject.TypeCheck;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.Member;
import dev.tenon.processor.resolve.name.Jakarta;
import dev.tenon.processor.resolve.name.TenonNames;
import java.util.Optional;

/** TN049, TN050: a member that is not persistent, with annotations that say how it is stored. */
public final class TransientMappingCheck implements TypeCheck {

    @Override
    public void check(MappedType type, Subjects classes, Diagnostics diagnostics) {
        for (Member member : type.otherMembers()) {
            Optional<AnnotationUse> mapping =
                    MemberAnnotations.firstMapping(member).or(() -> proxy(member));
            if (mapping.isPresent()) {
                reason(member).ifPresent(why -> diagnostics.report(report(type, member, mapping.get(), why)));
            }
        }
    }

    private static Optional<AnnotationUse> proxy(Member member) {
        return member.annotations().stream()
                .filter(use -> use.type().equals(TenonNames.ASSOCIATION_PROXY))
                .findFirst();
    }

    private static Optional<String> reason(Member member) {
        if (member.isAnnotated(Jakarta.TRANSIENT)) {
            return Optional.of("@Transient");
        }
        if (member.modifiers().isStatic()) {
            return Optional.of("static");
        }
        boolean keyword = member instanceof Member.Field && member.modifiers().isTransient();
        return keyword ? Optional.of("transient") : Optional.empty();
    }

    private static Diagnostic report(MappedType type, Member member, AnnotationUse mapping, String why) {
        Code code = why.equals("@Transient") ? Code.TN050 : Code.TN049;
        String word = MemberAnnotations.display(mapping);
        boolean proxy = mapping.type().equals(TenonNames.ASSOCIATION_PROXY);
        return type.report(
                        code,
                        mapping.address(),
                        "%s on %s.%s, which is %s".formatted(word, type.display(), member.name(), why))
                .found("a member that is %s is not %s".formatted(why, proxy ? "mapped" : "stored"))
                .help("remove %s to %s it, or %s to leave it out".formatted(why, proxy ? "fill" : "store", word))
                .build();
    }
}
