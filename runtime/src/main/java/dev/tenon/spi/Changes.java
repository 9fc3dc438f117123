package dev.tenon.spi;

import java.util.Arrays;

/**
 * The set of an entity's changed columns, by their update slot. Reused from entity to entity; {@link #copy} keeps one.
 */
public final class Changes {
    private long[] words;

    /** An empty set. */
    public Changes() {
        this.words = new long[1];
    }

    private Changes(long[] words) {
        this.words = words;
    }

    /** Adds a slot. */
    public void add(int slot) {
        int word = slot >>> 6;
        if (word >= words.length) {
            words = Arrays.copyOf(words, word + 1);
        }
        words[word] |= 1L << slot;
    }

    /** Whether a slot is in the set. */
    public boolean has(int slot) {
        int word = slot >>> 6;
        return word < words.length && (words[word] & (1L << slot)) != 0;
    }

    /** Whether a slot is in both sets. */
    public boolean meets(Changes other) {
        for (int word = Math.min(words.length, other.words.length) - 1; word >= 0; word--) {
            if ((words[word] & other.words[word]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of so many slots from the given one on is in the set. */
    public boolean meets(int first, int slots) {
        for (int slot = first; slot < first + slots; slot++) {
            if (has(slot)) {
                return true;
            }
        }
        return false;
    }

    /** So many slots of this set, from the given one on. */
    public Changes part(int first, int slots) {
        Changes part = new Changes();
        for (int slot = first; slot < first + slots; slot++) {
            if (has(slot)) {
                part.add(slot);
            }
        }
        return part;
    }

    /** Whether nothing changed. */
    public boolean isEmpty() {
        for (long word : words) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    /** Empties the set. */
    public void clear() {
        Arrays.fill(words, 0);
    }

    /** The slots of both sets. */
    public Changes and(Changes other) {
        long[] both = Arrays.copyOf(words, Math.max(words.length, other.words.length));
        for (int word = 0; word < other.words.length; word++) {
            both[word] |= other.words[word];
        }
        return new Changes(both);
    }

    /** A set of the same slots that later changes do not touch. */
    public Changes copy() {
        return new Changes(words.clone());
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Changes that)) {
            return false;
        }
        int longest = Math.max(words.length, that.words.length);
        for (int word = 0; word < longest; word++) {
            if (word(word) != that.word(word)) {
                return false;
            }
        }
        return true;
    }

    private long word(int index) {
        return index < words.length ? words[index] : 0;
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (long word : words) {
            hash ^= Long.hashCode(word);
        }
        return hash;
    }
}
