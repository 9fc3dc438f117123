package dev.tenon.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What lets sessions run on virtual threads: nothing hangs on a thread, and nobody holds a lock while a statement runs. */
class ThreadsTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.tenon");

    @Test
    void nothingHangsOnAThread() {
        assertThat(CLASSES.stream()
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .filter(dependency -> dependency.getTargetClass().isAssignableTo(ThreadLocal.class))
                        .map(Dependency::getDescription))
                .isEmpty();
    }

    /** These look something up, or keep it; none of them waits for a database. */
    @Test
    void onlyLookUpsAreSynchronized() {
        assertThat(CLASSES.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.getModifiers().contains(JavaModifier.SYNCHRONIZED))
                        .map(JavaMember::getFullName)
                        .map(name -> name.replaceFirst("\\(.*", "").replaceFirst("^dev\\.tenon\\.", "")))
                .containsExactlyInAnyOrder(
                        "jdbc.StatementCaches.ofPhysical",
                        "session.context.KeyPools.take",
                        "session.context.KeyPools.giveBack");
    }
}
