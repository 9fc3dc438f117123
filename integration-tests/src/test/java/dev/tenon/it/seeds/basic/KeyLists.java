package dev.tenon.it.seeds.basic;

import dev.tenon.it.database.Database;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the databases spell a statement about several keys. */
public final class KeyLists {
    private static final Pattern KEYS = Pattern.compile("\\{([\\d, ]+)}");

    private KeyLists() {}

    /** What is sent for a statement that has its keys in braces: {@code delete from t where id {1, 2}}. */
    public static String sent(Database database, String sql) {
        Matcher keys = KEYS.matcher(sql);
        if (!keys.find()) {
            throw new IllegalArgumentException("no keys in " + sql);
        }
        String marks = keys.group(1).replaceAll("\\d+", "?");
        String list = database == Database.POSTGRES ? "= any(?)" : "in (" + marks + ")";
        return keys.replaceFirst(Matcher.quoteReplacement(list)) + " [[" + keys.group(1) + "]]";
    }
}
