package dev.tenon.processor.check.feature;

import dev.tenon.processor.check.subject.MappedType;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.check.subject.TypeCheck;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.model.declaration.Member;
import java.util.Set;
import java.util.stream.Stream;

/** TN053: annotations of other frameworks that would change what is stored, and are not read. */
public final class ForeignAnnotationCheck implements TypeCheck {
    private static final String HIBERNATE = "org.hibernate.annotations.";
    private static final String SPRING_DATA = "org.springframework.data.annotation.";
    private static final Set<String> HIBERNATE_CHANGES = Set.of(
            "Any",
            "ColumnTransformer",
            "CreationTimestamp",
            "CurrentTimestamp",
            "Formula",
            "GenericGenerator",
            "JdbcTypeCode",
            "JoinFormula",
            "ManyToAny",
            "Parent",
            "SoftDelete",
            "SQLDelete",
            "SQLInsert",
            "SQLJoinTableRestriction",
            "SQLRestriction",
            "SQLUpdate",
            "Subselect",
            "TenantId",
            "Type",
            "UpdateTimestamp",
            "UuidGenerator",
            "Where",
            "WhereJoinTable");
    private static final Set<String> SPRING_CHANGES =
            Set.of("Id", "Version", "Transient", "CreatedBy", "CreatedDate", "LastModifiedBy", "LastModifiedDate");

    @Override
    public void check(MappedType type, Subjects classes, Diagnostics diagnostics) {
        type.type().annotations().stream()
                .filter(ForeignAnnotationCheck::changesMapping)
                .forEach(use -> diagnostics.report(unread(type, type.display(), use)));
        Stream.<Member>concat(type.type().fields().stream(), type.type().properties().stream())
                .forEach(member -> member.annotations().stream()
                        .filter(ForeignAnnotationCheck::changesMapping)
                        .forEach(use -> diagnostics.report(unread(type, type.display() + "." + member.name(), use))));
    }

    private static Diagnostic unread(MappedType type, String place, AnnotationUse use) {
        String simple = simpleName(use);
        boolean old = use.type().startsWith("javax.persistence.");
        return type.report(Code.TN053, use.address(), "@%s on %s is not read".formatted(simple, place))
                .found("it is %s".formatted(use.type()))
                .help(
                        old || (use.type().startsWith(SPRING_DATA) && SHARED.contains(simple))
                                ? "import jakarta.persistence.%s".formatted(simple)
                                : "nothing of what it says happens; map the attribute without it")
                .build();
    }

    private static final Set<String> SHARED = Set.of("Id", "Version", "Transient");

    private static boolean changesMapping(AnnotationUse use) {
        String type = use.type();
        String simple = simpleName(use);
        return type.startsWith("javax.persistence.")
                || (type.startsWith(HIBERNATE) && HIBERNATE_CHANGES.contains(simple))
                || (type.startsWith(SPRING_DATA) && SPRING_CHANGES.contains(simple));
    }

    private static String simpleName(AnnotationUse use) {
        return use.type().substring(use.type().lastIndexOf('.') + 1);
    }
}
