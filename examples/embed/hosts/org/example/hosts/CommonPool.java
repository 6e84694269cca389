package org.example.hosts;

import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * An application in a loader of its own, as a fat jar or a web application is, whose first calls come from the JDK's common
 * pool: threads whose context class loader knows nothing of the application.
 *
 * <p>Arguments: the application's class path, the file of figures.
 */
public final class CommonPool {
    private static final int CALLS = 6;

    private CommonPool() {}

    public static void main(String[] args) throws Exception {
        try (var application = Guest.alone(args[0])) {
            Thread.currentThread().setContextClassLoader(application);
            var guest = Guest.in(application, args[1]);
            Guest.say(CompletableFuture.supplyAsync(guest).get());
            IntStream.range(0, CALLS)
                    .parallel()
                    .mapToObj(call -> guest.get())
                    .distinct()
                    .forEachOrdered(Guest::say);
            Guest.say(guest.get());
        }
    }
}
