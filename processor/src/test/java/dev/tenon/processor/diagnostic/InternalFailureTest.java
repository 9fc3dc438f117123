package dev.tenon.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.processor.model.declaration.Address;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A failure of the processor is a message at what it was working on, never a stack trace of javac's. */
class InternalFailureTest {
    private static final Address SHOP = Address.ofType("a.Shop");
    private static final Address ORDER = Address.ofType("a.Order");

    @Test
    void isReportedAtWhatWasWorkedOn() {
        Diagnostic said = reported(() -> InternalFailure.locate(ORDER, "resolving a.Order", () -> {
            throw new IllegalStateException("boom");
        }));

        assertThat(said.code()).isEqualTo(Code.TN901);
        assertThat(said.address()).isEqualTo(ORDER);
        assertThat(said.cause()).isEqualTo("the processor failed while resolving a.Order");
        assertThat(said.found().get(0)).contains("boom");
    }

    @Test
    void isReportedAtTheWholeWhereNothingWasLocated() {
        assertThat(reported(() -> {
                            throw new IllegalStateException("boom");
                        })
                        .address())
                .isEqualTo(SHOP);
    }

    @Test
    void errorsAreFailuresToo() {
        assertThat(reported(InternalFailureTest::recurse).found().get(0)).contains("StackOverflowError");
        assertThat(reported(() -> {
                            throw new NoClassDefFoundError("a/Gone");
                        })
                        .found()
                        .get(0))
                .contains("a/Gone");
    }

    @SuppressWarnings("InfiniteRecursion") // what is to be caught
    private static void recurse() {
        recurse();
    }

    private static Diagnostic reported(Runnable body) {
        Diagnostics diagnostics = new Diagnostics();
        InternalFailure.guard(diagnostics, SHOP, "checking the mappings", body);
        List<Diagnostic> all = diagnostics.all();
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
