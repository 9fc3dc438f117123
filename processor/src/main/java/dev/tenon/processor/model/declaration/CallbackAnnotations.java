package dev.tenon.processor.model.declaration;

import dev.tenon.spi.LifecycleEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The annotations of callback methods. */
public final class CallbackAnnotations {
    private static final Set<String> ALL =
            Arrays.stream(LifecycleEvent.values()).map(CallbackAnnotations::of).collect(Collectors.toUnmodifiableSet());

    private CallbackAnnotations() {}

    /** Their canonical names. */
    public static Set<String> all() {
        return ALL;
    }

    /** The canonical name of the annotation for an event. */
    public static String of(LifecycleEvent event) {
        return "jakarta.persistence."
                + switch (event) {
                    case PRE_PERSIST -> "PrePersist";
                    case POST_PERSIST -> "PostPersist";
                    case PRE_UPDATE -> "PreUpdate";
                    case POST_UPDATE -> "PostUpdate";
                    case PRE_REMOVE -> "PreRemove";
                    case POST_REMOVE -> "PostRemove";
                    case POST_LOAD -> "PostLoad";
                };
    }

    /** The callback annotations of a method, in source order. */
    public static List<AnnotationUse> on(MethodDeclaration method) {
        return method.annotations().stream()
                .filter(use -> ALL.contains(use.type()))
                .toList();
    }
}
