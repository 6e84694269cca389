package org.example.hosts;

/**
 * Two applications with a copy of the library each, called with the other's context class loader.
 *
 * <p>Arguments: the class path of both, the file of figures.
 */
public final class TwoCopies {
    private TwoCopies() {}

    public static void main(String[] args) throws Exception {
        try (var one = Guest.alone(args[0]);
                var two = Guest.alone(args[0])) {
            var first = Guest.in(one, args[1]);
            var second = Guest.in(two, args[1]);
            Guest.ask(first, two);
            Guest.ask(second, one);
            Guest.ask(first, one);
        }
    }
}
