package org.example.hosts;

import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/**
 * A host that loads a plugin, asks it, and drops it with all its classes, over and over: prints how many loaders are still
 * held and how much metaspace is in use, halfway and at the end.
 *
 * <p>Arguments: the plugin's class path, the file of figures, how many times.
 */
public final class LoadAndDrop {
    private static final int PATIENCE = 50;

    private LoadAndDrop() {}

    public static void main(String[] args) throws Exception {
        int times = Integer.parseInt(args[2]);
        var loaders = new ArrayList<WeakReference<ClassLoader>>();
        for (int i = 1; i <= times; i++) {
            loaders.add(once(args[0], args[1]));
            if (i == times / 2 || i == times) {
                Guest.say("loaded " + i + ", held " + held(loaders) + ", metaspace " + metaspace() / 1024 + " kB");
            }
        }
    }

    private static WeakReference<ClassLoader> once(String classPath, String figures) throws Exception {
        try (var plugin = Guest.alone(classPath)) {
            Guest.in(plugin, figures).get();
            return new WeakReference<>(plugin);
        }
    }

    /** After the collector had the time to find them. */
    private static long held(List<WeakReference<ClassLoader>> loaders) throws InterruptedException {
        long held = 0;
        for (int i = 0; i < PATIENCE; i++) {
            System.gc();
            held = loaders.stream().filter(loader -> loader.get() != null).count();
            if (held <= 1) {
                return held;
            }
            Thread.sleep(10);
        }
        return held;
    }

    private static long metaspace() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .mapToLong(pool -> pool.getUsage().getUsed())
                .sum();
    }
}
