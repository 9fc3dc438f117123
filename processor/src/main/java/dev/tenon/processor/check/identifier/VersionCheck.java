package dev.tenon.processor.check.identifier;

import dev.tenon.processor.check.subject.AttributeCheck;
import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.Address;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.Optional;
import java.util.Set;

/** TN015: a version is a counter or a point in time, of a type that a column can count. */
public final class VersionCheck implements AttributeCheck {
    private static final Set<String> TYPES = Set.of(
            "short",
            "int",
            "long",
            "java.lang.Short",
            "java.lang.Integer",
            "java.lang.Long",
            "java.sql.Timestamp",
            "java.time.Instant",
            "java.time.LocalDateTime");

    @Override
    public void check(DeclaredAttribute attribute, Subjects classes, Diagnostics diagnostics) {
        Optional<String> type = attribute.valueTypeName();
        boolean impossible = attribute.relationship().isPresent()
                || attribute.isElementCollection()
                || type.filter(name -> !TYPES.contains(name)).isPresent();
        attribute
                .use(Jakarta.VERSION)
                .filter(use -> impossible && !attribute.isIdentifier())
                .ifPresent(use -> {
                    Address address = use.address();
                    String written = attribute.member().type().display();
                    diagnostics.report(attribute
                            .report(
                                    Code.TN015,
                                    address,
                                    "the version %s cannot be a %s".formatted(attribute.display(), written))
                            .found(
                                    "a version is short, int, long, Short, Integer, Long, Instant, LocalDateTime or Timestamp")
                            .help("count the changes:")
                            .code("@Version int %s;".formatted(attribute.name()))
                            .build());
                });
    }
}
