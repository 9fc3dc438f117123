package dev.tenon.processor.check.entity;

import dev.tenon.processor.check.subject.MappedType;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.check.subject.TypeCheck;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.List;
import java.util.Set;

/** TN024: a class is an entity, a mapped superclass or an embeddable, and never two of them. */
public final class RoleConflictCheck implements TypeCheck {
    private static final Set<String> ROLES =
            Set.of(Jakarta.ENTITY, Jakarta.MAPPED_SUPERCLASS, Jakarta.EMBEDDABLE, Jakarta.CONVERTER);

    @Override
    public void check(MappedType type, Subjects classes, Diagnostics diagnostics) {
        List<AnnotationUse> roles = type.type().annotations().stream()
                .filter(use -> ROLES.contains(use.type()))
                .toList();
        if (roles.size() < 2) {
            return;
        }
        String names = String.join(
                " and ", roles.stream().map(RoleConflictCheck::display).toList());
        diagnostics.report(type.report(
                        Code.TN024, roles.get(1).address(), "%s cannot be %s at once".formatted(type.display(), names))
                .found("%s carries %s".formatted(type.display(), names))
                .help("keep one of them")
                .build());
    }

    private static String display(AnnotationUse use) {
        return "@" + use.type().substring(use.type().lastIndexOf('.') + 1);
    }
}
