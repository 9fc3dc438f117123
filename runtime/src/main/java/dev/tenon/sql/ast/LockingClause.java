package dev.tenon.sql.ast;

/** What a query does to the rows that it reads. */
public record LockingClause(Strength strength, Wait waiting) {

    /** Against whom rows are locked. */
    public enum Strength {
        /** Against everybody else who writes or locks them. */
        UPDATE("for update"),
        /** Against everybody else who writes them. */
        SHARE("for share");

        private final String keyword;

        Strength(String keyword) {
            this.keyword = keyword;
        }

        /** As SQL writes it. */
        public String keyword() {
            return keyword;
        }
    }

    /** What happens with rows that somebody else has locked. */
    public enum Wait {
        UNTIL_FREE(""),
        NOT_AT_ALL("nowait"),
        SKIP_LOCKED("skip locked");

        private final String keyword;

        Wait(String keyword) {
            this.keyword = keyword;
        }

        /** As SQL writes it; empty for waiting. */
        public String keyword() {
            return keyword;
        }
    }
}
