package dev.tenon.processor.check.feature;

import dev.tenon.processor.check.subject.MappedType;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.check.subject.TypeCheck;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.Set;

/** TN029: callbacks and listeners are not called yet, so what they set stays unset. */
public final class CallbackCheck implements TypeCheck {
    private static final Set<String> CALLBACKS = Set.of(
            Jakarta.PRE_PERSIST,
            Jakarta.POST_PERSIST,
            Jakarta.PRE_UPDATE,
            Jakarta.POST_UPDATE,
            Jakarta.PRE_REMOVE,
            Jakarta.POST_REMOVE,
            Jakarta.POST_LOAD);

    @Override
    public void check(MappedType type, Subjects classes, Diagnostics diagnostics) {
        type.use(Jakarta.ENTITY_LISTENERS)
                .ifPresent(use ->
                        diagnostics.report(uncalled(type, use, "the listeners of %s are".formatted(type.display()))));
        type.type().methods().stream()
                .filter(method -> method.declaringClass().equals(type.type().name()))
                .forEach(method -> method.annotations().stream()
                        .filter(use -> CALLBACKS.contains(use.type()))
                        .forEach(use -> diagnostics.report(
                                uncalled(type, use, "%s.%s is".formatted(type.display(), method.name())))));
    }

    private static Diagnostic uncalled(MappedType type, AnnotationUse use, String what) {
        String simple = use.type().substring(use.type().lastIndexOf('.') + 1);
        return type.report(Code.TN029, use.address(), "%s not called".formatted(what))
                .found("@%s is not built yet; what it sets stays unset".formatted(simple))
                .help("set the values in the constructor, or where the change is made")
                .build();
    }
}
