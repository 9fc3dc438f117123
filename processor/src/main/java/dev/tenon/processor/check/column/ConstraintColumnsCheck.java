package dev.tenon.processor.check.column;

import dev.tenon.processor.check.subject.Annotated;
import dev.tenon.processor.check.subject.MappingCheck;
import dev.tenon.processor.check.subject.Subjects;
import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** TN056: a unique constraint or an index is over at least one column, and over each column once. */
public final class ConstraintColumnsCheck implements MappingCheck {
    private static final String UNIQUE = "jakarta.persistence.UniqueConstraint";
    private static final String INDEX = "jakarta.persistence.Index";

    @Override
    public void check(Subjects classes, Diagnostics diagnostics) {
        classes.annotations().forEach(annotated -> {
            if (annotated.use().type().equals(UNIQUE)) {
                check(annotated, "columnNames", annotated.use().texts("columnNames"), diagnostics);
            } else if (annotated.use().type().equals(INDEX)) {
                check(annotated, "columnList", columns(annotated.use().text("columnList", "")), diagnostics);
            }
        });
    }

    private static void check(Annotated annotated, String member, List<String> columns, Diagnostics diagnostics) {
        String word = member.equals("columnNames") ? "unique constraint" : "index";
        boolean empty = columns.isEmpty() || columns.stream().allMatch(String::isBlank);
        Optional<String> repeated = firstRepeated(columns);
        if (empty || repeated.isPresent()) {
            diagnostics.report(Diagnostic.of(
                            Code.TN056,
                            annotated.use().addressOf(member),
                            empty
                                    ? "a %s of %s has no columns".formatted(word, annotated.on())
                                    : "a %s of %s repeats the column %s"
                                            .formatted(word, annotated.on(), repeated.orElse("")))
                    .found("%s = %s".formatted(member, columns))
                    .help("name each column once:")
                    .code(
                            member.equals("columnNames")
                                    ? "@UniqueConstraint(columnNames = {\"…\", \"…\"})"
                                    : "@Index(columnList = \"…, …\")")
                    .suppressed(annotated.suppressed())
                    .build());
        }
    }

    private static List<String> columns(String list) {
        return Arrays.stream(list.split(","))
                .map(column -> column.strip().replaceAll("(?i)\\s+(asc|desc)$", ""))
                .toList();
    }

    private static Optional<String> firstRepeated(List<String> columns) {
        Set<String> seen = new HashSet<>();
        return columns.stream()
                .filter(column -> !seen.add(column.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
