package dev.tenon.processor.check.column;

import dev.tenon.processor.check.subject.Annotated;
import dev.tenon.processor.check.subject.MappingCheck;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.declaration.AnnotationUse;
import dev.tenon.processor.resolve.name.Jakarta;
import java.util.Set;

/** TN036: a column has room for at least one character or digit, and no more decimals than digits. */
public final class ColumnSizeCheck implements MappingCheck {
    private static final Set<String> SIZED = Set.of(Jakarta.COLUMN, Jakarta.MAP_KEY_COLUMN);

    @Override
    public void check(Subjects classes, Diagnostics diagnostics) {
        classes.annotations()
                .filter(annotated -> SIZED.contains(annotated.use().type()))
                .forEach(annotated -> {
                    AnnotationUse use = annotated.use();
                    if (use.has("length") && use.integer("length", 255) <= 0) {
                        diagnostics.report(impossible(annotated, "length", "a column holds at least one character"));
                    }
                    int fraction = use.integer("secondPrecision", -1);
                    if (fraction > 9 || fraction < -1) {
                        diagnostics.report(
                                impossible(annotated, "secondPrecision", "a second has none to nine digits"));
                    }
                    if (use.integer("precision", 0) < 0) {
                        diagnostics.report(impossible(annotated, "precision", "a number has at least one digit"));
                    } else if (use.integer("scale", 0) < 0) {
                        diagnostics.report(impossible(annotated, "scale", "the digits behind the point are 0 or more"));
                    } else if (use.integer("precision", 0) > 0
                            && use.integer("scale", 0) > use.integer("precision", 0)) {
                        diagnostics.report(impossible(
                                annotated,
                                "scale",
                                "precision = %d counts all digits, those behind the point included"
                                        .formatted(use.integer("precision", 0))));
                    }
                });
    }

    private static String example(String member) {
        return switch (member) {
            case "length" -> "@Column(length = 255)";
            case "secondPrecision" -> "@Column(secondPrecision = 6)";
            default -> "@Column(precision = 12, scale = 2)";
        };
    }

    private static Diagnostic impossible(Annotated annotated, String member, String reason) {
        AnnotationUse use = annotated.use();
        return Diagnostic.of(
                        Code.TN036,
                        use.addressOf(member),
                        "%s = %d is impossible for the column of %s"
                                .formatted(member, use.integer(member, 0), annotated.on()))
                .found(reason)
                .help("state the size of the column, or leave it out:")
                .code(example(member))
                .suppressed(annotated.suppressed())
                .build();
    }
}
