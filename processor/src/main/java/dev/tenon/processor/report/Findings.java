package dev.tenon.processor.report;

import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.model.Options;
import dev.tenon.processor.model.Options.Severity;
import dev.tenon.processor.model.declaration.Address;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What was reported, to be shown where it belongs; what a section has taken is no longer among the rest. */
final class Findings {
    private static final Comparator<Diagnostic> ORDER = Comparator.<Diagnostic, String>comparing(
                    diagnostic -> diagnostic.address().type())
            .thenComparing(diagnostic -> member(diagnostic.address()))
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::cause);

    private final List<Diagnostic> all;
    private final List<Diagnostic> untaken;
    private final Options options;

    Findings(List<Diagnostic> all, Options options) {
        this.all = all.stream().sorted(ORDER).toList();
        this.untaken = new ArrayList<>(this.all);
        this.options = options;
    }

    private static String member(Address address) {
        return address.member() == null ? "" : address.member().name();
    }

    /** How many there are of each level, as in {@code 1 error, 2 warnings}. */
    String count() {
        return List.of("error", "warning", "note", "off", "suppressed").stream()
                .map(level -> counted(
                        level,
                        all.stream()
                                .filter(diagnostic -> level(diagnostic).equals(level))
                                .count()))
                .filter(count -> !count.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String counted(String level, long count) {
        if (count == 0) {
            return "";
        }
        return switch (level) {
            case "off" -> count + " switched off";
            case "suppressed" -> count + " suppressed";
            default -> count + " " + level + (count == 1 ? "" : "s");
        };
    }

    /** Those of an attribute. */
    String ofAttribute(Address attribute) {
        return markdown(all.stream()
                .filter(diagnostic -> diagnostic.address().type().equals(attribute.type())
                        && Objects.equals(diagnostic.address().member(), attribute.member()))
                .toList());
    }

    /** Those of these classes that no attribute has taken. */
    String ofTypes(Set<String> types) {
        return markdown(
                untaken(diagnostic -> types.contains(diagnostic.address().type())));
    }

    /** Those that nothing has taken. */
    String rest() {
        return markdown(untaken(diagnostic -> true));
    }

    private List<Diagnostic> untaken(Predicate<Diagnostic> wanted) {
        return untaken.stream().filter(wanted).toList();
    }

    private String markdown(List<Diagnostic> shown) {
        untaken.removeAll(shown);
        return shown.stream().map(this::item).collect(Collectors.joining());
    }

    private String item(Diagnostic diagnostic) {
        String message = diagnostic.render();
        String title =
                "- **" + diagnostic.code() + "** (" + standing(diagnostic) + ") at " + place(diagnostic.address());
        return title + "\n\n" + Markdown.block("text", message, "  ") + "\n";
    }

    private String standing(Diagnostic diagnostic) {
        return switch (level(diagnostic)) {
            case "off" -> "switched off";
            case "suppressed" -> severity(diagnostic) + ", suppressed";
            default -> severity(diagnostic);
        };
    }

    private String level(Diagnostic diagnostic) {
        if (options.severity(diagnostic.code()) == Severity.OFF) {
            return "off";
        }
        return diagnostic.isSilenced() ? "suppressed" : severity(diagnostic);
    }

    private String severity(Diagnostic diagnostic) {
        return options.severity(diagnostic.code()).name().toLowerCase(Locale.ROOT);
    }

    private static String place(Address address) {
        String type = address.type().isEmpty() ? "the compilation" : Markdown.code(address.type());
        return address.member() == null
                ? type
                : Markdown.code(address.type() + "." + address.member().name());
    }
}
