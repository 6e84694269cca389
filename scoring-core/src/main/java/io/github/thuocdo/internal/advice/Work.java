package io.github.thuocdo.internal.advice;

/** The amount of work that a search may still do before it is cut off. */
public final class Work {
    private long left;

    public Work(long most) {
        this.left = most;
    }

    /** Takes a piece of work; whether there was some left. */
    public boolean take() {
        return take(1);
    }

    /** Takes so many pieces of work at once; whether there was some left. */
    public boolean take(int pieces) {
        left -= pieces;
        return left >= 0;
    }

    /** The work that is left; below 0 once more was asked for. */
    long left() {
        return left;
    }

    public boolean isOut() {
        return left < 0;
    }
}
