package dev.tenon.processor.check.identifier;

import dev.tenon.processor.check.subject.AttributeCheck;
import dev.tenon.processor.check.subject.DeclaredAttribute;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.resolve.name.Jakarta;

/** TN036: the column of a version by time keeps what the session compares, which is microseconds. */
public final class VersionPrecisionCheck implements AttributeCheck {
    private static final int MICROSECONDS = 6;

    @Override
    public void check(DeclaredAttribute attribute, Subjects classes, Diagnostics diagnostics) {
        attribute
                .use(Jakarta.COLUMN)
                .filter(use -> attribute.has(Jakarta.VERSION))
                .ifPresent(use -> {
                    int digits = use.integer("secondPrecision", -1);
                    if (digits >= 0 && digits < MICROSECONDS) {
                        diagnostics.report(attribute
                                .report(
                                        Code.TN036,
                                        use.addressOf("secondPrecision"),
                                        "secondPrecision = %d is too little for the version %s"
                                                .formatted(digits, attribute.display()))
                                .found(
                                        "the column would round the version, and the next update would not find it again")
                                .help("leave it out, or keep microseconds:")
                                .code("@Column(secondPrecision = 6)")
                                .build());
                    }
                });
    }
}
