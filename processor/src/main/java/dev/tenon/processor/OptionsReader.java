package dev.tenon.processor;

import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import dev.tenon.processor.diagnostic.Diagnostics;
import dev.tenon.processor.model.Options;
import dev.tenon.processor.model.Options.Severity;
import dev.tenon.processor.model.declaration.Address;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** Reads {@code -Atenon.…}. */
final class OptionsReader {
    private static final String PREFIX = "tenon.";
    private static final String WARNINGS = "tenon.warnings";
    private static final String NAMING = "tenon.naming";
    private static final String METAMODEL_SUFFIX = "tenon.metamodelSuffix";
    private static final String REPORT = "tenon.report";
    private static final String REPORT_FILE = "META-INF/tenon/mapping.md";
    private static final Pattern PATH = Pattern.compile("(?!/)(?:/?(?!\\.\\.?(?:/|$))[\\w.-]+)+");
    private static final Map<String, Severity> WARNING_LEVELS =
            named(List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE));
    private static final Map<String, Severity> LEVELS = named(List.of(Severity.values()));
    private static final Map<String, Options.Naming> NAMINGS = named(List.of(Options.Naming.values()));

    private final Map<String, String> written;
    private final Diagnostics diagnostics;

    OptionsReader(Map<String, String> written, Diagnostics diagnostics) {
        this.written = written;
        this.diagnostics = diagnostics;
    }

    /** The names of all options. */
    static Set<String> names() {
        Set<String> names = new TreeSet<>(Set.of(WARNINGS, NAMING, METAMODEL_SUFFIX, REPORT));
        Stream.of(Code.values()).map(code -> PREFIX + code).forEach(names::add);
        return names;
    }

    Options read() {
        new TreeMap<>(written)
                .keySet().stream()
                        .filter(name -> name.startsWith(PREFIX) && !names().contains(name))
                        .forEach(this::reportUnknown);
        return new Options(
                choice(NAMING, NAMINGS).orElse(Options.Naming.SNAKE_CASE),
                metamodelSuffix(),
                choice(WARNINGS, WARNING_LEVELS).orElse(Severity.WARNING),
                levels(),
                report());
    }

    private Map<Code, Severity> levels() {
        Map<Code, Severity> levels = new EnumMap<>(Code.class);
        for (Code code : Code.values()) {
            String name = PREFIX + code;
            if (code.level() == Code.Level.ERROR && written.containsKey(name)) {
                reportFixed(code);
            } else {
                choice(name, LEVELS).ifPresent(level -> levels.put(code, level));
            }
        }
        return levels;
    }

    private String metamodelSuffix() {
        String suffix = written.get(METAMODEL_SUFFIX);
        if (suffix == null) {
            return Options.METAMODEL_SUFFIX;
        }
        if (suffix.isEmpty() || !SourceVersion.isIdentifier("X" + suffix)) {
            diagnostics.report(
                    Diagnostic.of(Code.TN903, nowhere(), "option " + METAMODEL_SUFFIX + " is no end of a Java name")
                            .found(METAMODEL_SUFFIX + " = \"" + suffix + "\"")
                            .help("use letters, digits and underscores, as in")
                            .code("-A" + METAMODEL_SUFFIX + "=Meta")
                            .build());
            return Options.METAMODEL_SUFFIX;
        }
        return suffix;
    }

    /** The option alone asks for the report; a value is its path. */
    private Optional<String> report() {
        if (!written.containsKey(REPORT)) {
            return Optional.empty();
        }
        String path = written.get(REPORT);
        if (path == null || PATH.matcher(path).matches()) {
            return Optional.of(path == null ? REPORT_FILE : path);
        }
        diagnostics.report(
                Diagnostic.of(Code.TN903, nowhere(), "option " + REPORT + " is no path of a file in the class output")
                        .found(REPORT + " = \"" + path + "\"")
                        .help("leave the path away, or give a relative one, as in")
                        .code("-A" + REPORT + "=" + REPORT_FILE)
                        .build());
        return Optional.empty();
    }

    private <T> Optional<T> choice(String name, Map<String, T> choices) {
        String value = written.get(name);
        if (!written.containsKey(name)) {
            return Optional.empty();
        }
        T chosen = value == null ? null : choices.get(value.toLowerCase(Locale.ROOT));
        if (chosen == null) {
            diagnostics.report(Diagnostic.of(
                            Code.TN903, nowhere(), "option " + name + " has a value that it does not know")
                    .found(name + " = \"" + (value == null ? "" : value) + "\"")
                    .help("choose one of " + String.join(", ", choices.keySet()) + ", as in")
                    .code("-A" + name + "=" + choices.keySet().iterator().next())
                    .build());
        }
        return Optional.ofNullable(chosen);
    }

    private void reportUnknown(String name) {
        diagnostics.report(Diagnostic.of(Code.TN903, nowhere(), "there is no option " + name)
                .found("-A" + name)
                .help("the options are " + WARNINGS + ", " + NAMING + ", " + METAMODEL_SUFFIX + ", " + REPORT
                        + ", and the level of a code, as in")
                .code("-Atenon.TN201=note")
                .build());
    }

    private void reportFixed(Code code) {
        diagnostics.report(Diagnostic.of(Code.TN903, nowhere(), code + " is an error that has no other level")
                .found("-A" + PREFIX + code)
                .help("a mapping with this error cannot work; levels can be set for warnings and notes, as in")
                .code("-Atenon.TN201=note")
                .build());
    }

    private static Address nowhere() {
        return Address.ofType("");
    }

    private static <T extends Enum<T>> Map<String, T> named(List<T> values) {
        return values.stream()
                .collect(Collectors.toMap(
                        value -> value.name().toLowerCase(Locale.ROOT),
                        value -> value,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }
}
