package io.github.thuocdo.advice;

/** How much a search may still look at before it is cut off. */
final class Work {
    private long left;

    Work(long most) {
        this.left = most;
    }

    /** Takes a piece of work; whether there was some left. */
    boolean take() {
        left--;
        return left >= 0;
    }

    boolean isOut() {
        return left < 0;
    }
}
