package dev.tenon.load;

import dev.tenon.dialect.Dialect;
import dev.tenon.dialect.KeyColumn;
import dev.tenon.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement over a list of keys, rendered once for each size that the database tells apart. Thread-safe. */
final class KeyStatement {
    private static final Pattern KEYS = Pattern.compile("\\{keys ([^}]*)}");
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\n\\s*");

    private final Dialect dialect;
    private final String template;
    private final Map<Integer, String> texts = new ConcurrentHashMap<>(4);

    KeyStatement(Dialect dialect, String template) {
        this.dialect = dialect;
        this.template = template;
    }

    /** The text for so many keys. */
    String text(int keys) {
        return texts.computeIfAbsent(dialect.syntax().keyBucket(keys), this::render);
    }

    private String render(int bucket) {
        String line = LINE_BREAK.matcher(template).replaceAll(" ");
        return KEYS.matcher(line)
                .replaceAll(token -> Matcher.quoteReplacement(dialect.syntax().keys(columns(token.group(1)), bucket)));
    }

    private static List<KeyColumn> columns(String list) {
        List<KeyColumn> columns = new ArrayList<>();
        for (String item : list.split(",\\s*")) {
            int space = item.lastIndexOf(' ');
            columns.add(
                    new KeyColumn(item.substring(0, space).trim(), DataType.Kind.valueOf(item.substring(space + 1))));
        }
        return columns;
    }
}
