package io.github.thuocdo.harness.annex;

import java.util.List;

/**
 * One line of an annex: a group, or an indicator with its points. What is empty is not stated.
 *
 * @param row its row in its file, from 1 on; 0 for one that is written
 * @param no its number, {@code 1.2}
 * @param name its name
 * @param points the most points, as they are written
 * @param method the way in which it is determined and scored
 * @param evidence the documents that prove it
 * @param collected the source from which it is collected
 * @param verified the office that verifies it
 */
record AnnexLine(
        int row,
        String no,
        String name,
        String points,
        String method,
        String evidence,
        String collected,
        String verified) {

    /** Whether its number is that of an indicator, or of a group with one. */
    boolean hasNumber() {
        return AnnexNumbers.isDotted(no);
    }

    /** The same line with other points. */
    AnnexLine withPoints(String other) {
        return new AnnexLine(row, no, name, other, method, evidence, collected, verified);
    }

    /** The same line with another number. */
    AnnexLine withNo(String other) {
        return new AnnexLine(row, other, name, points, method, evidence, collected, verified);
    }

    /** Its cells, in the order of the columns. */
    List<String> cells() {
        return List.of(no, name, points, method, evidence, collected, verified);
    }
}
