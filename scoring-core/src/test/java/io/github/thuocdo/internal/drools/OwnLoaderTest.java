package io.github.thuocdo.internal.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.FutureTask;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever thread enters the engine, its context class loader is the engine's inside and its own again outside. */
@Timeout(60)
class OwnLoaderTest {
    private static final ClassLoader ENGINE = KieBaseBuilder.class.getClassLoader();
    private static final ClassLoader OTHER = ClassLoader.getPlatformClassLoader();

    @Test
    void insideTheContextLoaderIsTheEngines() throws Exception {
        assertThat(under(OTHER, () -> OwnLoader.during(OwnLoaderTest::current))).isSameAs(ENGINE);
        assertThat(under(null, () -> OwnLoader.during(OwnLoaderTest::current))).isSameAs(ENGINE);
        assertThat(under(ENGINE, () -> OwnLoader.during(OwnLoaderTest::current)))
                .isSameAs(ENGINE);
    }

    @Test
    void afterwardsItIsTheThreadsOwnAgain() throws Exception {
        for (ClassLoader before : new ClassLoader[] {OTHER, null, ENGINE}) {
            assertThat(under(before, () -> {
                        OwnLoader.during(() -> OwnLoader.during(OwnLoaderTest::current));
                        return current();
                    }))
                    .isSameAs(before);
        }
    }

    @Test
    void afterAFailureToo() throws Exception {
        assertThat(under(OTHER, () -> {
                    assertThatThrownBy(() -> OwnLoader.during(OwnLoaderTest::fail))
                            .isInstanceOf(CancellationException.class);
                    return current();
                }))
                .isSameAs(OTHER);
    }

    @Test
    void aThreadThatRefusesToChangeItWaitsForAnotherThatDoesTheWork() throws Exception {
        FutureTask<ClassLoader> task = new FutureTask<>(() -> OwnLoader.during(OwnLoaderTest::current));
        new Refusing(task).start();
        assertThat(task.get()).isSameAs(ENGINE);

        FutureTask<ClassLoader> failing = new FutureTask<>(() -> OwnLoader.during(OwnLoaderTest::fail));
        new Refusing(failing).start();
        assertThatThrownBy(failing::get).hasCauseInstanceOf(CancellationException.class);

        FutureTask<Boolean> interrupted = new FutureTask<>(() -> {
            Thread.currentThread().interrupt();
            OwnLoader.during(OwnLoaderTest::current);
            return Thread.currentThread().isInterrupted();
        });
        new Refusing(interrupted).start();
        assertThat(interrupted.get()).isTrue();
    }

    private static ClassLoader current() {
        return Thread.currentThread().getContextClassLoader();
    }

    private static ClassLoader fail() {
        throw new CancellationException("not today");
    }

    private static ClassLoader under(ClassLoader loader, Callable<ClassLoader> work) throws Exception {
        FutureTask<ClassLoader> task = new FutureTask<>(work);
        Thread thread = new Thread(task);
        thread.setContextClassLoader(loader);
        thread.start();
        return task.get();
    }

    /** As the threads of the JDK's cleaners do. */
    private static final class Refusing extends Thread {
        Refusing(Runnable task) {
            super(task);
        }

        @Override
        public void setContextClassLoader(ClassLoader loader) {
            throw new SecurityException("setContextClassLoader");
        }
    }
}
