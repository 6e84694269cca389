package org.example.virtual;

import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.example.guest.RankCommunes;

/** Asks from many virtual threads at once (JDK 21 and later). Argument: the file of figures. */
public final class VirtualThreads {
    private static final int CALLS = 16;

    private VirtualThreads() {}

    public static void main(String[] args) throws Exception {
        var answers = new ArrayList<Future<String>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CALLS; i++) {
                answers.add(threads.submit(() -> new RankCommunes().apply(args[0])));
            }
        }
        for (var answer : answers) {
            RankCommunes.say(answer.get());
        }
    }
}
