package dev.tenon.processor.check.attribute;

import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.Member;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The annotations of a member that say how it is stored. */
final class MemberAnnotations {
    private static final Set<String> NO_MAPPING = Set.of(
            Jakarta.TRANSIENT,
            Jakarta.ACCESS,
            Jakarta.SEQUENCE_GENERATOR,
            Jakarta.TABLE_GENERATOR,
            Jakarta.PRE_PERSIST,
            Jakarta.POST_PERSIST,
            Jakarta.PRE_UPDATE,
            Jakarta.POST_UPDATE,
            Jakarta.PRE_REMOVE,
            Jakarta.POST_REMOVE,
            Jakarta.POST_LOAD,
            "jakarta.persistence.PersistenceContext",
            "jakarta.persistence.PersistenceUnit");

    private MemberAnnotations() {}

    /** The first annotation of Jakarta Persistence that maps the member. */
    static Optional<AnnotationUse> firstMapping(Member member) {
        return firstMapping(member.annotations());
    }

    static Optional<AnnotationUse> firstMapping(List<AnnotationUse> annotations) {
        return annotations.stream()
                .filter(use -> Jakarta.owns(use.type()) && !NO_MAPPING.contains(use.type()))
                .findFirst();
    }

    /** The annotation as it is written, without its members. */
    static String display(AnnotationUse use) {
        return "@" + use.type().substring(use.type().lastIndexOf('.') + 1);
    }
}
