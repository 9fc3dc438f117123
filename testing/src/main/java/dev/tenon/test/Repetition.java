package dev.tenon.test;

import dev.tenon.StatementEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One query that read by single keys several times, where one query for all of them would do (N+1).
 *
 * @param origin what caused it
 * @param events in their order
 */
record Repetition(String origin, List<StatementEvent> events) {
    private static final int SHOWN = 3;

    /** What a flush does: nobody can ask it for less. It sends queries to read what the database made of rows. */
    private static final Pattern OF_A_FLUSH = Pattern.compile("(insert|update|delete|upsert|follow) .*");

    /** The queries that were sent more often than {@code tolerated} times, the first one first. */
    static List<Repetition> in(List<StatementEvent> statements, int tolerated) {
        Map<List<String>, List<StatementEvent>> same = new LinkedHashMap<>();
        for (StatementEvent event : statements) {
            if (isQuery(event) && isForOneKey(event)) {
                same.computeIfAbsent(List.of(event.origin(), event.sql()), key -> new ArrayList<>())
                        .add(event);
            }
        }
        return same.entrySet().stream()
                .filter(entry -> entry.getValue().size() > tolerated)
                .map(entry -> new Repetition(entry.getKey().get(0), entry.getValue()))
                .toList();
    }

    private static boolean isQuery(StatementEvent event) {
        String sql = event.sql().stripLeading().toLowerCase(Locale.ROOT);
        return !OF_A_FLUSH.matcher(event.origin()).matches() && (sql.startsWith("select") || sql.startsWith("with"));
    }

    private static boolean isForOneKey(StatementEvent event) {
        return !event.parameters().isEmpty() && !isForSeveralKeys(event);
    }

    /** A chunk of what is loaded for several owners: keys as one array, or as a list of parameters. */
    private static boolean isForSeveralKeys(StatementEvent event) {
        return event.parameters().stream().anyMatch(value -> value instanceof List<?> keys && keys.size() > 1)
                || event.sql().contains("in (?, ")
                || event.sql().contains("in ((");
    }

    static String message(List<Repetition> repetitions) {
        return repetitions.stream().map(Repetition::message).collect(Collectors.joining("\n"));
    }

    private String message() {
        String shown = events.stream()
                .limit(SHOWN)
                .map(event -> String.valueOf(event.parameters()))
                .collect(Collectors.joining(", "));
        return "N+1: one query was sent " + events.size() + " times, for one key each\n"
                + "found:  " + origin + ": " + StatementReport.line(events.get(0)) + "\n"
                + "        " + shown + (events.size() > SHOWN ? ", …" : "") + "\n"
                + "help:   " + help();
    }

    private String help() {
        String subject = origin.substring(origin.indexOf(' ') + 1);
        if (origin.startsWith("load ") && subject.contains(".")) {
            String entity = subject.substring(0, subject.indexOf('.'));
            String attribute = subject.substring(subject.indexOf('.') + 1);
            return "load it with its owners: .fetch(" + entity + "_." + attribute + ")";
        }
        if (origin.startsWith("find ")) {
            return "load them by one query: session.list(select(" + subject + ".class).where(" + subject
                    + "_.id.isIn(ids)))";
        }
        return "ask once for all of them: a condition with isIn(…), or a join";
    }
}
