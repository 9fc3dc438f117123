/** What an application's tests need to watch the statements that Tenon sends. */
module dev.tenon.test {
    requires transitive dev.tenon.runtime;
    requires transitive org.junit.jupiter.api;
    requires static org.jspecify;

    exports dev.tenon.test;
}
