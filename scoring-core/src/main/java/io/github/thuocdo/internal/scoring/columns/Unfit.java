package io.github.thuocdo.internal.scoring.columns;

/** Thrown where doubles and whole numbers cannot hold a plan. */
final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unfit() {
        super(null, null, false, false);
    }
}
