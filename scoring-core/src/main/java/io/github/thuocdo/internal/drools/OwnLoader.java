package io.github.thuocdo.internal.drools;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.drools.modelcompiler.KieBaseBuilder;

/**
 * Enters the engine with the engine's own class loader as the thread's context class loader, whatever thread asks.
 *
 * <p>The engine looks up its parts by the context class loader of the thread that happens to come first, and keeps what it
 * found, "nothing" included, for the life of the JVM. So every entry goes through here: opening rules, a session, its facts,
 * firing, closing, and whatever initialises a class of the engine.
 */
final class OwnLoader {
    private static final ClassLoader ENGINE = KieBaseBuilder.class.getClassLoader();

    private OwnLoader() {}

    /**
     * Does {@code work} in the calling thread under the engine's loader, and restores the thread's own loader however it ends.
     * For a thread that refuses to change its loader (a cleaner's, say), another thread does the work while it waits.
     */
    static <T> T during(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        if (before == ENGINE) {
            return work.get();
        }
        try {
            thread.setContextClassLoader(ENGINE);
        } catch (SecurityException | UnsupportedOperationException e) {
            return inAnotherThread(work);
        }
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static <T> T inAnotherThread(Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread other = new Thread(null, task, "rules", 0, false);
        other.setContextClassLoader(ENGINE);
        other.start();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
