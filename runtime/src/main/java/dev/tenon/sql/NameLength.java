package dev.tenon.sql;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * How long names may be. A longer one, if nobody wrote it, is cut and ends in a hash of the whole, so that it is always the
 * same and unlike others.
 *
 * @param bytes the most that a name may have
 */
public record NameLength(int bytes) {
    /** What every supported database keeps; PostgreSQL cuts longer names silently, and two may become one. */
    public static final NameLength PORTABLE = new NameLength(63);

    /** Whether a name is not too long. */
    public boolean allows(String name) {
        return length(name) <= bytes;
    }

    /** The name, cut if it is too long. */
    public String fit(String name) {
        if (allows(name)) {
            return name;
        }
        CRC32 hash = new CRC32();
        hash.update(name.getBytes(StandardCharsets.UTF_8));
        String end = "_" + String.format("%08x", hash.getValue());
        StringBuilder start = new StringBuilder(name);
        while (length(start.toString()) + end.length() > bytes) {
            start.setLength(start.offsetByCodePoints(start.length(), -1));
        }
        return start + end;
    }

    private static int length(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
